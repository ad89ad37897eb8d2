package io.nearside.guice.http;

import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.ProviderFault;
import java.io.IOException;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came back. It prints no body, since a vendor's may hold secrets. */
public final class HttpAnswer {
    private final HttpOrigin origin;

    private final HttpCall call;

    private final int status;

    private final HttpHeaders headers;

    private final String body;

    private final Instant arrived;

    HttpAnswer(HttpOrigin origin, HttpCall call, int status, HttpHeaders headers, String body, Instant arrived) {
        this.origin = origin;
        this.call = call;
        this.status = status;
        this.headers = headers;
        this.body = body;
        this.arrived = arrived;
    }

    /** The status. */
    public int status() {
        return status;
    }

    /** A header's first value. */
    public Optional<String> header(String name) {
        return headers.firstValue(name);
    }

    boolean isSuccess() {
        return status / 100 == 2;
    }

    /**
     * What the reader makes of the body.
     *
     * @throws CloudException if it is empty or not understood: UNKNOWN for a read, UNAVAILABLE for a write, which may have had its
     *     effect. The parser's own words are left out, since they quote the body
     */
    public <T> T read(BodyReader<T> reader) {
        if (body.isBlank()) {
            throw notUnderstood("it is empty");
        }
        try {
            return reader.read(body);
        } catch (IOException e) {
            throw notUnderstood("it is not JSON but " + header("Content-Type").orElse("of no type"));
        } catch (IllegalArgumentException e) {
            throw notUnderstood(String.valueOf(e.getMessage()));
        }
    }

    /** What the reader makes of the body of a failure, which may be anything at all. */
    public <T> Optional<T> tryRead(BodyReader<T> reader) {
        try {
            return body.isBlank() ? Optional.empty() : Optional.of(reader.read(body));
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * The one exception that this answer is.
     *
     * @param said the service's own words; blank if it said nothing that can be shown
     * @param code the service's own code
     * @param requestId the service's own id of the request
     */
    public CloudException failure(ErrorKind kind, String said, @Nullable String code, @Nullable String requestId) {
        String words = origin.shown(said);
        ProviderFault fault = new ProviderFault(
                origin.provider(),
                call.name(),
                status,
                code == null ? null : origin.shown(code),
                requestId == null ? null : origin.shown(requestId),
                retryAfter().orElse(null));
        return new CloudException(kind, words.isEmpty() ? silent() : words, fault, null);
    }

    private String silent() {
        return status / 100 == 3
                ? origin.host() + " sends the caller elsewhere instead of answering"
                : origin.host() + " gave no reason";
    }

    private CloudException notUnderstood(String why) {
        return failure(
                call.isRead() ? ErrorKind.UNKNOWN : ErrorKind.UNAVAILABLE,
                "The answer of " + origin.host() + " is not understood: " + why,
                null,
                null);
    }

    private Optional<Duration> retryAfter() {
        // The service counts a date by its own clock, which its Date header tells; ours may be wrong.
        Instant now = header("Date").flatMap(RetryAfter::date).orElse(arrived);
        return header("Retry-After").flatMap(text -> RetryAfter.parse(text, now));
    }

    @Override
    public String toString() {
        return call.name() + " (HTTP " + status + ")";
    }
}
