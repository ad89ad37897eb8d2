package io.nearside.aiven;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.VendorNetworkId;
import io.nearside.api.vendor.VendorNetworkWish;
import io.nearside.api.vendor.VendorPeerings;
import io.nearside.guice.http.testing.ScriptedReply;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
final class AivenErrorsTest {
    private static final VendorNetworkId VPC = new VendorNetworkId("vpc 1");

    private final AivenWorld world = new AivenWorld();

    @AfterEach
    void stop() {
        world.close();
    }

    private CloudException failure() {
        return AivenWorld.failure(() -> world.peerings().read(VPC));
    }

    @ParameterizedTest
    @CsvSource({
        "400, INVALID",
        "401, DENIED",
        "403, DENIED",
        "404, NOT_FOUND",
        "408, UNAVAILABLE",
        "409, CONFLICT",
        "417, BUSY",
        "422, INVALID",
        "429, THROTTLED",
        "500, UNAVAILABLE",
        "501, BUSY",
        "502, UNAVAILABLE",
        "503, UNAVAILABLE",
        "302, UNKNOWN",
    })
    void theStatusDecidesAndNothingIsRepeated(int status, ErrorKind kind) {
        world.aiven.then(status, "{\"message\": \"said\", \"errors\": [{\"status\": 404, \"message\": \"other\"}]}");
        CloudException failure = failure();
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure).hasMessage("said");
        assertThat(failure.fault().provider()).isEqualTo("aiven");
        assertThat(failure.fault().call()).isEqualTo("GET /v1/project/acme-prod/vpcs/vpc%201");
        assertThat(failure.fault().status()).isEqualTo(status);
        assertThat(world.lines()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"message\": \"said\", \"errors\": [{\"error_code\": \"bad\", \"message\": \"more\"}]} | said | bad",
                "{\"errors\": [{\"error_code\": \"bad\", \"message\": \"said\", \"status\": \"403\"}]} | said | bad",
                "{\"message\": null, \"errors\": [{\"message\": \"said\"}, {\"message\": \"more\"}]} | said | ",
                "{\"message\": {\"deep\": 1}, \"errors\": [\"said\", \"more\"]} | said | ",
                "{\"errors\": \"said\"} | said | ",
                "{\"message\": \"said\"} | said | ",
            })
    void everyShapeOfABodyGivesItsWords(String body, String said, @Nullable String code) {
        world.aiven.then(400, body);
        CloudException failure = failure();
        assertThat(failure).hasMessage(said);
        assertThat(failure.fault().code()).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "<html>sesame</html>",
                "Bad gateway: sesame",
                "\"sesame\"",
                "[\"sesame\"]",
                "17",
                "{}",
                "{\"errors\": []}",
                "{\"errors\": null}",
                "{\"errors\": [17]}",
                "{\"service_uri\": \"sesame\"}",
                "{\"message\":",
            })
    void anyOtherBodyIsNotShown(String body) {
        world.aiven.then(500, body);
        CloudException failure = failure();
        assertThat(failure.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
        assertThat(failure).hasMessageEndingWith(" gave no reason").hasMessageNotContaining("sesame");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>sesame</html>", "{\"vpc\": \"sesame\"}", "[]", "17"})
    void aSuccessThatIsNoneIsFinalAndNotShown(String body) {
        world.aiven.then(200, body);
        CloudException failure = failure();
        assertThat(failure.kind()).isEqualTo(ErrorKind.UNKNOWN);
        assertThat(failure).hasMessageContaining("is not understood").hasMessageNotContaining("sesame");
    }

    @Test
    void theWaitThatAivenAsksForIsKept() {
        Map<String, String> date = Map.of("Retry-After", "Wed, 01 Jan 2020 00:00:00 GMT");
        world.aiven
                .then(new ScriptedReply.Answer(429, Map.of("Retry-After", "3"), ""))
                .then(new ScriptedReply.Answer(503, date, ""));
        assertThat(failure().fault().delay()).contains(Duration.ofSeconds(3));
        assertThat(failure().fault().delay()).contains(Duration.ZERO);
    }

    @Test
    void theTokenIsNowhere() {
        world.aiven.then(403, "{\"message\": \"token " + AivenWorld.TOKEN + " has expired\"}");
        CloudException failure = failure();
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        assertThat(trace + failure.fault().says() + failure.fault())
                .contains("token *** has expired")
                .doesNotContain(AivenWorld.TOKEN);
    }

    @Test
    void silenceEndsAtTheDeadline() {
        world.aiven.then(new ScriptedReply.Silence());
        assertThat(failure().kind()).isEqualTo(ErrorKind.UNAVAILABLE);
    }

    @Test
    void aWriteThatIsHungUpOnIsNotRepeated() {
        world.aiven.then(new ScriptedReply.HangUp());
        VendorNetworkWish wish = new VendorNetworkWish(null, "aws-eu-west-1", Cidr.of("10.20.0.0/24"));
        CloudException failure = AivenWorld.failure(() -> world.networks().create(wish));
        assertThat(failure.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
        assertThat(world.lines()).hasSize(1);
    }

    @Test
    void aClosedPortIsUnavailable() {
        world.aiven.close();
        CloudException failure = failure();
        assertThat(failure.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
        assertThat(failure).hasMessageEndingWith(" refuses the connection");
    }

    @Test
    void anInterruptIsKept() {
        Thread.currentThread().interrupt();
        CloudException failure = failure();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure.kind()).isEqualTo(ErrorKind.CANCELLED);
        assertThat(world.lines()).isEmpty();
    }

    @Test
    void afterTheEndNothingIsAsked() {
        VendorPeerings peerings = world.peerings();
        world.provider.close();
        assertThat(AivenWorld.failure(() -> peerings.read(VPC)).kind()).isEqualTo(ErrorKind.CLOSED);
        assertThat(world.lines()).isEmpty();
    }
}
