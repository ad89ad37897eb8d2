package io.nearside.simulator.sts;

import io.nearside.simulator.Request;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the Authorization header of a request signed with Signature Version 4 says. The signature itself is not checked: a secret is none of the simulator's business.
 *
 * @param scope the service that it was signed for, {@code ec2}
 * @param token the session token, or empty
 */
public record Credential(String key, String region, String scope, String token) {
    private static final Pattern SIGNED =
            Pattern.compile("AWS4-HMAC-SHA256 Credential=([^/]+)/\\d{8}/([^/]+)/([^/]+)/aws4_request\\b.*");

    public static Optional<Credential> of(Request request) {
        Matcher signed = SIGNED.matcher(request.header("authorization").orElse(""));
        if (!signed.matches()) {
            return Optional.empty();
        }
        String token = request.header("x-amz-security-token").orElse("");
        return Optional.of(new Credential(signed.group(1), signed.group(2), signed.group(3), token));
    }
}
