package io.nearside.guice.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.google.inject.Key;
import com.google.inject.Provides;
import io.nearside.api.Secret;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.guice.GuiceProvider;
import io.nearside.guice.ProviderLife;
import io.nearside.guice.ProviderModule;
import io.nearside.guice.http.testing.ScriptedReply;
import io.nearside.guice.http.testing.ScriptedService;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
final class HttpSenderTest {
    private static final String TOKEN = "toy-token-0123456789";

    private static final HttpTimeouts SHORT = new HttpTimeouts(Duration.ofMillis(500), Duration.ofMillis(500));

    private static final HttpCall READ = HttpCall.get(HttpPath.of("things", "a/b"));

    private static final HttpCall WRITE = HttpCall.post(HttpPath.of("things"), "{\"thing\": \"ä\"}");

    private final ScriptedService service = ScriptedService.start();

    private final HttpSender sender = sender(service.url(), HttpTimeouts.USUAL);

    @AfterEach
    void stop() {
        service.close();
    }

    private HttpSender sender(URI base, HttpTimeouts timeouts) {
        return sender(new ProviderLife("toy"), base, timeouts);
    }

    private HttpSender sender(ProviderLife life, URI base, HttpTimeouts timeouts) {
        return new HttpSender(
                "toy",
                life,
                base,
                HttpAuthorization.token("Bearer", Secret.of(TOKEN)),
                timeouts,
                failed -> failed.failure(
                        HttpStatus.kind(failed.status()),
                        failed.tryRead(body -> body).orElse(""),
                        null,
                        null));
    }

    private static CloudException failure(HttpSender sender, HttpCall call) {
        return catchThrowableOfType(CloudException.class, () -> sender.send(call));
    }

    @Test
    void sendsTheCallOnceAsItIsMeant() {
        service.then(200, "{}").then(201, "{\"made\": true}");
        assertThat(sender.send(READ).<String>read(body -> body)).isEqualTo("{}");
        assertThat(sender.send(WRITE).status()).isEqualTo(201);
        assertThat(service.calls())
                .containsExactly(
                        new ScriptedService.Call("GET", "/things/a%2Fb", "Bearer " + TOKEN, ""),
                        new ScriptedService.Call("POST", "/things", "Bearer " + TOKEN, "{\"thing\": \"ä\"}"));
    }

    @Test
    void aBaseMayHaveAPathAndUserInformationOfItIsDropped() {
        service.then(200, "{}");
        URI base = URI.create(service.url().toString().replace("http://", "http://who:secret@") + "/proxy/");
        sender(base, SHORT).send(READ);
        assertThat(service.calls()).extracting(ScriptedService.Call::target).containsExactly("/proxy/things/a%2Fb");
    }

    @ParameterizedTest
    @ValueSource(ints = {300, 301, 400, 401, 404, 408, 409, 417, 429, 500, 501, 502, 503, 504})
    void noStatusIsRetriedAndNoRedirectFollowed(int status) {
        service.then(new ScriptedReply.Answer(
                status, Map.of("Location", service.url() + "/elsewhere", "Retry-After", "0"), ""));
        CloudException failure = failure(sender, READ);
        assertThat(service.calls()).hasSize(1);
        assertThat(failure.kind()).isEqualTo(HttpStatus.kind(status));
        assertThat(failure.fault().status()).isEqualTo(status);
        assertThat(failure.fault().call()).isEqualTo("GET /things/a%2Fb");
        assertThat(failure.fault().provider()).isEqualTo("toy");
        assertThat(failure).hasMessageContaining("127.0.0.1:");
    }

    @Test
    void aTokenThatTheServiceRepeatsIsHidden() {
        service.then(401, "no such token: " + TOKEN);
        CloudException failure = failure(sender, READ);
        assertThat(failure).hasMessage("no such token: ***");
        assertThat(failure.toString()).doesNotContain(TOKEN);
    }

    @Test
    void whatIsSaidIsOneLineAndShort() {
        service.then(400, "first\r\n\tsecond " + "x".repeat(1000));
        assertThat(failure(sender, READ).getMessage())
                .startsWith("first second xx")
                .hasSize(300);
    }

    @Test
    void theWaitThatAServiceAsksForIsKept() {
        String past = "Tue, 24 Nov 2026 10:00:00 GMT";
        service.then(new ScriptedReply.Answer(429, Map.of("Retry-After", " 7 "), "slow down"))
                .then(new ScriptedReply.Answer(503, Map.of("Retry-After", past), "later"))
                .then(new ScriptedReply.Answer(503, Map.of("Retry-After", "soon"), "later"))
                .then(503, "later");
        assertThat(failure(sender, READ).fault().delay()).contains(Duration.ofSeconds(7));
        assertThat(failure(sender, READ).fault().delay()).contains(Duration.ZERO);
        assertThat(failure(sender, READ).fault().delay()).isEmpty();
        assertThat(failure(sender, READ).fault().delay()).isEmpty();
    }

