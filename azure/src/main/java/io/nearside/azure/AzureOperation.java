package io.nearside.azure;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpResponse;
import com.azure.core.management.exception.ManagementError;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import java.net.URI;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One long operation (Learn, "Track asynchronous Azure operations"). It never prints: its address is signed.
 *
 * @param watched where it can be watched; null once it has ended
 * @param way what an answer there looks like
 * @param failure what it failed for; null if it has not
 */
record AzureOperation(
        @Nullable URI watched, Way way, @Nullable AzureFailure failure) {
    private static final HttpHeaderName OPERATION = HttpHeaderName.fromString("Azure-AsyncOperation");

    private static final Set<String> FAILED = Set.of("Failed", "Canceled");

    private static final int ACCEPTED = 202;

    /** What an answer looks like. */
    enum Way {
        /** A body with the operation's status. */
        STATUS,
        /** 202 until it has ended. */
        LOCATION
    }

    /** The operation that a write's answer tells of. One that is to be watched at another host is not: the token is for this one. */
    static Optional<AzureOperation> of(int status, HttpHeaders headers, URI manager) {
        String operation = headers.getValue(OPERATION);
        if (operation != null) {
            return at(operation, Way.STATUS, manager);
        }
        String location = headers.getValue(HttpHeaderName.LOCATION);
        return status == ACCEPTED && location != null ? at(location, Way.LOCATION, manager) : Optional.empty();
    }

    private static Optional<AzureOperation> at(String address, Way way, URI manager) {
        try {
            URI watched = URI.create(address);
            boolean same = manager.getScheme().equalsIgnoreCase(watched.getScheme())
                    && manager.getHost().equalsIgnoreCase(watched.getHost())
                    && manager.getPort() == watched.getPort();
            return same ? Optional.of(new AzureOperation(watched, way, null)) : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Where it is watched. */
    URI address() {
        return Objects.requireNonNull(watched, "it has ended");
    }

    /**
     * What is known of it after this answer. What Azure does not know any more, or tells in words that it does not document, has ended for
     * all that can be said: the thing itself is read then.
     *
     * @throws CloudException if the answer says nothing of it
     */
    AzureOperation after(HttpResponse answer, String call) {
        int status = answer.getStatusCode();
        String body = Objects.requireNonNullElse(answer.getBodyAsString().block(), "");
        if (status >= 400) {
            ManagementError error = AzureAnswers.error(body).orElse(null);
            CloudException refusal = AzureErrors.refused(call, answer, error);
            if (refusal.kind() == ErrorKind.NOT_FOUND) {
                return ended(null);
            }
            throw refusal;
        }
        if (way == Way.LOCATION) {
            return status == ACCEPTED ? this : ended(null);
        }
        String word = AzureAnswers.text(body, "status").orElse("Succeeded");
        if (FAILED.contains(word)) {
            return ended(AzureFailure.of(AzureAnswers.error(body).orElse(null), status));
        }
        return word.equals("Succeeded") ? ended(null) : this;
    }

    private AzureOperation ended(@Nullable AzureFailure why) {
        return new AzureOperation(null, way, why);
    }

    @Override
    public String toString() {
        return watched != null ? "under way" : failure != null ? failure.line() : "ended";
    }
}
