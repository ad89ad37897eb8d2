package io.nearside.gcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nearside.api.Environment;
import io.nearside.api.Provider;
import io.nearside.api.ProviderSettings;
import io.nearside.api.cloud.PeeringMirror;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.link.LinkSection;
import io.nearside.guice.CallLog;
import io.nearside.guice.GuiceProvider;
import io.nearside.guice.http.HttpTimeouts;
import io.nearside.guice.http.testing.ScriptedReply;
import io.nearside.guice.http.testing.ScriptedService;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
final class GcpErrorsTest {
    private static final String TOKEN = "stand-in-token-0123456789";

    private final ScriptedService google = ScriptedService.start();

    private final Provider provider = opened();

    @AfterEach
    void close() {
        provider.close();
        google.close();
    }

    private Provider opened() {
        GcpSettings usual = GcpSettings.of(new ProviderSettings(
                LinkSection.of("near", Map.of("project", StubCompute.PROJECT, "network", "backend")),
                LinkSection.empty("as.gcp"),
                Environment.of(
                        Map.of(GcpSettings.COMPUTE, google.url().toString(), "GOOGLE_OAUTH_ACCESS_TOKEN", TOKEN))));
        return GuiceProvider.open(
                GcpPlugin.ID,
                new GcpModule(new GcpSettings(
                        usual.site(),
                        usual.peering(),
                        usual.endpoint(),
                        usual.login(),
                        usual.places(),
                        new HttpTimeouts(Duration.ofSeconds(1), Duration.ofSeconds(1)))));
    }

    private CloudException failure() {
        return catchThrowableOfType(
                CloudException.class,
                () -> provider.find(PeeringMirror.class).orElseThrow().halves(StubCompute.NETWORK));
    }

