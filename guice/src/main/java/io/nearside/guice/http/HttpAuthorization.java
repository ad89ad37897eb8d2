package io.nearside.guice.http;

import io.nearside.api.Secret;
import io.nearside.guice.token.NoTokenException;
import io.nearside.guice.token.TokenSource;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** What a caller shows to be let in. It never prints, and it can be hidden in the words of a service that repeats it. */
public final class HttpAuthorization {
    /** Shorter ones are nobody's real token, and hiding them would blot out ordinary words. */
    private static final int SHORTEST_HIDDEN = 8;

    private final String scheme;

    private final TokenSource credentials;

    /** What is hidden besides the credentials. */
    private final List<Secret> hidden;

    private HttpAuthorization(String scheme, TokenSource credentials, List<Secret> hidden) {
        this.scheme = scheme;
        this.credentials = credentials;
        this.hidden = List.copyOf(hidden);
    }

    /** A token under a scheme such as {@code Bearer}. */
    public static HttpAuthorization token(String scheme, Secret token) {
        return token(scheme, TokenSource.of(token));
    }

    /** A token under a scheme, fetched when the first call is made. */
    public static HttpAuthorization token(String scheme, TokenSource token) {
        return new HttpAuthorization(scheme, token, List.of());
    }

    /** A user and a password (RFC 7617). */
    public static HttpAuthorization basic(String user, Secret password) {
        byte[] pair = (user + ":" + password.reveal()).getBytes(StandardCharsets.UTF_8);
        Secret encoded = Secret.of(Base64.getEncoder().encodeToString(pair));
        return new HttpAuthorization("Basic", TokenSource.of(encoded), List.of(password));
    }

    String header() throws NoTokenException, InterruptedException {
        return scheme + " " + credentials.token().reveal();
    }

    String hideIn(String text) {
        String shown = hide(credentials.fetched(), text);
        for (Secret secret : hidden) {
            shown = hide(secret, shown);
        }
        return shown;
    }

    private static String hide(Secret secret, String text) {
        return secret.reveal().length() < SHORTEST_HIDDEN ? text : text.replace(secret.reveal(), secret.toString());
    }

    @Override
    public String toString() {
        return "***";
    }
}
