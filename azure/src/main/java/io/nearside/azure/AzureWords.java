package io.nearside.azure;

import io.nearside.guice.http.ServiceWords;
import java.util.regex.Pattern;

/** Azure's own words, fit to be shown: no token, and no query of an address, which for operations is a signature. */
final class AzureWords {
    private static final Pattern QUERY = Pattern.compile("(https?://[^\\s?\"']*)\\?[^\\s\"']*");

    private static final Pattern BEARER = Pattern.compile("(?i)(bearer\\s+)[^\\s,\"']+");

    /** The form of a JSON Web Token: the first part begins with an encoded brace. */
    private static final Pattern TOKEN = Pattern.compile("eyJ[\\w-]+(\\.[\\w-]+){1,2}");

    private AzureWords() {}

    static String of(String said) {
        String bare = QUERY.matcher(said).replaceAll("$1");
        return ServiceWords.of(
                TOKEN.matcher(BEARER.matcher(bare).replaceAll("$1***")).replaceAll("***"));
    }
}
