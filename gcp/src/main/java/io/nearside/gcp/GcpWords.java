package io.nearside.gcp;

import io.nearside.guice.http.ServiceWords;
import java.util.regex.Pattern;

/** Google's own words, fit to be shown: without a token, whatever kind of it. */
final class GcpWords {
    private static final Pattern BEARER = Pattern.compile("(?i)(bearer\\s+)[^\\s,\"']+");

    /** Access tokens of Google's, and JSON Web Tokens, whose first part begins with an encoded brace. */
    private static final Pattern TOKEN = Pattern.compile("ya29\\.[\\w.-]+|eyJ[\\w-]+(\\.[\\w-]+){1,2}");

    private GcpWords() {}

    static String of(String said) {
        return ServiceWords.of(
                TOKEN.matcher(BEARER.matcher(said).replaceAll("$1***")).replaceAll("***"));
    }
}
