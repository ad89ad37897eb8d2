package io.nearside.guice.http;

import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.guice.CallLog;
import io.nearside.guice.ProviderLife;
import io.nearside.guice.token.NoTokenException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Sends a call once and waits for its whole answer. Nothing is repeated and no redirect is followed: whoever calls looks again and
 * judges. The one thing below this is the JDK's: it sends a read, never a write, once more if the connection ends before the first byte
 * of an answer (RFC 9110, section 9.2.2), and offers no way to switch that off.
 */
public final class HttpSender {
    private final HttpOrigin origin;

    private final HttpErrors errors;

    private volatile @Nullable HttpClient client;

    /**
     * @param provider the plugin's id, for faults
     * @param life the provider's; after its end every call fails with kind CLOSED
     * @param base what every path is put after
     * @param errors the service's way to say no
     */
    public HttpSender(
            String provider,
            ProviderLife life,
            URI base,
            HttpAuthorization authorization,
            HttpTimeouts timeouts,
            HttpErrors errors) {
        this.origin = new HttpOrigin(provider, base, authorization, timeouts);
        this.errors = errors;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(timeouts.connect())
                .build();
        // The JDK 17 client has no close: its connections and its thread end when nobody holds it any more.
        life.closesWithProvider(() -> client = null);
    }

    /**
     * Sends, and answers only what is of the 2xx.
     *
     * @throws io.nearside.api.error.CloudException what {@link HttpErrors} makes of any other answer; UNAVAILABLE if none comes;
     *     CANCELLED, the flag kept, if the thread is interrupted, before or meanwhile; CLOSED after the provider's end; DENIED, and
     *     nothing sent, if there is no token
     */
    public HttpAnswer send(HttpCall call) {
        HttpClient open = client;
        if (open == null) {
            throw origin.lost(ErrorKind.CLOSED, call, "The provider " + origin.provider() + " was closed", null);
        }
        if (Thread.currentThread().isInterrupted()) {
            throw origin.lost(ErrorKind.CANCELLED, call, "Interrupted before the call", null);
        }
        long start = System.nanoTime();
        try {
            HttpAnswer answer = exchanged(open, call);
            if (!answer.isSuccess()) {
                throw errors.of(answer);
            }
            String requestId = answer.header("X-Request-Id").map(origin::shown).orElse(null);
            CallLog.answered(origin.provider(), call.name(), answer.status(), requestId, since(start));
            return answer;
        } catch (CloudException e) {
            CallLog.failed(e, since(start));
            throw e;
        }
    }

    private static Duration since(long start) {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    private HttpAnswer exchanged(HttpClient open, HttpCall call) {
        String authorization = authorization(call);
        // The JDK's own timeout of a request ends with the headers (JDK-8208693); this one covers a body that stalls,
        // too.
        CompletableFuture<HttpResponse<String>> exchange =
                open.sendAsync(request(call, authorization), BodyHandlers.ofString(StandardCharsets.UTF_8));
        try {
            HttpResponse<String> response =
                    exchange.get(origin.timeouts().answer().toMillis(), TimeUnit.MILLISECONDS);
            return new HttpAnswer(
                    origin, call, response.statusCode(), response.headers(), response.body(), Instant.now());
        } catch (InterruptedException e) {
            exchange.cancel(true);
            Thread.currentThread().interrupt();
            throw origin.lost(ErrorKind.CANCELLED, call, "Interrupted while " + origin.host() + " was asked", e);
        } catch (TimeoutException e) {
            exchange.cancel(true);
            throw origin.noAnswer(call, e);
        } catch (ExecutionException e) {
            throw origin.noAnswer(call, e.getCause() == null ? e : e.getCause());
        }
    }

    /** The first call may have to fetch the token, which is not part of the time that an answer may take. */
    private String authorization(HttpCall call) {
        try {
            return origin.authorization().header();
        } catch (NoTokenException e) {
            throw origin.lost(
                    ErrorKind.DENIED, call, "There is no token: " + ServiceWords.of(String.valueOf(e.getMessage())), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw origin.lost(ErrorKind.CANCELLED, call, "Interrupted while the token was fetched", e);
        }
    }

    private HttpRequest request(HttpCall call, String authorization) {
        HttpRequest.Builder request = HttpRequest.newBuilder(origin.target(call.path()))
                .header("Authorization", authorization)
                .header("Accept", "application/json")
                .header("User-Agent", "nearside");
        if (call.body() == null) {
            return request.method(call.method(), BodyPublishers.noBody()).build();
        }
        return request.header("Content-Type", "application/json")
                .method(call.method(), BodyPublishers.ofString(call.body()))
                .build();
    }
}
