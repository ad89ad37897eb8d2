package io.nearside.api.error;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the service itself said of a failure. Holds nothing secret and no body.
 *
 * @param provider the plugin's id
 * @param call the call as the service's documentation names it, such as {@code ec2:DescribeVpcs} or {@code GET /v1/project/acme/vpcs}
 * @param status the HTTP status, 0 if there was no answer
 * @param code the service's own code; null if it gave none
 * @param requestId the service's own id of the request, for its support; null if it gave none
 * @param retryAfter how long the service asked to wait; null if it did not
 */
public record ProviderFault(
        String provider,
        String call,
        int status,
        @Nullable String code,
        @Nullable String requestId,
        @Nullable Duration retryAfter) {

    /** How long the service asked to wait, if it did. */
    public Optional<Duration> delay() {
        return Optional.ofNullable(retryAfter);
    }

    /** The call and what came back, in one line for people. */
    public String says() {
        StringBuilder line = new StringBuilder(call);
        line.append(status == 0 ? " (no answer" : " (HTTP " + status);
        if (code != null) {
            line.append(", ").append(code);
        }
        if (requestId != null) {
            line.append(", request ").append(requestId);
        }
        return line.append(')').toString();
    }
}
