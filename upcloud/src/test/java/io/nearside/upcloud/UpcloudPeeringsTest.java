package io.nearside.upcloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.Half;
import io.nearside.api.cloud.HalfState;
import io.nearside.api.cloud.HalfWish;
import io.nearside.api.cloud.PeerNetwork;
import io.nearside.api.cloud.PeeringTraits.Span;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.HalfId;
import io.nearside.api.model.Mark;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class UpcloudPeeringsTest {
    private static final PeerNetwork PEER = new PeerNetwork(null, UpcloudSite.THEIRS);

    private static final HalfWish WISH = new HalfWish("orders-kafka", new Mark("orders-kafka"));

    private final UpcloudSite site = new UpcloudSite();

    @AfterEach
    void stop() {
        site.close();
    }

    @ParameterizedTest
    @CsvSource({
        "active, ACTIVE",
        "pending-peer, WAITING_FOR_PEER",
        "peer-disabled, WAITING_FOR_PEER",
        "provisioning, SETTLING",
        "disabled, DISABLED",
        "deleted-peer-network, REMAKE",
        "conflict-subnet, FAILED",
        "missing-local-router, UNROUTED",
        "missing-peer-router, FAILED",
        "error, FAILED",
        "something-new, UNKNOWN"
    })
    void everyStateHasItsMeaningAndItsWords(String state, HalfState meaning) {
        site.upcloud.then(200, UpcloudSite.list(UpcloudSite.peering(state, "")));
        Half half = site.peerings().halves(UpcloudSite.MINE).get(0);
        assertThat(half.state()).isEqualTo(meaning);
        assertThat(half.says()).contains(state);
    }

    @Test
    void onlyOurNetworksHalvesInOneCallWhateverTheCaseOfTheirIds() {
        String other = UpcloudSite.peering("active", "").replace("03AAAAAA", "03dddddd");
        String labels = UpcloudSite.peering("active", "")
                .replace(
                        "\"state\"",
                        "\"labels\": [{\"key\": \"managed-by\", \"value\": \"nearside\"}, {\"key\": \"nearside-link\", \"value\": \"x\"}], \"state\"");
        site.upcloud.then(200, UpcloudSite.list(other, labels));
        assertThat(site.peerings().halves(UpcloudSite.MINE)).singleElement().satisfies(half -> {
            assertThat(half.mine()).isEqualTo(UpcloudSite.MINE);
            assertThat(half.theirs()).isEqualTo(PEER);
            assertThat(half.madeFor()).contains(new Mark("x"));
        });
        assertThat(site.lines()).containsExactly("GET /1.3/network-peering");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"network_peerings\": null}",
                "{\"network_peerings\": {\"network_peering\": null}}",
                "{\"network_peerings\": {\"network_peering\": {}}}",
                "{\"network_peerings\": {\"network_peering\": [{\"uuid\": \"u\"}]}}",
            })
    void aListThatIsNotThereDoesNotPassForAnEmptyOne(String body) {
        site.upcloud.then(200, body);
        CloudException failure = UpcloudSite.failure(() -> site.peerings().halves(UpcloudSite.MINE));
        assertThat(failure.kind()).isEqualTo(ErrorKind.UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[{\"key\": \"managed-by\", \"value\": \"terraform\"}, {\"key\": \"nearside-link\", \"value\": \"x\"}]",
                "[{\"key\": \"nearside-link\", \"value\": \"x\"}]",
                "[{\"key\": \"managed-by\", \"value\": \"nearside\"}, {\"key\": \"nearside-link\", \"value\": \" \"}]",
                "[{\"key\": \"managed-by\", \"value\": \"nearside\"}]",
                "null",
            })
    void halfAMarkIsNone(String labels) {
        site.upcloud.then(
                200,
                UpcloudSite.list(UpcloudSite.peering("active", "")
                        .replace("\"state\"", "\"labels\": " + labels + ", \"state\"")));
        assertThat(site.peerings().halves(UpcloudSite.MINE).get(0).madeFor()).isEmpty();
    }

    @Test
    void aCreateWhoseAnswerIsNotUnderstoodIsLookedAtAgain() {
        site.upcloud.then(201, "");
        CloudException failure = UpcloudSite.failure(() -> site.peerings().create(UpcloudSite.MINE, PEER, WISH));
        assertThat(failure.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
        assertThat(site.lines()).hasSize(1);
    }

    @Test
    void anyOtherFailureIsNotTakenForAHalfsEnd() {
        site.upcloud.then(409, error("BUSY"));
        CloudException failure = UpcloudSite.failure(() -> site.peerings().remove(half(HalfState.DISABLED)));
        assertThat(failure.kind()).isEqualTo(ErrorKind.CONFLICT);
    }

    @Test
    void somebodyElsesLabelsAreNoMarkOfOurs() {
        String foreign = UpcloudSite.peering("active", "")
                .replace("\"state\"", "\"labels\": [{\"key\": \"managed-by\", \"value\": \"terraform\"}], \"state\"");
        site.upcloud.then(200, UpcloudSite.list(foreign));
        assertThat(site.peerings().halves(UpcloudSite.MINE).get(0).madeFor()).isEmpty();
    }

    @Test
    void thePeersRangesAreThereOnceUpcloudShowsThem() {
        String ranges =
                ", \"ip_networks\": {\"ip_network\": [{\"address\": \"10.30.0.0/24\", \"family\": \"IPv4\"}, {\"address\": \"fd00:30::/64\", \"family\": \"IPv6\"}]}";
        site.upcloud.then(200, UpcloudSite.list(UpcloudSite.peering("active", ranges)));
        assertThat(site.peerings().halves(UpcloudSite.MINE).get(0).theirCidrs())
                .isEqualTo(Set.of(Cidr.of("10.30.0.0/24"), Cidr.of("fd00:30::/64")));
    }

    @Test
    void createsWithNameLabelsAndBothNetworks() {
        site.upcloud.then(201, "{\"network_peering\": " + UpcloudSite.peering("provisioning", "") + "}");
        assertThat(site.peerings().create(UpcloudSite.MINE, PEER, WISH).effect())
                .isEqualTo(Effect.CREATED);
        assertThat(site.lines()).containsExactly("POST /1.3/network-peering");
        assertThat(site.upcloud.calls().get(0).body())
                .contains("\"name\":\"orders-kafka\"")
                .contains("\"configured_status\":\"active\"")
                .contains("\"network\":{\"uuid\":\"" + UpcloudSite.MINE + "\"}")
                .contains("\"peer_network\":{\"uuid\":\"" + UpcloudSite.THEIRS + "\"}")
                .contains("{\"key\":\"managed-by\",\"value\":\"nearside\"}")
                .contains("{\"key\":\"nearside-link\",\"value\":\"orders-kafka\"}");
    }

    @Test
    void removesStepByStepAndOnlyOneCallAStep() {
        assertThat(site.peerings().remove(half(HalfState.SETTLING))).isInstanceOf(Removal.Going.class);
        assertThat(site.lines()).isEmpty();

        site.upcloud.then(200, "{\"network_peering\": " + UpcloudSite.peering("active", "") + "}");
        assertThat(site.peerings().remove(half(HalfState.ACTIVE))).isInstanceOf(Removal.Going.class);
        site.upcloud.then(204, "");
        assertThat(site.peerings().remove(half(HalfState.DISABLED))).isInstanceOf(Removal.Gone.class);
        assertThat(site.lines())
                .containsExactly(
                        "PATCH /1.3/network-peering/0fcccccc-0000-4000-8000-000000000003",
                        "DELETE /1.3/network-peering/0fcccccc-0000-4000-8000-000000000003");
        assertThat(site.upcloud.calls().get(0).body())
                .isEqualTo("{\"network_peering\":{\"configured_status\":\"disabled\"}}");
    }

    @Test
    void whatIsGoneAlreadyIsGoneAndWhatWasEnabledAgainIsLookedAtAgain() {
        site.upcloud.then(404, error("PEERING_NOT_FOUND"));
        assertThat(site.peerings().remove(half(HalfState.DISABLED))).isInstanceOf(Removal.Gone.class);
        site.upcloud.then(409, error("PEERING_NOT_DISABLED"));
        assertThat(site.peerings().remove(half(HalfState.DISABLED))).isInstanceOf(Removal.Going.class);
    }

    @Test
    void mendsBySwitchingOn() {
        site.upcloud.then(200, "{\"network_peering\": " + UpcloudSite.peering("provisioning", "") + "}");
        assertThat(site.peerings().mend(half(HalfState.DISABLED), WISH).effect())
                .isEqualTo(Effect.UPDATED);
        assertThat(site.upcloud.calls().get(0).body())
                .isEqualTo("{\"network_peering\":{\"configured_status\":\"active\"}}");
    }

    @ParameterizedTest
    @CsvSource({
        "409, PEERING_CONFLICT, CONFLICT",
        "409, LOCAL_NETWORK_NO_ROUTER, INVALID",
        "404, PEER_NETWORK_NOT_FOUND, NOT_FOUND",
        "404, NETWORK_NOT_FOUND, NOT_FOUND",
        "403, NETWORK_FORBIDDEN, DENIED"
    })
    void everyRefusalHasItsKindAndKeepsItsCode(int status, String code, ErrorKind kind) {
        site.upcloud.then(status, error(code));
        assertThat(UpcloudSite.failure(() -> site.peerings().create(UpcloudSite.MINE, PEER, WISH)))
                .satisfies(failure -> {
                    assertThat(failure.kind()).isEqualTo(kind);
                    assertThat(failure.fault().code()).isEqualTo(code);
                    assertThat(failure.fault().call()).isEqualTo("POST /1.3/network-peering");
                    assertThat(failure).hasMessageContaining(code);
                });
        assertThat(site.lines()).as("nothing is repeated below the engine").hasSize(1);
    }

    @Test
    void peersNetworksOfOneZone() {
        assertThat(site.peerings().traits().span()).isEqualTo(Span.SAME_REGION);
    }

    private static String error(String code) {
        return "{\"error\": {\"error_code\": \"" + code + "\", \"error_message\": \"No.\"}}";
    }

    private static Half half(HalfState state) {
        return new Half(
                new HalfId("0fcccccc-0000-4000-8000-000000000003"),
                "orders-kafka",
                UpcloudSite.MINE,
                PEER,
                state,
                Set.of(),
                null,
                "");
    }
}
