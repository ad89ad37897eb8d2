package io.nearside.gcp.peering;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.Half;
import io.nearside.api.cloud.HalfState;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.Cidr;
import io.nearside.api.outcome.Removal;
import io.nearside.gcp.StubCompute;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a half goes through from when it is asked for until it is gone. */
final class GcpHalfLifeTest extends PeeringStage {

    private static String consensus(String deletion) {
        return """
            "updateStrategy": "CONSENSUS", "connectionStatus": {"updateStrategy": "CONSENSUS",
             "consensusState": {"deleteStatus": "%s", "updateStatus": "IN_SYNC"}},
            """.formatted(deletion);
    }

    @Test
    void whatIsNotShownYetSettles() {
        compute.on(ADD, 200, StubCompute.operation("operation-1", "RUNNING"))
                .on(OPERATION, 200, StubCompute.operation("operation-1", "RUNNING"));
        mirror.create(StubCompute.NETWORK, AIVEN, WISH);
        assertThat(shown()).extracting(Half::state).containsExactly(HalfState.SETTLING);
        assertThat(compute.lines()).containsExactly(ADD, GET, OPERATION);
        assertThat(mirror.remove(shown().get(0))).as("it is not gone").isInstanceOf(Removal.Going.class);
        assertThat(compute.lines()).containsExactly(ADD, GET, OPERATION, GET, OPERATION);
        assertThat(shown(peering("INACTIVE", ""))).extracting(Half::state).containsExactly(HalfState.WAITING_FOR_PEER);
        assertThat(compute.lines())
                .as("one that is shown needs no look at its operation")
                .hasSize(6);
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
        assertThat(active.theirCidrs()).containsExactlyInAnyOrder(Cidr.of("10.50.0.0/25"), Cidr.of("10.50.0.128/25"));
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
}
