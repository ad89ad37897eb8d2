package io.nearside.engine.peering;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.PeeringState;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.Cidr;
import io.nearside.api.vendor.NearTask;
import io.nearside.api.vendor.RequestState;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.StepReport;
import io.nearside.engine.progress.StepReport.State;
import io.nearside.engine.progress.Verdict;
import io.nearside.engine.request.Renewal;
import io.nearside.engine.toy.ToyWorld;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class PeeringFlowTest {
    private final ToyWorld world = new ToyWorld();

    @Test
    void aPlanSaysEverythingAndWritesNothing() {
        Progress plan = world.plan();
        assertThat(plan.verdict()).isInstanceOf(Verdict.Due.class);
        assertThat(plan.steps())
                .extracting(StepReport::step)
                .containsExactly(
                        "vendor-network", "request", "peering", "ranges", "routes", "firewall", "dns", "vendor-active");
        assertThat(plan.steps())
                .extracting(StepReport::state)
                .containsExactly(
                        State.DUE,
                        State.LATER,
                        State.LATER,
                        State.LATER,
                        State.LATER,
                        State.SKIPPED,
                        State.SKIPPED,
                        State.LATER);
        assertThat(plan.steps().get(4).actions())
                .containsExactly(
                        "route 10.20.0.0/24 in rt-main -> the peering", "route 10.20.0.0/24 in rt-two -> the peering");
        assertThat(world.writes()).isEmpty();
        assertThat(world.journals.links()).isEmpty();
    }

    @Test
    void connectsFromNothingAndThenHasNothingToDo() {
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.vendor.calls.writes()).containsExactly("create network", "request");
        assertThat(world.cloud.calls.writes())
                .containsExactlyInAnyOrder("accept", "add rt-main 10.20.0.0/24", "add rt-two 10.20.0.0/24");
        assertThat(world.cloud.routes).isEqualTo(Map.of("rt-main 10.20.0.0/24", "p-1", "rt-two 10.20.0.0/24", "p-1"));

        world.cloud.calls.forget();
        world.vendor.calls.forget();
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.cloud.calls.log()).containsExactlyInAnyOrder("read peerings", "read routes");
        assertThat(world.vendor.calls.log()).containsExactly("read network");
    }

    @Test
    void everyCallOfAFirstConnectIsCounted() {
        world.vendor.networks.put("v-1", Cidr.of(ToyWorld.RANGE));
        world.connect();
        // Four facts, the peerings again once the vendor names one and again once it is accepted, the routes again;
        // three writes.
        assertThat(world.cloud.calls.log()).hasSize(8 + 2);
        // The list, the network, the request, the network again, and once more for its end.
        assertThat(world.vendor.calls.log())
                .containsExactly("read networks", "read network", "request", "read network", "read network");
    }

    @Test
    void aRequestThatTheVendorDoesNotNameIsNotAccepted() {
        world.cloud.request("p-0", "vendor-account", "v-net");
        world.connect();
        assertThat(world.cloud.peering("p-0").state()).isEqualTo(PeeringState.PENDING);
        assertThat(world.cloud.peering("p-1").state()).isEqualTo(PeeringState.ACTIVE);
    }

    @Test
    void whatDiffersFromTheClaimIsNotAccepted() {
        world.vendor.onRequest = () -> {
            world.cloud.request("p-1", "stranger", "v-net");
            world.vendor.request = RequestState.AWAITING_NEAR;
            world.vendor.task = new NearTask.Accept(ToyWorld.claim("p-1"));
        };
        Progress progress = world.connect();
        assertThat(problem(progress).code()).isEqualTo(ProblemCodes.PEER_MISMATCH);
        assertThat(problem(progress).cause()).contains("account stranger asks, not vendor-account");
        assertThat(world.cloud.calls.writes()).isEmpty();
    }

    @Test
    void claimedRangesThatDoNotShowUpAreNotRouted() {
        world.pace.meanwhile(() -> world.cloud.peerings.forEach((id, peering) -> {
            if (peering.state() == PeeringState.PROVISIONING) {
                world.cloud.activate(id, "10.66.0.0/24");
            }
        }));
        Progress progress = world.connect();
        assertThat(problem(progress).code()).isEqualTo(ProblemCodes.PEER_MISMATCH);
        assertThat(world.cloud.routes).isEmpty();
    }

    @Test
    void rangesThatNeverShowUpAreNotRoutedEither() {
        world.pace.meanwhile(() -> world.cloud.peerings.forEach((id, peering) -> {
            if (peering.state() == PeeringState.PROVISIONING) {
                world.cloud.activate(id);
            }
        }));
        Progress progress = world.connect();
        assertThat(problem(progress).cause()).contains("shows none").contains("Nothing was routed");
        assertThat(world.cloud.routes).isEmpty();
    }

    @Test
    void anExtraRangeIsAWarningAndIsNotRouted() {
        world.pace.meanwhile(() -> {
            world.cloud.peerings.forEach((id, peering) -> {
                if (peering.state() == PeeringState.PROVISIONING) {
                    world.cloud.activate(id, ToyWorld.RANGE, "10.77.0.0/16");
                }
            });
            world.settle();
        });
        Progress progress = world.connect();
        assertThat(progress.verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(progress.warnings()).extracting(Problem::code).containsExactly(ProblemCodes.CIDR_UNCLAIMED);
        assertThat(world.cloud.routes.keySet()).noneMatch(key -> key.contains("10.77"));
    }

    @Test
    void anOverlapIsSaidBeforeAnythingExists() {
        world.cloud.cidrs = Set.of(Cidr.of("10.0.0.0/16"), Cidr.of("10.20.0.0/16"));
        Progress progress = world.connect();
        assertThat(problem(progress).code()).isEqualTo(ProblemCodes.CIDR_OVERLAP);
        assertThat(problem(progress).cause()).contains("10.20.0.0/24").contains("10.20.0.0/16");
        assertThat(world.writes()).isEmpty();
    }

    @Test
    void anotherAccountThanTheFilesIsSaidBeforeAnythingExists() {
        world.cloud.owner = "somebody-else";
        Progress progress = world.connect();
        assertThat(progress.problems()).extracting(Problem::code).containsOnly(ProblemCodes.ACCOUNT_MISMATCH);
        assertThat(world.writes()).isEmpty();
    }

    @Test
    void aRouteThatLeadsElsewhereIsAConflictAndStays() {
        world.cloud.routes.put("rt-two 10.20.0.0/24", "nat-9");
        Progress progress = world.connect();
        assertThat(problem(progress).code()).isEqualTo(ProblemCodes.ROUTE_CONFLICT);
        assertThat(world.writes()).isEmpty();
        assertThat(world.cloud.routes).containsOnly(Map.entry("rt-two 10.20.0.0/24", "nat-9"));
    }

    @Test
    void aRouteThatLeadsElsewhereIsReplacedOnlyWhereTheFileSaysSo() {
        world.cloud.routes.put("rt-two 10.20.0.0/24", "nat-9");
        world.routes(List.of("rt-main", Map.of("table", "rt-two", "replace", true)));
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.cloud.calls.writes()).contains("replace rt-two 10.20.0.0/24");
        assertThat(world.cloud.routes).containsEntry("rt-two 10.20.0.0/24", "p-1");
    }

    @Test
    void narrowerRoutesAreNamedAndWiderOnesAreFine() {
        world.cloud.routes.put("rt-main 10.20.0.128/25", "eni-5");
        world.cloud.routes.put("rt-main 10.0.0.0/8", "tgw-1");
        Progress plan = world.plan();
        assertThat(plan.warnings()).extracting(Problem::code).containsExactly(ProblemCodes.ROUTE_HIJACK);
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
    }

    @Test
    void aTableThatIsNotOursIsNamed() {
        world.routes(List.of("rt-nowhere"));
        assertThat(problem(world.plan()).code()).isEqualTo(ProblemCodes.ROUTE_TABLE_UNKNOWN);
    }

    @Test
    void onlyTheMainTableIfTheFileSaysMain() {
        world.routes("main");
        world.connect();
        assertThat(world.cloud.routes.keySet()).containsExactly("rt-main 10.20.0.0/24");
    }

    @Test
    void disconnectUndoesWhatIsOursAndNothingElse() {
        world.connect();
        world.cloud.routes.put("rt-main 10.99.0.0/16", "nat-9");
        world.cloud.routes.put("rt-two 10.20.0.128/28", "p-1");
        world.cloud.request("p-7", "other", "o-net");
        Progress progress = world.disconnect();
        assertThat(progress.verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(world.cloud.routes.keySet()).containsExactly("rt-main 10.99.0.0/16", "rt-two 10.20.0.128/28");
        assertThat(world.cloud.peering("p-1").state()).isEqualTo(PeeringState.GONE);
        assertThat(world.cloud.peering("p-7").state()).isEqualTo(PeeringState.PENDING);
        assertThat(world.vendor.request).isNull();
        assertThat(world.vendor.networks).hasSize(1);
        assertThat(progress.steps())
                .filteredOn(step -> step.step().equals("routes"))
                .first()
                .satisfies(
                        step -> assertThat(step.says()).contains("left alone").contains("rt-two 10.20.0.128/28"));
    }

    @Test
    void disconnectingTwiceIsHarmlessAndSoIsDisconnectingNothing() {
        assertThat(world.disconnect().verdict()).isInstanceOf(Verdict.Gone.class);
        world.connect();
        world.disconnect();
        world.cloud.calls.forget();
        world.vendor.calls.forget();
        assertThat(world.disconnect().verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(world.writes()).isEmpty();
    }

    @Test
    void aDeadRequestIsSaidAndRenewedOnlyOnDemand() {
        world.connect();
        world.cloud.turn("p-1", PeeringState.REJECTED);
        world.vendor.request = RequestState.REFUSED;
        Progress progress = world.connect();
        assertThat(problem(progress).code()).isEqualTo(ProblemCodes.REQUEST_REJECTED);
        assertThat(problem(progress).remedy()).contains("--renew");

        world.cloud.routes.clear();
        assertThat(world.connect(Renewal.WHEN_DEAD).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.vendor.calls.writes()).endsWith("withdraw", "request");
    }

    @Test
    void aRequestThatFailsAgainIsRenewedOnce() {
        world.vendor.networks.put("v-1", Cidr.of(ToyWorld.RANGE));
        world.vendor.onRequest = () -> {
            world.vendor.requestId = "r-2";
            world.vendor.request = RequestState.FAILED;
        };
        world.vendor.request = RequestState.FAILED;
        Progress progress = world.connect(Renewal.WHEN_DEAD);
        assertThat(problem(progress).code()).isEqualTo(ProblemCodes.REQUEST_FAILED);
        assertThat(world.vendor.calls.writes()).containsExactly("withdraw", "request");
    }

    @Test
    void whatTheVendorSaidOnceIsRememberedWhenItsAnswerLosesIt() {
        world.connect();
        world.vendor.task = null;
        world.cloud.routes.clear();
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.cloud.routes).hasSize(2);
    }

    @Test
    void anActivePeeringThatNobodyNamesIsNotCalledGone() {
        world.connect();
        world.vendor.task = null;
        world.forgetJournals();
        world.cloud.calls.forget();
        world.vendor.calls.forget();
        Progress progress = world.disconnect();
        assertThat(problem(progress).code()).isEqualTo(ProblemCodes.PEERING_MISSING);
        assertThat(world.writes()).isEmpty();
    }

    @Test
    void somebodyElsesWorkIsNoError() {
        world.vendor.networks.put("v-1", Cidr.of(ToyWorld.RANGE));
        world.cloud.calls.fail("add rt-main 10.20.0.0/24", ErrorKind.CONFLICT);
        world.cloud.calls.fail("accept", ErrorKind.CONFLICT);
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
    }

    private static Problem problem(Progress progress) {
        assertThat(progress.problems()).hasSize(1);
        return progress.problems().get(0);
    }
}
