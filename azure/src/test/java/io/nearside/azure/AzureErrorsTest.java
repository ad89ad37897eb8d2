package io.nearside.azure;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.Networks;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.guice.CallLog;
import io.nearside.guice.http.HttpTimeouts;
import io.nearside.guice.http.testing.ScriptedReply;
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
final class AzureErrorsTest {
    private final AzureSite azure = new AzureSite(new HttpTimeouts(Duration.ofSeconds(1), Duration.ofSeconds(1)));

    @AfterEach
    void close() {
        azure.close();
    }

    private CloudException failure() {
        return AzureSite.failure(() -> azure.find(Networks.class).describe(AzureSite.network()));
    }

    @ParameterizedTest
    @CsvSource({
        "429, RetryableError, BUSY",
        "400, RetryableError, BUSY",
        "409, AnotherOperationInProgress, BUSY",
        "429, AnotherOperationInProgress, BUSY",
        "400, ReferencedResourceNotProvisioned, BUSY",
        "409, StorageAccountOperationInProgress, BUSY",
        "409, ConflictError, BUSY",
        "429, TooManyRequests, THROTTLED",
        "429, SomethingNew, THROTTLED",
        "401, InvalidAuthenticationToken, DENIED",
        "401, InvalidAuthenticationTokenTenant, DENIED",
        "403, AuthorizationFailed, DENIED",
        "403, LinkedAuthorizationFailed, DENIED",
        "403, SomethingNew, DENIED",
        "403, RequestDisallowedByPolicy, INVALID",
        "404, SubscriptionNotFound, NOT_FOUND",
        "404, ResourceNotFound, NOT_FOUND",
        "404, ResourceGroupNotFound, NOT_FOUND",
        "404, NotFound, NOT_FOUND",
        "404, SomethingNew, NOT_FOUND",
        "500, ResourceNotFound, UNAVAILABLE",
        "400, VnetAddressSpaceOverlapsWithAlreadyPeeredVnet, INVALID",
        "400, VnetAddressSpacesOverlap, INVALID",
        "400, PrivateEndpointCannotBeCreatedInSubnetThatHasNetworkPoliciesEnabled, INVALID",
        "400, PrivateEndpointCreationNotAllowedAsSubnetIsDelegated, INVALID",
        "400, InvalidPrivateLinkServiceId, INVALID",
        "400, SomethingNew, INVALID",
        "400, RemotePeeringIsDisconnected, CONFLICT",
        "409, SomethingNew, CONFLICT",
        "410, SomethingNew, NOT_FOUND",
        "412, PreconditionFailed, CONFLICT",
        "412, SomethingNew, CONFLICT",
        "422, SomethingNew, INVALID",
        "400, SubnetIsFull, EXHAUSTED",
        "400, PrivateEndpointLimitReached, EXHAUSTED",
        "408, SomethingNew, UNAVAILABLE",
        "500, InternalServerError, UNAVAILABLE",
        "503, SomethingNew, UNAVAILABLE",
        "302, SomethingNew, UNKNOWN"
    })
    void theCodeSaysMoreThanTheStatus(int status, String code, ErrorKind kind) {
        azure.then(status, AzureSite.refusal(code, "No."));
        CloudException failure = failure();
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.fault().status()).isEqualTo(status);
        assertThat(failure.fault().code()).isEqualTo(code);
        assertThat(failure).hasMessage("No. (" + code + ")").hasNoCause();
        assertThat(azure.lines()).containsExactly("GET " + AzureSite.NETWORK);
    }

    @Test
    void aThrottleSaysHowLong() {
        azure.arm.then(new ScriptedReply.Answer(
                429,
                Map.of("Content-Type", "application/json", "Retry-After", "17", "x-ms-request-id", "r-1"),
                AzureSite.refusal("TooManyRequests", "Slow down.")));
        CloudException failure = failure();
        assertThat(failure.fault().delay()).contains(Duration.ofSeconds(17));
        assertThat(failure.fault().requestId()).isEqualTo("r-1");
    }

    @ParameterizedTest
    @ValueSource(ints = {502, 404})
    void aPageThatIsNotAzuresIsJudgedByItsStatus(int status) {
        azure.arm.then(new ScriptedReply.Answer(status, Map.of("Content-Type", "text/html"), "<html>proxy</html>"));
        assertThat(failure())
                .hasMessage("Azure gave no reason")
                .extracting(CloudException::kind)
                .isEqualTo(status == 502 ? ErrorKind.UNAVAILABLE : ErrorKind.NOT_FOUND);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>welcome</html>", "[]", "{\"id\": 7}", "{}", "{\"id\": \"nonsense\"}"})
    void anAnswerThatSaysNothingIsNoNetwork(String body) {
        azure.then(200, body);
        assertThat(failure())
                .hasMessageStartingWith("The answer is not understood")
                .extracting(CloudException::kind)
                .isEqualTo(ErrorKind.UNKNOWN);
    }

    @Test
    void aLostConnectionAndAnEndlessAnswerAreUnavailable() {
        azure.arm.then(new ScriptedReply.Silence());
        assertThat(failure())
                .hasMessage("No answer from Azure: it took too long")
                .extracting(CloudException::kind)
                .isEqualTo(ErrorKind.UNAVAILABLE);
        azure.arm.then(new ScriptedReply.Stall("{\"id\": "));
        assertThat(failure().kind()).isEqualTo(ErrorKind.UNAVAILABLE);
        azure.arm.close();
        assertThat(failure().kind()).isEqualTo(ErrorKind.UNAVAILABLE);
    }

    @Test
    void anInterruptCancelsAndStays() throws Exception {
        azure.arm.then(new ScriptedReply.Silence());
        CompletableFuture<CloudException> failed = new CompletableFuture<>();
        CompletableFuture<Boolean> flag = new CompletableFuture<>();
        Thread caller = new Thread(() -> {
            failed.complete(failure());
            flag.complete(Thread.currentThread().isInterrupted());
        });
        caller.start();
        azure.arm.awaitCall();
        caller.interrupt();
        assertThat(failed.get().kind()).isEqualTo(ErrorKind.CANCELLED);
        assertThat(flag.get()).isTrue();
    }

    @Test
    void aClosedProviderSaysSo() {
        azure.provider.close();
        assertThat(failure().kind()).isEqualTo(ErrorKind.CLOSED);
        assertThat(azure.lines()).isEmpty();
    }

    @Test
    void neitherTokensNorSignedAddressesAreTold() {
        Logger calls = Logger.getLogger(CallLog.LOGGER);
        Logger all = Logger.getLogger("");
        List<String> told = new CopyOnWriteArrayList<>();
        Handler handler = handler(told);
        calls.setLevel(Level.ALL);
        all.addHandler(handler);
        try {
            StringWriter printed = new StringWriter();
            azure.beginning(201, AzureSite.endpoint("Updating", "Pending", ""))
                    .then(200, "{\"status\": \"InProgress\"}")
                    .then(
                            500,
                            AzureSite.refusal(
                                    "InternalServerError",
                                    "at " + azure.operation() + " by Bearer " + AzureSite.TOKEN
                                            + " or eyJhbGciOi.eyJvaWQi.c2ln"))
                    .then(200, "[");
            AzureSite.create(azure.provider);
            azure.endpoints().find(AzureSite.PLACE, AzureSite.NAME);
            CloudException failure = AzureSite.failure(() -> azure.endpoints().find(AzureSite.PLACE, AzureSite.NAME));
            failure.printStackTrace(new PrintWriter(printed));
            azure.arm.close();
            AzureSite.failure(() -> azure.endpoints().find(AzureSite.PLACE, AzureSite.NAME))
                    .printStackTrace(new PrintWriter(printed));
            assertThat(failure.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
            assertThat(told)
                    .anyMatch(line -> line.startsWith("azure PUT " + AzureSite.ENDPOINT + " 201 "))
                    .anyMatch(line -> line.contains("/operations/op-1 200 "))
                    .anyMatch(line -> line.contains("/operations/op-1 500 InternalServerError "));
            assertThat(String.join("\n", told) + printed)
                    .doesNotContain("signature")
                    .doesNotContain(AzureSite.TOKEN)
                    .doesNotContain("eyJ");
        } finally {
            all.removeHandler(handler);
            calls.setLevel(null);
        }
    }

    private static Handler handler(List<String> told) {
        Handler handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                told.add(new SimpleFormatter().formatMessage(line));
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        handler.setLevel(Level.ALL);
        return handler;
    }
}
