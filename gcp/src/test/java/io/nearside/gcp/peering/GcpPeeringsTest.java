package io.nearside.gcp.peering;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.nearside.api.cloud.Half;
import io.nearside.api.cloud.HalfState;
import io.nearside.api.cloud.HalfWish;
import io.nearside.api.cloud.PeerNetwork;
import io.nearside.api.cloud.PeeringTraits.Span;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.NetworkId;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.gcp.StubCompute;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GcpPeeringsTest extends PeeringStage {

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
    void aNameThatGoogleDoesNotTakeIsSaidBeforeAnythingExists() {
        assertThat(mirror.hindrances(WISH)).isEmpty();
        assertThat(mirror.hindrances(new HalfWish("1-orders", WISH.mark())))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCodes.PEERING_UNFIT);
                    assertThat(problem.cause()).contains("'1-orders'", "a lower-case letter first");
                });
        assertThat(mirror.hindrances(new HalfWish("o".repeat(64), WISH.mark())))
                .singleElement()
                .satisfies(problem -> assertThat(problem.cause()).contains("64 characters"));
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
    void traits() {
        assertThat(mirror.traits().span()).isEqualTo(Span.ANY_REGION);
        assertThat(mirror.traits().permissionLag()).hasMinutes(7);
    }
}
