package io.nearside.gcp;

import com.google.api.client.http.HttpHeaders;
import com.google.api.client.http.HttpResponseException;
import com.google.api.gax.rpc.DeadlineExceededException;
import com.google.protobuf.InvalidProtocolBufferException;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.ProviderFault;
import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The only file that knows the SDK's exceptions. None of them is kept as a cause: they print the whole body of an answer, and their own
 * messages are one word long. What Google says is in the cause that the SDK took it from.
 */
final class GcpErrors {

    private GcpErrors() {}

    /** What went wrong with a call. */
    static CloudException of(String call, Throwable thrown) {
        if (Thread.currentThread().isInterrupted()
                || find(thrown, InterruptedException.class).isPresent()) {
            Thread.currentThread().interrupt();
            return refusal(ErrorKind.CANCELLED, call, "The thread was interrupted");
        }
        return find(thrown, CloudException.class)
                .or(() -> find(thrown, GcpNotSignedIn.class).map(failure -> notSignedIn(call, failure)))
                .or(() -> find(thrown, HttpResponseException.class).map(answer -> refused(call, answer)))
                .orElseGet(() -> unanswered(call, thrown, "Google"));
    }

    /** What a driver itself refuses, without a call. */
    static CloudException refusal(ErrorKind kind, String call, String message) {
        return new CloudException(kind, message, new ProviderFault(GcpPlugin.ID, call, 0, null, null, null), null);
    }

    /** The failure of an operation that a write began. */
    static CloudException failed(String call, GcpFailure failure) {
        String code = failure.code().isEmpty() ? null : failure.code();
        return new CloudException(
                failure.kind(), failure.line(), new ProviderFault(GcpPlugin.ID, call, 0, code, null, null), null);
    }

    private static CloudException refused(String call, HttpResponseException answer) {
        GcpFailure failure = GcpFailure.of(answer.getContent(), answer.getStatusCode());
        return new CloudException(
                failure.kind(),
                failure.line(),
                new ProviderFault(
                        GcpPlugin.ID,
                        call,
                        answer.getStatusCode(),
                        failure.code().isEmpty() ? null : failure.code(),
                        null,
                        retryAfter(answer.getHeaders())),
                null);
    }

    /** A place that gives tokens says why it does not, in the words of OAuth; a place that is down refuses nobody. */
    private static CloudException notSignedIn(String call, GcpNotSignedIn failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        Optional<HttpResponseException> answer = find(cause, HttpResponseException.class);
        if (answer.isEmpty() && network(cause)) {
            return unanswered(call, cause, "the place that gives tokens");
        }
        int status = answer.map(HttpResponseException::getStatusCode).orElse(0);
        ErrorKind kind = status >= 500 ? ErrorKind.UNAVAILABLE : status == 429 ? ErrorKind.THROTTLED : ErrorKind.DENIED;
        String says = answer.map(HttpResponseException::getContent)
                .flatMap(body -> GcpFailure.signIn(body))
                .map(words -> ": Google says " + words)
                .orElse("");
        return refusal(kind, call, "No token from " + failure.places() + says);
    }

    private static CloudException unanswered(String call, Throwable e, String whom) {
        if (find(e, CertificateException.class).isPresent()) {
            // Waiting makes no certificate trusted.
            return refusal(ErrorKind.UNKNOWN, call, "The certificate of " + whom + " is not trusted here");
        }
        if (network(e)) {
            return refusal(ErrorKind.UNAVAILABLE, call, "No answer from " + whom + ": " + reason(e));
        }
        return refusal(ErrorKind.UNKNOWN, call, "The answer is not understood");
    }

    private static String reason(Throwable e) {
        if (find(e, UnknownHostException.class).isPresent()) {
            return "its name does not resolve";
        }
        if (find(e, ConnectException.class).isPresent()) {
            return "it refuses the connection";
        }
        return late(e) ? "it took too long" : "the connection broke";
    }

    private static boolean late(Throwable e) {
        return find(e, SocketTimeoutException.class).isPresent()
                || find(e, TimeoutException.class).isPresent()
                || find(e, DeadlineExceededException.class).isPresent();
    }

    private static boolean network(Throwable e) {
        // What cannot be read as JSON of the thing is one of them too, and is no matter of the network.
        return find(e, IOException.class)
                        .filter(failure -> !(failure instanceof InvalidProtocolBufferException))
                        .isPresent()
                || late(e);
    }

    private static @Nullable Duration retryAfter(@Nullable HttpHeaders headers) {
        return Optional.ofNullable(headers)
                .map(HttpHeaders::getRetryAfter)
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(null);
    }

    private static <T extends Throwable> Optional<T> find(Throwable e, Class<T> type) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause)
                .limit(20)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
