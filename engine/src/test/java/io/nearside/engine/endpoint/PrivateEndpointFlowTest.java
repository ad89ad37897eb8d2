package io.nearside.engine.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import io.nearside.api.cloud.Endpoint;
import io.nearside.api.cloud.Endpoint.Approval;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.Mark;
import io.nearside.api.vendor.ServiceHost;
import io.nearside.api.vendor.StaticAddress;
import io.nearside.api.vendor.VendorConnection.State;
import io.nearside.api.vendor.VendorService;
import io.nearside.api.vendor.VendorService.Addressing;
import io.nearside.engine.LinkSession;
import io.nearside.engine.RunOptions;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.StepReport;
import io.nearside.engine.progress.Verdict;
import io.nearside.engine.toy.EndpointWorld;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class PrivateEndpointFlowTest {
    private final EndpointWorld world = new EndpointWorld();

    @Test
    void aPlanSaysEverythingAndWritesNothing() {
        Progress plan = world.plan();
        assertThat(plan.verdict()).isInstanceOf(Verdict.Due.class);
        assertThat(plan.steps())
                .extracting(StepReport::step, StepReport::state)
                .containsExactly(
                        tuple("service", StepReport.State.DONE),
                        tuple("static-ips", StepReport.State.DUE),
                        tuple("publication", StepReport.State.LATER),
                        tuple("endpoint", StepReport.State.LATER),
                        tuple("firewall", StepReport.State.SKIPPED),
                        tuple("admission", StepReport.State.LATER),
                        tuple("components", StepReport.State.LATER));
        assertThat(plan.steps().get(1).actions())
                .containsExactly(
                        "have toyvendor make static address 1 for toys (3 coins)",
                        "have toyvendor make static address 2 for toys (3 coins)");
        assertThat(plan.summary())
                .contains("an endpoint costs 7 a month")
                .anyMatch(line -> line.contains("3 coins"))
                .anyMatch(line -> line.contains("9 coins"));
        assertThat(world.writes()).isEmpty();
        assertThat(world.journals.links()).isEmpty();
    }

    @Test
    void whatAPlanCosts() {
        world.vendor.sells = false;
        world.plan();
        assertThat(world.cloud.calls.log()).containsExactlyInAnyOrder("read endpoint", "read site");
        // The prices are two more at a vendor that publishes both.
        assertThat(world.vendor.calls.log())
                .containsExactlyInAnyOrder("read service", "read connections", "read addresses", "read prices");
    }

    @Test
    void connectsFromNothing() {
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.vendor.calls.writes())
                .containsExactlyInAnyOrder(
                        "make address",
                        "make address",
                        "attach a-1",
                        "attach a-2",
                        "change on [kafka]STATIC",
                        "publish",
                        "refresh",
                        "admit TO_ADMIT",
                        "refresh",
                        "admit NEEDS_ADDRESS");
        assertThat(world.cloud.calls.writes()).containsExactly("create endpoint");
        assertThat(world.vendor.rowOf("/accounts/me/toy").toldAddress()).contains(world.cloud.address("me/toy"));
    }

    @Test
    void anEndpointOfTwoThingsIsMadeAndTakenAwayInTwoWrites() {
        world.cloud.halves = true;
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.cloud.calls.writes()).containsExactly("create endpoint", "create endpoint");
        assertThat(world.cloud.endpoint("me/toy").target()).isEqualTo("/vendor/toys-1");
        assertThat(world.disconnect().verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(world.cloud.calls.writes())
                .containsExactly("create endpoint", "create endpoint", "remove endpoint", "remove endpoint");
        assertThat(world.cloud.endpoints).isEmpty();
        assertThat(world.vendor.opening).isNull();
    }

    @Test
    void oneThatIsBegunIsCarriedOn() {
        world.cloud.halves = true;
        world.cloud.add("me/toy", "", Endpoint.State.BEGUN, Approval.UNKNOWN, new Mark("toy"));
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.cloud.calls.writes()).containsExactly("create endpoint");
    }

    @Test
    void everyCallOfAFirstConnectIsCounted() {
        world.connect();
        // Endpoint and place; the endpoint made and looked at again; its address; and whether the cloud has let it in,
        // which a vendor that takes its time is waited for with.
        assertThat(world.cloud.calls.log())
                .containsExactlyInAnyOrder(
                        "read endpoint",
                        "read site",
                        "create endpoint",
                        "read endpoint",
                        "read address",
                        "read endpoint");
        int addresses = 2;
        int prices = 1;
        // Two of it for the second refresh and the look after it.
        assertThat(world.vendor.calls.log().size() + world.cloud.calls.log().size())
                .as("%s", world.vendor.calls.log())
                .isEqualTo(2 * addresses + 25 + prices);
    }

    @Test
    void whatIsOneStepIsAskedForInTurn() {
        world.connect();
        assertThat(world.vendor.calls.writes())
                .filteredOn(call -> !call.startsWith("attach"))
                .containsExactly(
                        "make address",
                        "make address",
                        "change on [kafka]STATIC",
                        "publish",
                        "refresh",
                        "admit TO_ADMIT",
                        "refresh",
                        "admit NEEDS_ADDRESS");
    }

    @Test
    void aFinishedLinkCostsThreeCalls() {
        world.connect();
        world.forgetCalls();
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.cloud.calls.log()).containsExactly("read endpoint");
        assertThat(world.vendor.calls.log()).containsExactly("read service", "read connections");
    }

    @Test
    void namesTheHostsOfItsOwnConnectionWithoutAnotherCall() {
        world.vendor.publish("other");
        world.vendor.row("/accounts/other/x", State.ACTIVE, null);
        world.vendor.opened.add("registry");
        try (LinkSession session = world.open()) {
            Progress ready = session.connect(RunOptions.usual());
            assertThat(ready.verdict()).isInstanceOf(Verdict.Ready.class);
            world.forgetCalls();
            assertThat(session.hosts()).containsExactly(new ServiceHost("toys", "kafka", "kafka.c-2.toy", 10000));
            assertThat(world.vendor.calls.log()).isEmpty();
        }
    }

    @Test
    void strangersBeforeAndAfterOursAreLeftAlone() {
        world.vendor.publish("other");
        world.vendor.row("/accounts/other/first", State.TO_ADMIT, null);
        world.vendor.calls.before("refresh", () -> world.vendor.row("/accounts/other/toy", State.TO_ADMIT, null));
        Progress ready = world.connect();
        assertThat(ready.verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.vendor.rowOf("/accounts/other/first").state()).isEqualTo(State.TO_ADMIT);
        assertThat(world.vendor.rowOf("/accounts/other/toy").state()).isEqualTo(State.TO_ADMIT);
        assertThat(world.vendor.rowOf("/accounts/me/toy").state()).isEqualTo(State.ACTIVE);
        assertThat(ready.summary()).anyMatch(line -> line.startsWith("2 more endpoints are known"));
        assertThat(world.vendor.calls.writes()).contains("allow me").doesNotContain("publish");
    }

    @Test
    void twoTeamsWithOneServiceNeitherAdmitsTheOthers() {
        world.connect();
        world.link = EndpointWorld.link("toy", "other", Map.of());
        world.forgetJournals();
        world.forgetCalls();
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.vendor.calls.writes())
                .containsExactly("allow other", "refresh", "admit TO_ADMIT", "refresh", "admit NEEDS_ADDRESS");
        assertThat(world.vendor.rowOf("/accounts/me/toy").toldAddress()).contains(world.cloud.address("me/toy"));
        assertThat(world.vendor.rowOf("/accounts/other/toy").toldAddress()).contains(world.cloud.address("other/toy"));
    }

    @Test
    void nothingIsPublishedWhileTheServiceMoves() {
        world.vendor.state = VendorService.State.CHANGING;
        world.vendor.address("s-1", "toys", StaticAddress.State.ATTACHED);
        world.vendor.address("s-2", "toys", StaticAddress.State.ATTACHED);
        world.vendor.addressing = Addressing.STATIC;
        world.pace.meanwhile(() -> {});
        Progress waiting = world.connect();
        assertThat(waiting.verdict()).isInstanceOf(Verdict.Waiting.class);
        assertThat(world.writes()).isEmpty();
    }

    @Test
    void aLinkThatIsInPlaceDoesNotMindThatTheServiceMoves() {
        world.connect();
        world.vendor.state = VendorService.State.CHANGING;
        assertThat(world.status().verdict()).isInstanceOf(Verdict.Ready.class);
    }

    @Test
    void aRowOfAnEarlierEndpointOfTheSameNameIsNotTakenForOurs() {
        world.connect();
        world.cloud.endpoints.clear();
        world.forgetCalls();
        // Still listed as active, with the old address: the vendor has not looked since.
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Waiting.class);
        assertThat(world.cloud.calls.writes()).containsExactly("create endpoint");
        world.vendor.rows.clear();
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.vendor.rowOf("/accounts/me/toy").toldAddress()).contains(world.cloud.address("me/toy"));
    }

    @Test
    void ofSeveralRowsTheLiveOneIsOurs() {
        world.vendor.publish("me");
        world.vendor.row("/accounts/me/toy", State.CUT_BY_NEAR, null);
        world.vendor.row("/ACCOUNTS/ME/TOY", State.TO_ADMIT, null);
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.vendor.rows.get(0).state()).isEqualTo(State.CUT_BY_NEAR);
        assertThat(world.vendor.rows.get(1).state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void anEndpointThatWasTurnedAwayIsMadeAnewOnceAndOnlyIfItIsOurs() {
        world.vendor.publish("me");
        world.cloud.add("me/toy", "/vendor/toys-1", Endpoint.State.STANDING, Approval.REJECTED, new Mark("toy"));
        assertThat(world.plan().steps().get(3).actions())
                .containsExactly("remove endpoint toy (STANDING, REJECTED), to make it anew");
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.cloud.calls.writes()).containsExactly("remove endpoint", "create endpoint");
    }

    @Test
    void anEndpointThatFailedIsBroughtBackAndKept() {
        world.vendor.publish("me");
        world.cloud.add("me/toy", "/vendor/toys-1", Endpoint.State.FAILED, Approval.PENDING, new Mark("toy"));
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.cloud.calls.writes()).containsExactly("mend endpoint");
    }

    @Test
    void oneThatGoesOnFailingIsAPersonsMatter() {
        world.vendor.publish("me");
        world.cloud.settles = false;
        Progress progress = world.connect();
        assertThat(progress.problems()).extracting(Problem::code).containsExactly(ProblemCodes.ENDPOINT_REMOVED);
        assertThat(world.cloud.calls.writes())
                .startsWith("create endpoint")
                .hasSize(6)
                .endsWith("mend endpoint");
    }

    @Test
    void aConflictOnAdmissionMeansLookAgain() {
        world.vendor.calls.fail("admit TO_ADMIT", ErrorKind.CONFLICT);
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
    }

    @Test
    void anEndpointOfOurNameTowardsOurServiceIsUsedAndKept() {
        world.vendor.publish("me");
        world.cloud.add("me/toy", "/VENDOR/toys-1", Endpoint.State.STANDING, Approval.PENDING, null);
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.cloud.calls.writes()).isEmpty();
        assertThat(world.disconnect().verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(world.cloud.endpoints).containsKey("me/toy");
    }

    @Test
    void anAliasIsUsedIfTheFileSaysSo() {
        world.link = EndpointWorld.link("toy", "me", Map.of("target", "alias"));
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.cloud.endpoint("me/toy").target()).isEqualTo("toys.alias");
    }
}
