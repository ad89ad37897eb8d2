package io.nearside.gcp.peering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.nearside.api.cloud.Half;
import io.nearside.api.cloud.HalfState;
import io.nearside.api.cloud.HalfWish;
import io.nearside.api.cloud.PeerNetwork;
import io.nearside.api.cloud.PeeringMirror;
import io.nearside.api.cloud.PeeringTraits.Span;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.Mark;
import io.nearside.api.model.NetworkId;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import io.nearside.gcp.StubCompute;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class GcpPeeringsTest {
    private static final String THEIRS = "projects/aiven-prod-idcn/global/networks/aivenprod-6b1d";

    private static final PeerNetwork AIVEN = new PeerNetwork(new AccountId("aiven-prod-idcn"), new NetworkId(THEIRS));

    private static final HalfWish WISH = new HalfWish("orders", new Mark("orders"));

    private static final String GET = "GET " + StubCompute.PATH;

    private static final String ADD = "POST " + StubCompute.PATH + "/addPeering";

    private static final String REMOVE = "POST " + StubCompute.PATH + "/removePeering";

    private static final String REQUEST_REMOVE = "POST " + StubCompute.PATH + "/requestRemovePeering";

    private static final String UPDATE = "PATCH " + StubCompute.PATH + "/updatePeering";

    private static final String LIST_ROUTES = "GET " + StubCompute.PATH + "/listPeeringRoutes";

    private static final String OPERATION = "GET " + StubCompute.OPERATIONS + "/operation-1";

    private static final String OVERLAP =
            "An IP range in the peer network (10.0.0.0/24) overlaps with an IP range in the local network"
                    + " (10.0.0.0/20) allocated by resource (projects/acme-prod/regions/r/subnetworks/s).";

    private StubCompute compute = new StubCompute();

    private PeeringMirror mirror = compute.capability(PeeringMirror.class);

    @AfterEach
    void stop() {
        compute.close();
    }

    private void with(Map<String, ?> near) {
        compute.close();
        compute = new StubCompute(near, Map.of("GOOGLE_OAUTH_ACCESS_TOKEN", "stub-token"));
        mirror = compute.capability(PeeringMirror.class);
    }

    private static String peering(String state, String more) {
        return """
            {"name": "orders", "state": "%s", "stateDetails": "[2025-09-04T15:59:09.314-07:00]: Words.", %s
             "autoCreateRoutes": true, "exchangeSubnetRoutes": true, "importCustomRoutes": false,
             "exportCustomRoutes": false, "exportSubnetRoutesWithPublicIp": true,
             "importSubnetRoutesWithPublicIp": false, "stackType": "IPV4_ONLY",
             "network": "https://www.googleapis.com/compute/beta/%s"}
            """.formatted(state, more, THEIRS);
    }

    private static String network(String... peerings) {
        return "{\"name\": \"backend\", \"autoCreateSubnetworks\": false, \"peerings\": [" + String.join(",", peerings)
                + "]}";
    }

    private List<Half> shown(String... peerings) {
        compute.anew(GET).on(GET, 200, network(peerings));
        return mirror.halves(StubCompute.NETWORK);
    }

    private Half only(String peering) {
        List<Half> halves = shown(peering);
        assertThat(halves).hasSize(1);
        return halves.get(0);
    }

    private CloudException refused(Runnable call) {
        return catchThrowableOfType(CloudException.class, call::run);
    }

    @ParameterizedTest
    @CsvSource({"ACTIVE, ACTIVE", "INACTIVE, WAITING_FOR_PEER", "DREAMING, UNKNOWN"})
    void everyStateThatGoogleShows(String state, HalfState meaning) {
        assertThat(only(peering(state, "")).state()).isEqualTo(meaning);
    }

    @Test
    void aHalfIsReadInOneCallAndItsPeerByProjectAndName() {
        Half half = only(peering("ACTIVE", ""));
        assertThat(half.id().value()).isEqualTo(StubCompute.NETWORK + "/peerings/orders");
        assertThat(half.name()).isEqualTo("orders");
        assertThat(half.mine()).isEqualTo(StubCompute.NETWORK);
        assertThat(half.theirs()).isEqualTo(AIVEN);
        assertThat(half.theirCidrs()).isEmpty();
        assertThat(half.madeFor()).isEmpty();
        assertThat(half.says()).contains("Words.");
        assertThat(compute.lines()).containsExactly(GET);
    }

    @Test
    void makingSaysEveryOptionOnce() throws IOException {
        compute.on(ADD, 200, StubCompute.operation("operation-1", "RUNNING"));
        Change<Half> change = mirror.create(StubCompute.NETWORK, AIVEN, WISH);
        assertThat(change.effect()).isEqualTo(Effect.CREATED);
        assertThat(change.now().state()).isEqualTo(HalfState.SETTLING);
        assertThat(change.now().id().value()).isEqualTo(StubCompute.NETWORK + "/peerings/orders");
        assertThat(compute.lines()).containsExactly(ADD);
        assertThat(compute.last().query()).matches("requestId=[0-9a-f-]{36}.*");
        assertThat(new ObjectMapper().readTree(compute.last().body()))
                .isEqualTo(new ObjectMapper().readTree("""
                    {"networkPeering": {"name": "orders", "network": "%s", "exchangeSubnetRoutes": true,
                     "importCustomRoutes": false, "exportCustomRoutes": false,
                     "importSubnetRoutesWithPublicIp": false, "exportSubnetRoutesWithPublicIp": true}}
                    """.formatted(THEIRS)));
    }

    @Test
    void whatTheFileWantsIsSaid() {
        with(Map.of("importCustomRoutes", true, "exportPublicIpRoutes", false, "updateStrategy", "consensus"));
        compute.on(ADD, 200, StubCompute.operation("operation-1", "DONE"));
        mirror.create(StubCompute.NETWORK, AIVEN, WISH);
        assertThat(compute.last().body())
                .contains("\"importCustomRoutes\":true", "\"exportCustomRoutes\":false")
                .contains("\"exportSubnetRoutesWithPublicIp\":false", "\"updateStrategy\":\"CONSENSUS\"");
    }

    @Test
    void eachAttemptIsMarkedAnew() {
        compute.on(ADD, 200, StubCompute.operation("operation-1", "RUNNING"));
        mirror.create(StubCompute.NETWORK, AIVEN, WISH);
        mirror.create(StubCompute.NETWORK, AIVEN, WISH);
        assertThat(compute.calls().get(0).query())
                .isNotEqualTo(compute.calls().get(1).query());
    }

    @Test
    void whatIsNotShownYetSettles() {
        compute.on(ADD, 200, StubCompute.operation("operation-1", "RUNNING"))
                .on(OPERATION, 200, StubCompute.operation("operation-1", "RUNNING"));
        mirror.create(StubCompute.NETWORK, AIVEN, WISH);
        assertThat(shown()).extracting(Half::state).containsExactly(HalfState.SETTLING);
        assertThat(compute.lines()).containsExactly(ADD, GET, OPERATION);
        assertThat(shown(peering("INACTIVE", ""))).extracting(Half::state).containsExactly(HalfState.WAITING_FOR_PEER);
        assertThat(compute.lines())
                .as("one that is shown needs no look at its operation")
                .hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404})
    void anOperationThatCannotBeReadHasNotFailed(int status) {
        compute.on(ADD, 200, StubCompute.operation("operation-1", "RUNNING"))
                .on(OPERATION, status, StubCompute.refusal(status, status == 403 ? "forbidden" : "notFound", "no"));
        mirror.create(StubCompute.NETWORK, AIVEN, WISH);
        assertThat(shown()).extracting(Half::state).containsExactly(HalfState.SETTLING);
        assertThat(only(peering("ACTIVE", "")).state()).isEqualTo(HalfState.ACTIVE);
    }

    @Test
    void anOperationThatIsNotAnsweredIsLookedAtAgain() {
        compute.on(ADD, 200, StubCompute.operation("operation-1", "RUNNING"))
                .on(OPERATION, 503, "")
                .on(OPERATION, 200, StubCompute.failed("operation-1", "INVALID_USAGE", OVERLAP));
        mirror.create(StubCompute.NETWORK, AIVEN, WISH);
        assertThat(refused(this::shown).kind()).isEqualTo(ErrorKind.UNAVAILABLE);
        assertThat(shown()).extracting(Half::state).containsExactly(HalfState.FAILED);
    }

    @Test
    void whyItCouldNotBeMadeIsSaidInGooglesWords() {
        compute.on(ADD, 200, StubCompute.operation("operation-1", "RUNNING"))
                .on(OPERATION, 200, StubCompute.failed("operation-1", "INVALID_USAGE", OVERLAP));
        mirror.create(StubCompute.NETWORK, AIVEN, WISH);
        List<Half> halves = shown();
        assertThat(halves).extracting(Half::state).containsExactly(HalfState.FAILED);
        assertThat(halves.get(0).says()).isEqualTo(OVERLAP + " (INVALID_USAGE)");
        assertThat(shown()).as("until it is tried again").isEqualTo(halves);
        assertThat(compute.lines()).containsOnlyOnce(OPERATION);
        assertThat(mirror.remove(halves.get(0))).as("there is none").isEqualTo(new Removal.Gone());
        assertThat(shown()).isEmpty();
    }

    @Test
    void anOperationThatFailedWhenItIsAnsweredIsARefusal() {
        compute.on(
                ADD,
                200,
                StubCompute.failed("operation-1", "QUOTA_EXCEEDED", "Quota 'PEERINGS_PER_NETWORK' exceeded."));
        CloudException failure = refused(() -> mirror.create(StubCompute.NETWORK, AIVEN, WISH));
        assertThat(failure.kind()).isEqualTo(ErrorKind.EXHAUSTED);
        assertThat(failure.fault().code()).isEqualTo("QUOTA_EXCEEDED");
    }

    @Test
    void oneThatMetAnotherOperationIsTriedAgain() {
        compute.on(ADD, 200, StubCompute.operation("operation-1", "RUNNING"))
                .on(
                        OPERATION,
                        200,
                        StubCompute.failed(
                                "operation-1",
                                "RESOURCE_NOT_READY",
                                "There is a peering operation in progress on the local or peer network. Try again"
                                        + " later."));
        mirror.create(StubCompute.NETWORK, AIVEN, WISH);
        assertThat(shown()).isEmpty();
    }

    @Test
    void theFirstTimeThatAHalfOfOursIsActiveItsRangesAreRead() {
        compute.on(ADD, 200, StubCompute.operation("operation-1", "RUNNING")).on(LIST_ROUTES, 200, """
            {"items": [{"destRange": "10.50.0.0/25", "imported": true, "type": "SUBNET_PEERING_ROUTE", "priority": 0},
             {"destRange": "10.50.0.128/25", "imported": true, "type": "SUBNET_PEERING_ROUTE", "priority": 0},
             {"destRange": "192.168.0.0/24", "imported": false, "type": "STATIC_PEERING_ROUTE", "priority": 1000}]}
            """);
        mirror.create(StubCompute.NETWORK, AIVEN, WISH);
        assertThat(only(peering("INACTIVE", "")).theirCidrs()).isEmpty();
        Half active = only(peering("ACTIVE", ""));
        assertThat(active.state()).isEqualTo(HalfState.ACTIVE);
        assertThat(active.theirCidrs()).containsExactly(Cidr.of("10.50.0.0/24"));
        assertThat(compute.last().query()).contains("peeringName=orders", "direction=INCOMING", "region=us-central1");
        assertThat(only(peering("ACTIVE", "")).theirCidrs()).isEqualTo(active.theirCidrs());
        assertThat(compute.lines()).containsOnlyOnce(LIST_ROUTES);
    }

    @Test
    void aRouteOfTheirsThatIsNotTakenOverIsSaid() {
        compute.on(ADD, 200, StubCompute.operation("operation-1", "DONE")).on(LIST_ROUTES, 200, """
            {"items": [{"destRange": "10.50.0.0/24", "imported": false, "type": "SUBNET_PEERING_ROUTE"}]}
            """);
        mirror.create(StubCompute.NETWORK, AIVEN, WISH);
        assertThat(only(peering("ACTIVE", "")).says()).isEqualTo("Routes of ours stand in the way of 10.50.0.0/24.");
    }

    @Test
    void whoMayNotReadRoutesHasTheHalfAllTheSame() {
        compute.on(ADD, 200, StubCompute.operation("operation-1", "DONE"))
                .on(LIST_ROUTES, 403, StubCompute.refusal(403, "forbidden", "no"));
        mirror.create(StubCompute.NETWORK, AIVEN, WISH);
        assertThat(only(peering("ACTIVE", "")).state()).isEqualTo(HalfState.ACTIVE);
    }

    @ParameterizedTest
    @CsvSource({
        "400, badRequest, There is a peering operation in progress on the local or peer network. Try again later.,"
                + " BUSY",
        "400, badRequest, There is a route operation in progress on the local or peer network. Try again later., BUSY",
        "400, badRequest, There is already a peering (other) with the same network. Select another network., CONFLICT",
        "409, alreadyExists, The resource already exists, CONFLICT",
        "403, forbidden, Required 'compute.networks.addPeering' permission for 'projects/acme-prod', DENIED",
        "403, quotaExceeded, Quota exceeded, EXHAUSTED",
        "403, rateLimitExceeded, Rate Limit Exceeded, THROTTLED",
        "429, rateLimitExceeded, Rate Limit Exceeded, THROTTLED",
        "400, invalid, Invalid value for field, INVALID",
        "404, notFound, The resource was not found, NOT_FOUND",
        "503, backendError, Backend Error, UNAVAILABLE",
    })
    void whatARefusalMeans(int status, String reason, String words, ErrorKind kind) {
        compute.on(ADD, status, StubCompute.refusal(status, reason, words));
        CloudException failure = refused(() -> mirror.create(StubCompute.NETWORK, AIVEN, WISH));
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.fault().code()).isEqualTo(reason);
        assertThat(failure).hasMessageContaining(words);
        assertThat(compute.calls()).as("tried once").hasSize(1);
    }

    @Test
    void aNetworkThatIsNoneOfGooglesIsRefusedWithoutACall() {
        PeerNetwork odd = new PeerNetwork(null, new NetworkId("vpc-1"));
        assertThat(refused(() -> mirror.create(StubCompute.NETWORK, odd, WISH)).kind())
                .isEqualTo(ErrorKind.INVALID);
        assertThat(compute.calls()).isEmpty();
    }

    @Test
    void aNameThatGoogleDoesNotTakeIsRefusedWithoutACall() {
        HalfWish odd = new HalfWish("1-orders", WISH.mark());
        CloudException failure = refused(() -> mirror.create(StubCompute.NETWORK, AIVEN, odd));
        assertThat(failure.kind()).isEqualTo(ErrorKind.INVALID);
        assertThat(failure).hasMessageContaining("a lower-case letter first");
        assertThat(compute.calls()).isEmpty();
    }

    @Test
    void optionsThatTheFileWantsOtherwiseAreMended() {
        with(Map.of("exportCustomRoutes", true));
        Half half = only(peering("ACTIVE", ""));
        assertThat(half.state()).isEqualTo(HalfState.OUT_OF_SYNC);
        compute.on(UPDATE, 200, StubCompute.operation("operation-1", "RUNNING"))
                .on(OPERATION, 200, StubCompute.operation("operation-1", "RUNNING"))
                .on(OPERATION, 200, StubCompute.operation("operation-1", "DONE"));
        assertThat(mirror.mend(half, WISH).effect()).isEqualTo(Effect.UPDATED);
        assertThat(compute.last().body())
                .contains("\"name\":\"orders\"", "\"exportCustomRoutes\":true", "\"importCustomRoutes\":false")
                .contains("\"exportSubnetRoutesWithPublicIp\":true");
        assertThat(only(peering("ACTIVE", "")).state()).as("under way").isEqualTo(HalfState.SETTLING);
        assertThat(only(peering("ACTIVE", "")).state())
                .as("the network was read before it had ended")
                .isEqualTo(HalfState.SETTLING);
        String changed = peering("ACTIVE", "").replace("\"exportCustomRoutes\": false", "\"exportCustomRoutes\": true");
        assertThat(only(changed).state()).isEqualTo(HalfState.ACTIVE);
        assertThat(compute.last().line()).isEqualTo(GET);
    }

    @Test
    void optionsThatTheFileDoesNotNameStayAsTheyAre() {
        assertThat(only(peering("ACTIVE", "").replace("\"exportCustomRoutes\": false", "\"exportCustomRoutes\": true"))
                        .state())
                .isEqualTo(HalfState.ACTIVE);
    }

    @Test
    void aHalfIsRemovedAndOnItsWayOutMeanwhile() {
        Half half = only(peering("ACTIVE", ""));
        compute.on(REMOVE, 200, StubCompute.operation("operation-1", "RUNNING"))
                .on(OPERATION, 200, StubCompute.operation("operation-1", "RUNNING"));
        assertThat(mirror.remove(half)).isEqualTo(new Removal.Going("Google to show the end of orders"));
        assertThat(compute.last().body().replaceAll("\\s", "")).isEqualTo("{\"name\":\"orders\"}");
        assertThat(only(peering("ACTIVE", "")).state()).isEqualTo(HalfState.SETTLING);
        assertThat(shown()).isEmpty();
        assertThat(mirror.remove(half)).isEqualTo(new Removal.Gone());
        assertThat(compute.lines())
                .as("what is seen to be gone is not removed again")
                .containsOnlyOnce(REMOVE);
    }

    @ParameterizedTest
    @CsvSource({"404, notFound, The resource was not found", "400, badRequest, There is no peering orders"})
    void oneThatIsNotThereAnyMoreIsGone(int status, String reason, String words) {
        Half half = only(peering("INACTIVE", ""));
        compute.on(REMOVE, status, StubCompute.refusal(status, reason, words));
        assertThat(mirror.remove(half)).isEqualTo(new Removal.Gone());
    }

    @Test
    void aRemovalThatFailedIsTold() {
        Half half = only(peering("ACTIVE", ""));
        compute.on(REMOVE, 200, StubCompute.operation("operation-1", "RUNNING"))
                .on(OPERATION, 200, StubCompute.failed("operation-1", "INVALID_USAGE", "It cannot be removed."));
        mirror.remove(half);
        CloudException failure = refused(() -> only(peering("ACTIVE", "")));
        assertThat(failure).hasMessage("It cannot be removed. (INVALID_USAGE)");
        assertThat(only(peering("ACTIVE", "")).state()).as("told once").isEqualTo(HalfState.ACTIVE);
    }

    private static String consensus(String deletion) {
        return """
            "updateStrategy": "CONSENSUS", "connectionStatus": {"updateStrategy": "CONSENSUS",
             "consensusState": {"deleteStatus": "%s", "updateStatus": "IN_SYNC"}},
            """.formatted(deletion);
    }

    @Test
    void whereItTakesBothSidesItsRemovalIsAskedForFirst() {
        Half half = only(peering("ACTIVE", consensus("DELETE_STATUS_UNSPECIFIED")));
        compute.on(REQUEST_REMOVE, 200, StubCompute.operation("operation-1", "DONE"))
                .on(REMOVE, 200, StubCompute.operation("operation-2", "DONE"));
        assertThat(mirror.remove(half)).isEqualTo(new Removal.Going("the other side to ask for its removal too"));
        Half asked = only(peering("ACTIVE", consensus("LOCAL_DELETE_REQUESTED")));
        assertThat(asked.state()).isEqualTo(HalfState.SETTLING);
        assertThat(mirror.remove(asked)).isInstanceOf(Removal.Going.class);
        Half agreed = only(peering("ACTIVE", consensus("DELETE_ACKNOWLEDGED")));
        assertThat(agreed.state()).isEqualTo(HalfState.REMAKE);
        assertThat(mirror.remove(agreed)).isEqualTo(new Removal.Gone());
        assertThat(compute.lines()).containsExactly(GET, REQUEST_REMOVE, GET, GET, REMOVE);
    }

    @Test
    void whatTheOtherSideAsksForIsAgreedToByAskingToo() {
        Half half = only(peering("ACTIVE", consensus("PEER_DELETE_REQUESTED")));
        assertThat(half.says()).isEqualTo("The other side asks for its removal.");
        compute.on(REQUEST_REMOVE, 200, StubCompute.operation("operation-1", "DONE"));
        mirror.remove(half);
        assertThat(compute.last().line()).isEqualTo(REQUEST_REMOVE);
    }

    @Test
    void aHalfThatIsAloneIsRemovedWhateverItsStrategy() {
        Half half = only(peering("INACTIVE", consensus("DELETE_STATUS_UNSPECIFIED")));
        compute.on(REMOVE, 200, StubCompute.operation("operation-1", "DONE"));
        assertThat(mirror.remove(half)).isEqualTo(new Removal.Gone());
    }

    @Test
    void rangesThatMakeOneAreOne() {
        assertThat(GcpPeerRoutes.merged(Set.of(
                        Cidr.of("10.0.0.0/26"),
                        Cidr.of("10.0.0.64/26"),
                        Cidr.of("10.0.0.128/25"),
                        Cidr.of("10.1.0.0/24"))))
                .containsExactlyInAnyOrder(Cidr.of("10.0.0.0/24"), Cidr.of("10.1.0.0/24"));
    }

    @Test
    void traits() {
        assertThat(mirror.traits().span()).isEqualTo(Span.ANY_REGION);
        assertThat(mirror.traits().permissionLag()).hasMinutes(7);
    }
}
