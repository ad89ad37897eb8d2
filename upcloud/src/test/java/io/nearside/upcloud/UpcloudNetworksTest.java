package io.nearside.upcloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.Network;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.RouterId;
import io.nearside.guice.http.testing.ScriptedReply;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UpcloudNetworksTest {
    private final UpcloudSite site = new UpcloudSite();

    @AfterEach
    void stop() {
        site.close();
    }

    private static String network(String type, String router, String zone) {
        return """
                {"network": {"uuid": "03AAAAAA-0000-4000-8000-000000000001", "type": "%s", "zone": "%s", "name": "n", %s
                 "ip_networks": {"ip_network": [{"address": "192.168.86.1/24", "family": "IPv4", "dhcp": "yes"},
                                                {"address": "fd00:20::/64", "family": "IPv6"}]}}}
                """.formatted(type, zone, router);
    }

    @Test
    void rangesAreReadAroundTheAddressesThatUpcloudWrites() {
        site.upcloud.then(200, network("private", "\"router\": \"04AA\",", "de-fra1"));
        Network network = site.networks().describe(UpcloudSite.MINE);
        assertThat(network.id()).isEqualTo(UpcloudSite.MINE);
        assertThat(network.owner()).isEmpty();
        assertThat(network.cidrs()).isEqualTo(Set.of(Cidr.of("192.168.86.0/24"), Cidr.of("fd00:20::/64")));
        assertThat(network.attachedTo()).contains(new RouterId("04aa"));
        assertThat(network.hindrances()).isEmpty();
        assertThat(site.lines()).containsExactly("GET /1.3/network/" + UpcloudSite.MINE);
        assertThat(site.upcloud.calls().get(0).authorization()).isEqualTo("Bearer " + UpcloudSite.TOKEN);
    }

    @ParameterizedTest
    @CsvSource({
        "public, '', de-fra1, network-unfit, private",
        "private, '\"router\": \"r-1\",', fi-hel1, place-mismatch, fi-hel1"
    })
    void whatUpcloudWouldRefuseIsKnownBefore(String type, String router, String zone, String code, String says) {
        site.upcloud.then(200, network(type, router, zone));
        assertThat(site.networks().describe(UpcloudSite.MINE).hindrances())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code().value()).isEqualTo(code);
                    assertThat(problem.cause() + problem.remedy()).contains(says);
                });
        assertThat(ProblemCodes.NETWORK_UNFIT.value()).isEqualTo("network-unfit");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\"router\": null,"})
    void aMissingRouterIsNoHindranceSinceOneCanBeAttached(String router) {
        site.upcloud.then(200, network("private", router, "de-fra1"));
        Network network = site.networks().describe(UpcloudSite.MINE);
        assertThat(network.attachedTo()).isEmpty();
        assertThat(network.hindrances()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ", \"ip_networks\": null",
                ", \"ip_networks\": {\"ip_network\": []}",
                ", \"ip_networks\": {\"ip_network\": [{\"address\": \"here\"}]}",
            })
    void aNetworkThatShowsNoRangesDoesNotPassForOneThatOverlapsNothing(String ranges) {
        site.upcloud.then(
                200,
                "{\"network\": {\"uuid\": \"u\", \"type\": \"private\", \"router\": \"r\", \"zone\": \"de-fra1\""
                        + ranges + "}}");
        CloudException failure = UpcloudSite.failure(() -> site.networks().describe(UpcloudSite.MINE));
        assertThat(failure.kind()).isEqualTo(ErrorKind.UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({
        "400, '{\"error\": {\"error_code\": \"NETWORK_INVALID\", \"error_message\": \"bad\"}}', INVALID, NETWORK_INVALID",
        "401, '{\"error\": {\"error_code\": \"AUTHENTICATION_FAILED\", \"error_message\": \"no\"}}', DENIED, AUTHENTICATION_FAILED",
        "402, '', EXHAUSTED, ",
        "403, '{\"type\": \"https://developers.upcloud.com/1.3/errors#ERROR_NOT_PERMITTED\", \"title\": \"no\", \"status\": 403}', DENIED, NOT_PERMITTED",
        "404, '{\"type\": \"https://developers.upcloud.com/1.3/errors#ERROR_RESOURCE_NOT_FOUND\", \"title\": \"no\", \"correlation_id\": \"01H2\"}', NOT_FOUND, RESOURCE_NOT_FOUND",
        "429, '<html>', THROTTLED, ",
        "500, '', UNAVAILABLE, ",
        "503, 'upstream', UNAVAILABLE, ",
        "200, '', UNKNOWN, ",
        "200, '<html>', UNKNOWN, ",
        "200, '{}', UNKNOWN, "
    })
    void everyAnswerIsAValueOrOneKindOfFailure(int status, String body, ErrorKind kind, String code) {
        site.upcloud.then(new ScriptedReply.Answer(status, Map.of("Retry-After", "3"), body));
        CloudException failure = UpcloudSite.failure(() -> site.networks().describe(UpcloudSite.MINE));
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.fault().code()).isEqualTo(code);
        assertThat(failure.fault().delay()).contains(Duration.ofSeconds(3));
        assertThat(failure.toString()).doesNotContain(UpcloudSite.TOKEN).doesNotContain("<html>");
        assertThat(site.lines()).hasSize(1);
    }

    @Test
    void aProblemNamesTheParameterAndTheRequest() {
        site.upcloud.then(
                400,
                "{\"type\": \"https://x#ERROR_INVALID_REQUEST\", \"title\": \"Validation error.\", \"correlation_id\": \"01H2\", \"invalid_params\": [{\"name\": \"powered\", \"reason\": \"is odd\"}]}");
        CloudException failure = UpcloudSite.failure(() -> site.networks().describe(UpcloudSite.MINE));
        assertThat(failure).hasMessageContaining("powered: is odd");
        assertThat(failure.fault().requestId()).isEqualTo("01H2");
    }

    @Test
    void noAnswerIsUnavailableAndAClosedProviderIsClosed() {
        site.upcloud.then(new ScriptedReply.HangUp()).then(new ScriptedReply.HangUp());
        assertThat(UpcloudSite.failure(() -> site.networks().describe(UpcloudSite.MINE))
                        .kind())
                .isEqualTo(ErrorKind.UNAVAILABLE);
        site.provider.close();
        assertThat(UpcloudSite.failure(() -> site.networks().describe(UpcloudSite.MINE))
                        .kind())
                .isEqualTo(ErrorKind.CLOSED);
    }

    @Test
    void hindrancesAreProblemsWithPages() {
        site.upcloud.then(200, network("utility", "", "fi-hel1"));
        assertThat(site.networks().describe(UpcloudSite.MINE).hindrances())
                .extracting(Problem::code)
                .containsExactly(ProblemCodes.NETWORK_UNFIT, ProblemCodes.PLACE_MISMATCH);
    }
}