    @Test
    void aBodyThatIsNotUnderstoodIsFinalForAReadAndLookAgainForAWrite() {
        BodyReader<String> broken = body -> {
            throw new IOException("quotes the body: " + body);
        };
        service.then(new ScriptedReply.Answer(200, Map.of("Content-Type", "text/html"), "<html>sesame</html>"))
                .then(200, "")
                .then(200, "{\"thing\": \"sesame\"}")
                .then(200, "<html>");
        CloudException html = catchThrowableOfType(
                CloudException.class, () -> sender.send(READ).read(broken));
        assertThat(html.kind()).isEqualTo(ErrorKind.UNKNOWN);
        assertThat(html).hasMessageEndingWith("it is not JSON but text/html").hasNoCause();
        CloudException empty = catchThrowableOfType(
                CloudException.class, () -> sender.send(READ).read(broken));
        assertThat(empty).hasMessageEndingWith("it is empty");
        CloudException lacking = catchThrowableOfType(
                CloudException.class,
                () -> sender.send(READ).read(body -> {
                    throw new IllegalArgumentException("it has no id");
                }));
        assertThat(lacking.kind()).isEqualTo(ErrorKind.UNKNOWN);
        assertThat(lacking).hasMessageEndingWith("it has no id");
        CloudException written = catchThrowableOfType(
                CloudException.class, () -> sender.send(WRITE).read(broken));
        assertThat(written.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
    }

    @Test
    void anAnswerPrintsNoBody() {
        service.then(200, "{\"password\": \"sesame\"}");
        assertThat(sender.send(READ)).hasToString("GET /things/a%2Fb (HTTP 200)");
    }

    @Test
    void aWriteThatGetsNoAnswerIsNotRepeated() {
        service.then(200, "{}").then(new ScriptedReply.HangUp());
        sender.send(READ);
        CloudException failure = failure(sender, WRITE);
        assertThat(failure.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
        assertThat(failure.fault().status()).isZero();
        assertThat(service.calls()).extracting(ScriptedService.Call::method).containsExactly("GET", "POST");
    }

    /** RFC 9110, section 9.2.2, lets a client do so with a read; the JDK's does, once, and offers no way to switch it off. */
    @Test
    void aReadThatIsHungUpOnIsSentOnceMoreByTheJdkAndNotByUs() {
        for (int replies = 0; replies < 5; replies++) {
            service.then(new ScriptedReply.HangUp());
        }
        assertThat(failure(sender, READ).kind()).isEqualTo(ErrorKind.UNAVAILABLE);
        assertThat(service.calls()).hasSizeBetween(1, 2);
    }

    @Test
    void silenceAndABodyThatStallsEndAtTheDeadline() {
        service.then(new ScriptedReply.Silence()).then(new ScriptedReply.Stall("{\"half\": "));
        HttpSender impatient = sender(service.url(), SHORT);
        for (HttpCall call : List.of(READ, WRITE)) {
            CloudException failure = failure(impatient, call);
            assertThat(failure.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
            assertThat(failure).hasMessageContaining("has not answered within 500 ms");
        }
        assertThat(service.calls()).hasSize(2);
    }

    @Test
    void aClosedPortIsUnavailable() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        CloudException failure = failure(sender(URI.create("http://127.0.0.1:" + port), HttpTimeouts.USUAL), READ);
        assertThat(failure.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
        assertThat(failure).hasMessage("127.0.0.1:" + port + " refuses the connection");
    }

    @Test
    void aNameThatDoesNotResolveIsUnavailable() {
        CloudException failure = failure(sender(URI.create("https://nowhere.invalid"), HttpTimeouts.USUAL), READ);
        assertThat(failure.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
        assertThat(failure).hasMessage("The name nowhere.invalid does not resolve");
    }

    @Test
    void anInterruptedThreadMakesNoCallAndKeepsItsFlag() {
        Thread.currentThread().interrupt();
        CloudException failure = failure(sender, READ);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure.kind()).isEqualTo(ErrorKind.CANCELLED);
        assertThat(failure).hasMessage("Interrupted before the call");
        service.then(200, "{}");
        sender.send(WRITE);
        assertThat(service.calls()).extracting(ScriptedService.Call::method).containsExactly("POST");
    }

    @Test
    void anInterruptEndsTheWaitAndKeepsItsFlag() throws Exception {
        service.then(new ScriptedReply.Silence());
        CompletableFuture<ErrorKind> kind = new CompletableFuture<>();
        CompletableFuture<Boolean> flag = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            kind.complete(failure(sender, READ).kind());
            flag.complete(Thread.currentThread().isInterrupted());
        });
        caller.start();
        service.awaitCall();
        caller.interrupt();
        assertThat(kind.get()).isEqualTo(ErrorKind.CANCELLED);
        assertThat(flag.get()).isTrue();
    }

    @Test
    void afterTheProvidersEndNothingIsSent() {
        GuiceProvider provider = GuiceProvider.open("toy", new ProviderModule() {
            @Override
            protected void configure() {
                nativeClient(HttpSender.class, Key.get(HttpSender.class));
            }

            @Provides
            @Singleton
            HttpSender sender(ProviderLife life) {
                return HttpSenderTest.this.sender(life, service.url(), SHORT);
            }
        });
        HttpSender kept = provider.nativeClient(HttpSender.class).orElseThrow();
        provider.close();
        assertThat(failure(kept, READ).kind()).isEqualTo(ErrorKind.CLOSED);
        assertThat(service.calls()).isEmpty();
    }
}
