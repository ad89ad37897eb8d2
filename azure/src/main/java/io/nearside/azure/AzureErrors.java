package io.nearside.azure;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import com.azure.core.exception.HttpResponseException;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpResponse;
import com.azure.core.management.exception.ManagementError;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.ProviderFault;
import io.nearside.guice.CallLog;
import io.nearside.guice.ProviderLife;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * The one place through which every call goes, and the only file that knows the SDK's exceptions. None of them is kept as a cause: they
 * print the whole body of an answer.
 */
public final class AzureErrors {
    private static final HttpHeaderName REQUEST_ID = HttpHeaderName.fromString("x-ms-request-id");

    private static final Pattern SIGN_IN_CODE = Pattern.compile("AADSTS\\d+");

    private final ProviderLife life;

    @Inject
    AzureErrors(ProviderLife life) {
        this.life = life;
    }

    /** Makes a call, such as {@code GET /subscriptions/…}, and reads its answer. */
    public <T> T call(String call, Supplier<T> request) {
        life.requireOpen(call);
        if (Thread.currentThread().isInterrupted()) {
            throw refusal(ErrorKind.CANCELLED, call, "Interrupted before the call");
        }
        long start = System.nanoTime();
        try {
            return attempted(call, request);
        } catch (CloudException e) {
            CallLog.failed(e, Duration.ofNanos(System.nanoTime() - start));
            throw e;
        }
    }

    /** What a driver itself refuses, without a call. */
    public CloudException refusal(ErrorKind kind, String call, String message) {
        return new CloudException(kind, message, fault(call, 0), null);
    }

    /** The failure of an operation that a write began. */
    public CloudException failed(String call, AzureFailure failure) {
        return new CloudException(
                failure.kind(),
                failure.line(),
                new ProviderFault(AzurePlugin.ID, call, 0, failure.code(), null, null),
                null);
    }

    /** What an answer that is no success means, with the words in its body. */
    static CloudException refused(String call, HttpResponse answer, @Nullable ManagementError error) {
        AzureFailure failure = AzureFailure.of(error, answer.getStatusCode());
        String words = failure.line();
        return new CloudException(
                failure.kind(),
                words,
                new ProviderFault(
                        AzurePlugin.ID,
                        call,
                        answer.getStatusCode(),
                        failure.code().isEmpty() ? null : failure.code(),
                        answer.getHeaderValue(REQUEST_ID),
                        retryAfter(answer)),
                null);
    }

    /** Has a credential say where it looked, if it finds nothing or is not accepted. */
    static TokenCredential naming(String places, TokenCredential credential) {
        return new TokenCredential() {
            @Override
            public Mono<AccessToken> getToken(TokenRequestContext wanted) {
                return Mono.defer(() -> credential.getToken(wanted)).onErrorMap(e -> new NotSignedIn(places, e));
            }

            @Override
            public AccessToken getTokenSync(TokenRequestContext wanted) {
                try {
                    return credential.getTokenSync(wanted);
                } catch (RuntimeException e) {
                    throw new NotSignedIn(places, e);
                }
            }
        };
    }

    private static <T> T attempted(String call, Supplier<T> request) {
        try {
            return request.get();
        } catch (CloudException e) {
            throw e;
        } catch (RuntimeException e) {
            if (Thread.currentThread().isInterrupted()
                    || find(e, InterruptedException.class).isPresent()) {
                Thread.currentThread().interrupt();
                throw new CloudException(ErrorKind.CANCELLED, "The thread was interrupted", fault(call, 0), null);
            }
            throw find(e, NotSignedIn.class)
                    .map(failure -> notSignedIn(call, failure))
                    .or(() -> find(e, HttpResponseException.class).flatMap(failure -> refused(call, failure)))
                    .orElseGet(() -> unanswered(call, e, "Azure"));
        }
    }

    private static Optional<CloudException> refused(String call, HttpResponseException e) {
        HttpResponse answer = e.getResponse();
        if (answer == null) {
            return Optional.empty();
        }
        if (answer.getStatusCode() < 300) {
            return Optional.of(new CloudException(
                    ErrorKind.UNKNOWN, "The answer is not understood", fault(call, answer.getStatusCode()), null));
        }
        return Optional.of(refused(call, answer, e.getValue() instanceof ManagementError error ? error : null));
    }

    private static CloudException notSignedIn(String call, NotSignedIn failure) {
        Throwable cause = failure.getCause();
        if (cause != null && network(cause)) {
            return unanswered(call, cause, "the authority that gives tokens");
        }
        Matcher found = SIGN_IN_CODE.matcher(chain(failure).map(String::valueOf).reduce("", String::concat));
        String code = found.find() ? found.group() : "";
        return lost(
                signIn(code),
                call,
                "No token from " + failure.places + (code.isEmpty() ? "" : ": the directory says " + code));
    }

    /** What passes by itself, by its codes (Learn, "Microsoft Entra authentication and authorization error codes"); all else is a refusal. */
    private static ErrorKind signIn(String code) {
        return switch (code) {
            case "AADSTS90055" -> ErrorKind.THROTTLED;
            case "AADSTS90006", "AADSTS90024", "AADSTS90033", "AADSTS90090" -> ErrorKind.UNAVAILABLE;
            default -> ErrorKind.DENIED;
        };
    }

    private static CloudException unanswered(String call, Throwable e, String whom) {
        if (find(e, CertificateException.class).isPresent()) {
            // Waiting makes no certificate trusted.
            return lost(ErrorKind.UNKNOWN, call, "The certificate of " + whom + " is not trusted here");
        }
        if (network(e)) {
            return lost(ErrorKind.UNAVAILABLE, call, "No answer from " + whom + ": " + reason(e));
        }
        return lost(ErrorKind.UNKNOWN, call, "The answer is not understood");
    }

    private static String reason(Throwable e) {
        if (find(e, UnresolvedAddressException.class).isPresent()
                || find(e, UnknownHostException.class).isPresent()) {
            return "its name does not resolve";
        }
        if (find(e, ConnectException.class).isPresent()) {
            return "it refuses the connection";
        }
        return find(e, TimeoutException.class).isPresent()
                        || find(e, java.net.http.HttpTimeoutException.class).isPresent()
                ? "it took too long"
                : "the connection broke";
    }

    private static boolean network(Throwable e) {
        return find(e, IOException.class).isPresent()
                || find(e, TimeoutException.class).isPresent()
                || find(e, UnresolvedAddressException.class).isPresent();
    }

    private static CloudException lost(ErrorKind kind, String call, String message) {
        return new CloudException(kind, message, fault(call, 0), null);
    }

    private static ProviderFault fault(String call, int status) {
        return new ProviderFault(AzurePlugin.ID, call, status, null, null, null);
    }

    private static @Nullable Duration retryAfter(HttpResponse answer) {
        return Optional.ofNullable(answer.getHeaderValue(HttpHeaderName.RETRY_AFTER))
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(null);
    }

    private static <T extends Throwable> Optional<T> find(Throwable e, Class<T> type) {
        return chain(e).filter(type::isInstance).map(type::cast).findFirst();
    }

    private static Stream<Throwable> chain(Throwable e) {
        return Stream.iterate(e, cause -> cause != null, Throwable::getCause).limit(20);
    }

    private static final class NotSignedIn extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final String places;

        NotSignedIn(String places, Throwable cause) {
            super(cause);
            this.places = places;
        }
    }
}
