package io.nearside.engine.peering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nearside.api.cloud.Half;
import io.nearside.api.cloud.HalfState;
import io.nearside.api.cloud.PeerNetwork;
import io.nearside.api.cloud.PeeringTraits.Ranges;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.Mark;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.TenantId;
import io.nearside.api.vendor.NearTask;
import io.nearside.api.vendor.RequestState;
import io.nearside.engine.Connector;
import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.StepReport.State;
import io.nearside.engine.progress.Verdict;
import io.nearside.engine.toy.ToyMirror;
import io.nearside.engine.toy.ToyPace;
import io.nearside.engine.toy.ToyVendor;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

final class MirroredPeeringTest {
    private static final Link LINK = Link.of(
            "toy",
            Map.of("id", "toyvendor", "cidr", "10.20.0.0/24"),
            Map.of("cloud", "toycloud", "account", "me"),
            Map.of("kind", "peering"));

    private final MirroredWorld world = new MirroredWorld();

    private final ToyMirror cloud = world.cloud;

    private final ToyVendor vendor = world.vendor;

    private final ToyPace pace = world.pace;

    private final Connector connector = world.connector;

    @Test
    void makesOurHalfTowardsTheNetworkThatTheVendorNames() {
        assertThat(connector.connect(LINK).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(cloud.halves.keySet()).containsExactly("v-net");
        assertThat(cloud.half("v-net").mark()).isEqualTo(new Mark("toy"));
        assertThat(cloud.calls.log())
                .containsExactlyInAnyOrder("read network", "read halves", "create half", "read halves");
        assertThat(vendor.calls.log())
                .containsExactly("read networks", "read network", "request", "read network", "read network");

        cloud.calls.forget();
        vendor.calls.forget();
        assertThat(connector.connect(LINK).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(cloud.calls.log()).containsExactly("read halves");
        assertThat(vendor.calls.log()).containsExactly("read network");
    }

    @Test
    void aHalfOfOurNameTowardsAnotherNetworkStaysUntouched() {
        cloud.half("toy", "v-other", HalfState.ACTIVE, null);
        Progress progress = connector.connect(LINK);
        assertThat(progress.problems()).extracting(Problem::code).containsExactly(ProblemCodes.PEER_MISMATCH);
        assertThat(cloud.calls.writes()).isEmpty();
    }

    @Test
    void aHalfThatIsThereAlreadyIsUsedWhateverItsName() {
        cloud.half("by-hand", "v-net", HalfState.ACTIVE, null);
        pace.meanwhile(() -> vendor.request = RequestState.ACTIVE);
        assertThat(connector.connect(LINK).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(cloud.calls.writes()).isEmpty();
    }

    /** Both sides are looked at, and whatever shows which of them first, no look follows another without a pause. */
    @Test
    @Timeout(20)
    void aPeerThatDoesNotComeUpIsWaitedForWithPauses() {
        cloud.half("by-hand", "v-net", HalfState.WAITING_FOR_PEER, null);
        assertThat(connector.connect(LINK).verdict()).isInstanceOf(Verdict.Waiting.class);
        assertThat(cloud.calls.log())
                .filteredOn("read halves"::equals)
                .as("one to begin with, one after what the vendor was asked, and one after each pause")
                .hasSizeLessThanOrEqualTo(pace.pauses().size() + 2);
        assertThat(cloud.calls.writes()).isEmpty();
    }

    @Test
    void aHalfThatWaitsAtANetworkOfAnotherRangeIsSaidAtOnce() {
        cloud.half("toy", "v-net", HalfState.WAITING_FOR_PEER, Set.of(Cidr.of("10.99.0.0/24")), null);
        Progress progress = connector.connect(LINK);
        assertThat(progress.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCodes.PEER_MISMATCH);
            assertThat(problem.cause()).contains("10.20.0.0/24").contains("10.99.0.0/24");
        });
        assertThat(cloud.calls.writes()).isEmpty();
    }

    @Test
    void whereOnlySubnetsAreKnownTheyNeedNotFillTheRange() {
        cloud.ranges = Ranges.OF_SUBNETS;
        cloud.half("by-hand", "v-net", HalfState.ACTIVE, Set.of(Cidr.of("10.20.0.0/26")), null);
        pace.meanwhile(() -> vendor.request = RequestState.ACTIVE);
        assertThat(connector.connect(LINK).verdict()).isInstanceOf(Verdict.Ready.class);
    }

    @Test
    void subnetsElsewhereAreAnotherNetworks() {
        cloud.ranges = Ranges.OF_SUBNETS;
        cloud.half("toy", "v-net", HalfState.ACTIVE, Set.of(Cidr.of("10.99.0.0/26")), null);
        assertThat(connector.connect(LINK).problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCodes.PEER_MISMATCH);
    }

    /** A half that lost its other side keeps the vendor from making that one anew. */
    @Test
    void whatIsLeftOfARequestThatTheVendorDroppedGoesBeforeItIsAskedForAgain() {
        connector.connect(LINK);
        vendor.request = null;
        vendor.task = null;
        cloud.turn("v-net", HalfState.REMAKE);
        cloud.calls.forget();
        vendor.calls.forget();
        Runnable asked = vendor.onRequest;
        vendor.onRequest = () -> {
            assertThat(cloud.halves).as("when the vendor is asked").isEmpty();
            asked.run();
        };
        assertThat(connector.connect(LINK).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(cloud.calls.writes()).containsExactly("delete half", "create half");
    }

    @Test
    void switchesOffAHalfThatWasSwitchedOffAndRemakesOneThatLostItsPeer() {
        cloud.half("toy", "v-net", HalfState.DISABLED, null);
        assertThat(connector.connect(LINK).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(cloud.calls.writes()).containsExactly("mend half");

        cloud.calls.forget();
        cloud.turn("v-net", HalfState.REMAKE);
        Progress plan = connector.open(LINK).plan();
        assertThat(plan.verdict()).isInstanceOf(Verdict.Due.class);
        assertThat(plan.steps())
                .filteredOn(step -> step.step().equals("peering"))
                .singleElement()
                .satisfies(step -> assertThat(step.actions())
                        .containsExactly(
                                "remove our half towards v-net (REMAKE), whose other side went away, to make it anew"));
        assertThat(cloud.calls.writes()).isEmpty();
        assertThat(connector.connect(LINK).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(cloud.calls.writes()).containsExactly("delete half", "create half");
    }

    /** A dead half is worth more than none as long as nothing better can be made. */
    @Test
    void aHalfThatLostItsPeerStaysWhileAnotherCannotBeMade() {
        connector.connect(LINK);
        cloud.turn("v-net", HalfState.REMAKE);
        cloud.hindrances.add(Problem.of(ProblemCodes.NETWORK_UNFIT, "net-1", "It is locked.", "Unlock it."));
        cloud.calls.forget();
        assertThat(connector.connect(LINK).problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCodes.NETWORK_UNFIT);
        assertThat(cloud.calls.writes()).isEmpty();
    }

    @Test
    void mendingKnowsTheDirectoryThatOnlyTheVendorNames() {
        PeerNetwork theirs = new PeerNetwork(null, new NetworkId("v-net"), new TenantId("their-directory"));
        vendor.onRequest = () -> {
            vendor.request = RequestState.AWAITING_NEAR;
            vendor.task = new NearTask.Mirror(theirs, NearTask.Naming.NAMED, "its answer");
        };
        cloud.half("toy", "v-net", HalfState.OUT_OF_SYNC, null);
        assertThat(connector.connect(LINK).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(cloud.calls.writes()).containsExactly("mend half");
        assertThat(cloud.mended).isNotNull().extracting(Half::theirs).isEqualTo(theirs);
    }

    @Test
    void aNetworkThatTheCloudDoesNotKnowIsAnsweredWithWhatWasTriedAndWhereItIsFrom() {
        for (int i = 0; i < 60; i++) {
            cloud.calls.fail("create half", ErrorKind.NOT_FOUND);
        }
        Progress progress = connector.connect(LINK);
        assertThat(progress.problems()).hasSize(1);
        assertThat(progress.problems().get(0).subject()).isEqualTo("v-net");
        assertThat(progress.problems().get(0).cause()).contains("taken from its answer");
        assertThat(progress.problems().get(0).remedy()).contains("vendor section of the link file");
    }

    @Test
    void whatTheCloudIsKnownToRefuseIsSaidBeforeTheVendorIsAsked() {
        cloud.hindrances.add(Problem.of(ProblemCodes.NETWORK_UNFIT, "net-1", "It has no router.", "Attach one."));
        Progress progress = connector.connect(LINK);
        assertThat(progress.problems()).extracting(Problem::code).containsExactly(ProblemCodes.NETWORK_UNFIT);
        assertThat(vendor.calls.writes()).isEmpty();
    }

    @Test
    void whatTheCloudDoesNotTakeOfAHalfIsSaidBeforeTheVendorIsAsked() {
        cloud.halfHindrances.add(Problem.of(ProblemCodes.PEERING_UNFIT, "toy", "It takes no such name.", "Rename it."));
        Progress progress = connector.connect(LINK);
        assertThat(progress.verdict()).isInstanceOf(Verdict.Blocked.class);
        assertThat(progress.problems()).extracting(Problem::code).containsExactly(ProblemCodes.PEERING_UNFIT);
        assertThat(vendor.calls.writes()).isEmpty();
    }

    @Test
    void aHalfThatCannotComeUpSaysWhy() {
        cloud.half("toy", "v-net", HalfState.FAILED, null);
        Progress progress = connector.connect(LINK);
        assertThat(progress.problems().get(0).cause()).contains("toy words");
    }

    @Test
    void disconnectTakesEveryStepOfTheCloudsWayOut() {
        connector.connect(LINK);
        Progress progress = connector.disconnect(LINK);
        assertThat(progress.verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(cloud.calls.writes()).containsExactly("create half", "disable half", "delete half");
        assertThat(vendor.calls.writes()).containsExactly("request", "withdraw");
        assertThat(pace.pauses()).as("two steps of one removal are no repeat").isEmpty();
    }

    @Test
    void aGuessGivesWayToWhatWasNamedBefore() {
        connector.connect(LINK);
        vendor.task = guess();
        cloud.calls.forget();
        assertThat(connector.connect(LINK).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(cloud.calls.writes()).isEmpty();
        assertThat(connector.disconnect(LINK).verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(cloud.halves).isEmpty();
    }

    @Test
    void aGuessStillDoesNotTakeAHalfThatIsNotMarkedForThisLink() {
        vendor.onRequest = () -> {
            vendor.request = RequestState.AWAITING_NEAR;
            vendor.task = guess();
        };
        cloud.half("toy", "v-other", HalfState.ACTIVE, new Mark("another-link"));
        Progress progress = connector.connect(LINK);
        assertThat(progress.problems()).extracting(Problem::code).containsExactly(ProblemCodes.PEER_MISMATCH);
        connector.disconnect(LINK);
        assertThat(cloud.halves.keySet()).containsExactly("v-other");
        assertThat(cloud.calls.writes()).isEmpty();
    }

    @Test
    void aMarkedHalfIsUndoneAlsoWhenNobodyRemembersTheRequest() {
        cloud.half("toy", "v-net", HalfState.ACTIVE, new Mark("toy"));
        cloud.half("theirs", "v-other", HalfState.ACTIVE, new Mark("another-link"));
        assertThat(connector.disconnect(LINK).verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(cloud.halves.keySet()).containsExactly("v-other");
    }

    private static NearTask guess() {
        return new NearTask.Mirror(
                new PeerNetwork(null, new NetworkId("v-guess")), NearTask.Naming.ASSUMED, "what is left to try");
    }

    @Test
    void routesCannotBeWantedWhereTheCloudHasNone() {
        Link wants = Link.of(
                "toy",
                Map.of("id", "toyvendor", "cidr", "10.20.0.0/24"),
                Map.of("cloud", "toycloud", "account", "me"),
                Map.of("kind", "peering", "routes", "all"));
        assertThatThrownBy(() -> connector.open(wants))
                .isInstanceOf(InvalidLinkException.class)
                .hasMessageContaining("link.routes");
        assertThat(connector.open(LINK).plan().steps())
                .filteredOn(step -> step.step().equals("routes"))
                .allMatch(step -> step.state() == State.SKIPPED);
    }
}
