package io.nearside.guice.http;

import io.nearside.api.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/** What a caller shows to be let in. It never prints, and it can be hidden in the words of a service that repeats it. */
public final class HttpAuthorization {
    /** Shorter ones are nobody's real token, and hiding them would blot out ordinary words. */
    private static final int SHORTEST_HIDDEN = 8;

    private final Secret header;

    private final List<Secret> hidden;

    private HttpAuthorization(String scheme, Secret credentials, List<Secret> hidden) {
        this.header = Secret.of(scheme + " " + credentials.reveal());
        this.hidden = List.copyOf(hidden);
    }

    /** A token under a scheme such as {@code Bearer}. */
    public static HttpAuthorization token(String scheme, Secret token) {
        return new HttpAuthorization(scheme, token, List.of(token));
    }

    /** A user and a password (RFC 7617). */
    public static HttpAuthorization basic(String user, Secret password) {
        byte[] pair = (user + ":" + password.reveal()).getBytes(StandardCharsets.UTF_8);
        Secret encoded = Secret.of(Base64.getEncoder().encodeToString(pair));
        return new HttpAuthorization("Basic", encoded, List.of(encoded, password));
    }

    String header() {
        return header.reveal();
    }

    String hideIn(String text) {
        String shown = text;
        for (Secret secret : hidden) {
            if (secret.reveal().length() >= SHORTEST_HIDDEN) {
                shown = shown.replace(secret.reveal(), secret.toString());
            }
        }
        return shown;
    }

    @Override
    public String toString() {
        return header.toString();
    }
}
