package io.nearside.simulator.upcloud;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.stream.Stream;

/** The two forms of an Authorization header that UpCloud takes. */
final class UpCloudCredentials {
    private static final String BEARER = "Bearer ";

    private UpCloudCredentials() {}

    static String ofToken(String token) {
        return BEARER + token;
    }

    /** The token in this header, if it is one of a token. */
    static Stream<String> token(String header) {
        return header.startsWith(BEARER) ? Stream.of(header.substring(BEARER.length())) : Stream.empty();
    }

    /** The same header with its scheme spelled our way: the name of a scheme is not case-sensitive (RFC 9110). */
    static String canonical(String header) {
        int length = BEARER.length();
        boolean bearer = header.regionMatches(true, 0, BEARER, 0, length);
        return bearer ? ofToken(header.substring(length).strip()) : header;
    }

    static String ofUser(String name, String password) {
        byte[] pair = (name + ":" + password).getBytes(StandardCharsets.UTF_8);
        return "Basic " + Base64.getEncoder().encodeToString(pair);
    }
}