    @ParameterizedTest
    @CsvSource({
        "400, badRequest, INVALID",
        "400, invalid, INVALID",
        "400, resourceNotReady, BUSY",
        "401, authError, DENIED",
        "403, forbidden, DENIED",
        "403, somethingNew, DENIED",
        "403, quotaExceeded, EXHAUSTED",
        "403, rateLimitExceeded, THROTTLED",
        "403, userRateLimitExceeded, THROTTLED",
        "404, notFound, NOT_FOUND",
        "409, alreadyExists, CONFLICT",
        "409, somethingNew, CONFLICT",
        "410, somethingNew, NOT_FOUND",
        "412, conditionNotMet, CONFLICT",
        "422, somethingNew, INVALID",
        "429, rateLimitExceeded, THROTTLED",
        "429, quotaExceeded, EXHAUSTED",
        "500, internalError, UNAVAILABLE",
        "503, backendError, UNAVAILABLE",
        "503, somethingNew, UNAVAILABLE",
    })
    void theReasonSaysMoreThanTheStatus(int status, String reason, ErrorKind kind) {
        google.then(status, StubCompute.refusal(status, reason, "No."));
        CloudException failure = failure();
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.fault().status()).isEqualTo(status);
        assertThat(failure.fault().code()).isEqualTo(reason);
        assertThat(failure).hasMessage("No. (" + reason + ")").hasNoCause();
        assertThat(google.calls()).as("tried once").hasSize(1);
    }

    /** Recorded: computenetworkattachment-minimal, which has no list of errors. */
    @ParameterizedTest
    @CsvSource({
        "403, PERMISSION_DENIED, DENIED",
        "401, UNAUTHENTICATED, DENIED",
        "404, NOT_FOUND, NOT_FOUND",
        "409, ALREADY_EXISTS, CONFLICT",
        "429, RESOURCE_EXHAUSTED, THROTTLED",
        "400, INVALID_ARGUMENT, INVALID",
        "503, UNAVAILABLE, UNAVAILABLE",
    })
    void theNewerStyleHasAStatusInWords(int status, String word, ErrorKind kind) {
        google.then(status, """
            {"error": {"code": %d, "message": "No.", "status": "%s"}}\
            """.formatted(status, word));
        CloudException failure = failure();
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure).hasMessage("No. (" + word + ")");
    }

    @ParameterizedTest
    @ValueSource(strings = {"""
        {"error": {"code": 403, "message": "Access Not Configured. Compute Engine API has not been used in project 123456789 before or it is disabled.",
         "errors": [{"domain": "usageLimits", "reason": "accessNotConfigured"}]}}\
        """, """
            {"error": {"code": 403, "status": "PERMISSION_DENIED",
             "message": "Compute Engine API has not been used in project 123456789 before or it is disabled.",
             "details": [{"@type": "type.googleapis.com/google.rpc.ErrorInfo", "reason": "SERVICE_DISABLED",
              "domain": "googleapis.com", "metadata": {"service": "compute.googleapis.com"}}]}}\
            """})
    void anApiThatIsNotEnabledComesWithTheCommandThatEnablesIt(String body) {
        google.then(403, body);
        CloudException failure = failure();
        assertThat(failure.kind()).as("no permission is missing").isEqualTo(ErrorKind.INVALID);
        assertThat(failure).hasMessageContaining("gcloud services enable compute.googleapis.com --project=123456789");
    }

    @Test
    void aMissingPermissionIsNamed() {
        google.then(
                403,
                StubCompute.refusal(
                        403,
                        "forbidden",
                        "Required 'compute.networks.get' permission for 'projects/acme-prod/global/networks/backend'"));
        assertThat(failure()).hasMessageContaining("compute.networks.get");
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 429})
    void aThrottleSaysHowLong(int status) {
        google.then(new ScriptedReply.Answer(
                status,
                Map.of("Content-Type", "application/json", "Retry-After", "17"),
                StubCompute.refusal(status, "rateLimitExceeded", "Slow down.")));
        assertThat(failure().fault().delay()).contains(Duration.ofSeconds(17));
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 404})
    void aPageThatIsNotGooglesIsJudgedByItsStatus(int status) {
        google.then(new ScriptedReply.Answer(status, Map.of("Content-Type", "text/html"), "<html>proxy</html>"));
        assertThat(failure())
                .hasMessage("Google gave no reason")
                .extracting(CloudException::kind)
                .isEqualTo(status == 502 ? ErrorKind.UNAVAILABLE : ErrorKind.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>welcome</html>", "[]", "{\"id\": \"operation\"}", "{}"})
    void anAnswerThatSaysNothingIsNoNetworkWithoutPeerings(String body) {
        google.then(200, body);
        assertThat(failure())
                .hasMessage("The answer is not understood")
                .extracting(CloudException::kind)
                .isEqualTo(ErrorKind.UNKNOWN);
    }

    @Test
    void whatIsNotKnownYetIsReadOver() {
        google.then(200, "{\"name\": \"backend\", \"peerings\": [], \"somethingNew\": {\"a\": [1]}}");
        assertThat(provider.find(PeeringMirror.class).orElseThrow().halves(StubCompute.NETWORK))
                .isEmpty();
    }

    /** Each within our own patience, which is a second here, and not within the SDK's, which is twenty. */
    @Test
    @Timeout(15)
    void aLostConnectionAndAnEndlessAnswerAreUnavailable() {
        google.then(new ScriptedReply.Silence());
        assertThat(failure())
                .hasMessage("No answer from Google: it took too long")
                .extracting(CloudException::kind)
                .isEqualTo(ErrorKind.UNAVAILABLE);
        google.then(new ScriptedReply.Stall("{\"name\": "));
        assertThat(failure().kind()).isEqualTo(ErrorKind.UNAVAILABLE);
        google.close();
        assertThat(failure())
                .hasMessage("No answer from Google: it refuses the connection")
                .extracting(CloudException::kind)
                .isEqualTo(ErrorKind.UNAVAILABLE);
    }

    @Test
    void anInterruptedCallIsGivenUpAndTheFlagIsKept() throws Exception {
        google.then(new ScriptedReply.Silence());
        CompletableFuture<ErrorKind> kind = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            ErrorKind seen = failure().kind();
            kind.complete(Thread.currentThread().isInterrupted() ? seen : ErrorKind.UNKNOWN);
        });
        caller.start();
        while (google.calls().isEmpty()) {
            Thread.onSpinWait();
        }
        caller.interrupt();
        assertThat(kind.get()).isEqualTo(ErrorKind.CANCELLED);
    }

    @Test
    void afterTheEndNothingIsAsked() {
        provider.close();
        assertThat(failure().kind()).isEqualTo(ErrorKind.CLOSED);
        assertThat(google.calls()).isEmpty();
    }

    @Test
    void noTokenIsInAnyWordOfAFailureNorInTheLog() {
        List<String> said = new CopyOnWriteArrayList<>();
        Logger logger = Logger.getLogger(CallLog.LOGGER);
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord entry) {
                said.add(new SimpleFormatter().formatMessage(entry));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.setLevel(Level.ALL);
        logger.addHandler(handler);
        try {
            google.then(
                    403,
                    StubCompute.refusal(403, "forbidden", "Bearer " + TOKEN + " and ya29.a0AbCdEf are not enough"));
            CloudException failure = failure();
            StringWriter words = new StringWriter();
            failure.printStackTrace(new PrintWriter(words));
            assertThat(words.toString())
                    .contains("are not enough")
                    .doesNotContain(TOKEN)
                    .doesNotContain("ya29");
            assertThat(said)
                    .singleElement()
                    .asString()
                    .contains("gcp GET " + StubCompute.NETWORK + " 403 forbidden")
                    .doesNotContain(TOKEN);
        } finally {
            logger.removeHandler(handler);
            logger.setLevel(null);
        }
    }
}
