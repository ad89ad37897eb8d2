package io.nearside.upcloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.HalfWish;
import io.nearside.api.cloud.PeerNetwork;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.Mark;
import io.nearside.guice.http.testing.ScriptedReply;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UpcloudErrorsTest {
    private final UpcloudSite site = new UpcloudSite();

    @AfterEach
    void stop() {
        site.close();
    }

    private CloudException failure() {
        return UpcloudSite.failure(() -> site.networks().describe(UpcloudSite.MINE));
    }

    private CloudException failure(int status, String type, String body) {
        site.upcloud.then(new ScriptedReply.Answer(status, Map.of("Content-Type", type), body));
        return failure();
    }

    private static String classic(String code) {
        return "{\"error\": {\"error_code\": \"" + code + "\", \"error_message\": \"said\"}}";
    }

    @ParameterizedTest
    @CsvSource({
        "400, INVALID",
        "401, DENIED",
        "402, EXHAUSTED",
        "403, DENIED",
        "404, NOT_FOUND",
        "405, INVALID",
        "406, INVALID",
        "409, CONFLICT",
        "429, THROTTLED",
        "500, UNAVAILABLE",
        "302, UNKNOWN",
    })
    void aCodeThatIsNotKnownLeavesItToTheStatus(int status, ErrorKind kind) {
        CloudException failure = failure(status, "application/json; charset=UTF-8", classic("SOMETHING_NEW"));
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.fault().code()).isEqualTo("SOMETHING_NEW");
        assertThat(site.lines()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "AUTHENTICATION_FAILED, DENIED",
        "NETWORK_FORBIDDEN, DENIED",
        "PEERING_ACCOUNT_INVALID, DENIED",
        "LOCAL_NETWORK_NO_ROUTER, INVALID",
        "NETWORK_NOT_FOUND, NOT_FOUND",
        "PEER_NETWORK_NOT_FOUND, NOT_FOUND",
        "PEERING_NOT_FOUND, NOT_FOUND",
        "ROUTER_NOT_FOUND, NOT_FOUND",
        "ROUTER_ATTACHED, CONFLICT",
        "PEERING_CONFLICT, CONFLICT",
        "PEERING_NOT_DISABLED, CONFLICT",
    })
    void aCodeThatIsKnownDecidesUnlessTheServiceFails(String code, ErrorKind kind) {
        assertThat(failure(302, "application/json", classic(code)).kind()).isEqualTo(kind);
        assertThat(failure(503, "application/json", classic(code)).kind()).isEqualTo(ErrorKind.UNAVAILABLE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "application/problem+json | {'type': 'https://x/errors#ERROR_GONE', 'title': 'said', 'correlation_id': 'c1'} | said (GONE) | GONE | c1",
                "application/json | {'type': 'https://x/errors#ERROR_GONE', 'title': 'said'} | said (GONE) | GONE | ",
                "application/problem+json | {'title': 'said', 'invalid_params': [{'name': 'p', 'reason': 'r'}]} | said p: r | | ",
                "application/problem+json | {'error': {'error_code': 'OLD', 'error_message': 'said'}} | said (OLD) | OLD | ",
                "text/html | {'title': 'x', 'error': {'error_code': 'OLD', 'error_message': 'said'}} | said (OLD) | OLD | ",
            })
    void theShapeTellsTheStyleWhateverTheType(
            String type, String body, String said, @Nullable String code, @Nullable String requestId) {
        CloudException failure = failure(404, type, body.replace('\'', '"'));
        assertThat(failure).hasMessage(said);
        assertThat(failure.fault().code()).isEqualTo(code);
        assertThat(failure.fault().requestId()).isEqualTo(requestId);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>sesame</html>",
                "\"sesame\"",
                "[]",
                "17",
                "{}",
                "{\"error\": \"sesame\"}",
                "{\"error\": {}}",
                "{\"error\": null}",
                "{\"password\": \"sesame\"}",
            })
    void anyOtherBodyIsNotShown(String body) {
        CloudException failure = failure(502, "text/plain", body);
        assertThat(failure.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
        assertThat(failure.fault().code()).isNull();
        assertThat(failure).hasMessageEndingWith(" gave no reason");
    }

    @Test
    void aTokenThatUpcloudRepeatsIsHidden() {
        CloudException failure = failure(401, "application/json", classic("X").replace("said", UpcloudSite.TOKEN));
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        assertThat(failure).hasMessage("*** (X)");
        assertThat(trace + failure.fault().toString()).doesNotContain(UpcloudSite.TOKEN);
    }

    @Test
    void aWriteThatIsHungUpOnIsNotRepeated() {
        site.upcloud.then(new ScriptedReply.HangUp());
        CloudException failure = UpcloudSite.failure(() -> site.peerings()
                .create(
                        UpcloudSite.MINE,
                        new PeerNetwork(null, UpcloudSite.THEIRS),
                        new HalfWish("n", new Mark("orders"))));
        assertThat(failure.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
        assertThat(site.lines()).hasSize(1);
    }

    @Test
    void aClosedPortIsUnavailable() {
        site.upcloud.close();
        assertThat(failure()).hasMessageEndingWith(" refuses the connection");
    }

    @Test
    void anInterruptIsKept() {
        Thread.currentThread().interrupt();
        CloudException failure = failure();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(failure.kind()).isEqualTo(ErrorKind.CANCELLED);
        assertThat(site.lines()).isEmpty();
    }
}
