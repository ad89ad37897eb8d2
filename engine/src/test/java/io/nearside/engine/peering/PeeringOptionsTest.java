package io.nearside.engine.peering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nearside.api.cloud.DnsOption;
import io.nearside.api.cloud.PeeringState;
import io.nearside.api.cloud.Quotas.Kind;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.model.Cidr;
import io.nearside.api.vendor.RequestState;
import io.nearside.api.vendor.ServiceHost;
import io.nearside.engine.LinkSession;
import io.nearside.engine.RunOptions;
import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.engine.toy.ToyWorld;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a file can ask for besides a peering and its routes, and what else is looked at before anything is written. */
final class PeeringOptionsTest {
    private final ToyWorld world = new ToyWorld();

    @BeforeEach
    void network() {
        world.vendor.networks.put("v-1", Cidr.of(ToyWorld.RANGE));
    }

    @Test
    void switchesTheDnsOptionOnOnceThePeeringIsActive() {
        world.connect();
        int usual = world.cloud.calls.log().size();
        ToyWorld wanted = new ToyWorld();
        wanted.vendor.networks.put("v-1", Cidr.of(ToyWorld.RANGE));
        wanted.says(Map.of("kind", "peering", "routes", "all", "dns", true));
        assertThat(wanted.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(wanted.cloud.peering("p-1").dns()).isEqualTo(DnsOption.ON);
        assertThat(world.cloud.peering("p-1").dns()).isEqualTo(DnsOption.UNKNOWN);
        // One read that a cloud may need two calls for, one write; its answer is as good as a look.
        assertThat(wanted.cloud.calls.log()).hasSize(usual + 2);
        wanted.cloud.calls.forget();
        wanted.connect();
        assertThat(wanted.cloud.calls.log()).containsExactlyInAnyOrder("read peerings", "read routes");
    }

    @Test
    void aLostAnswerOfTheDnsOptionIsLookedAfter() {
        world.says(Map.of("kind", "peering", "routes", "all", "dns", true));
        world.cloud.calls.loseAnswer("allow dns");
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.cloud.calls.writes()).filteredOn("allow dns"::equals).hasSize(1);
    }

    @Test
    void whatKeepsNamesFromResolvingIsSaidBeforeAnythingExists() {
        world.says(Map.of("kind", "peering", "routes", "all", "dns", true));
        world.cloud.dnsHindrances = List.of(Problem.of(ProblemCodes.NETWORK_UNFIT, "net-1", "Off.", "Switch it on."));
        assertThat(problem(world.connect()).code()).isEqualTo(ProblemCodes.NETWORK_UNFIT);
        assertThat(world.writes()).isEmpty();
    }

    @Test
    void aNetworkThatTookTheOldOnesPlaceIsPlannedWithItsOwnRanges() {
        world.connect();
        world.vendor.networks.clear();
        world.vendor.request = null;
        world.link = Link.of(
                "toy",
                Map.of("id", "toyvendor", "cidr", "10.30.0.0/24"),
                Map.of("cloud", "toycloud", "account", "me"),
                Map.of("kind", "peering", "routes", "all"));
        assertThat(world.plan().steps().get(4).actions())
                .containsExactly(
                        "route 10.30.0.0/24 in rt-main -> the peering", "route 10.30.0.0/24 in rt-two -> the peering");
        world.cloud.cidrs = Set.of(Cidr.of("10.30.0.0/16"));
        assertThat(problem(world.plan()).code()).isEqualTo(ProblemCodes.CIDR_OVERLAP);
    }

    @Test
    void routesByTagAndByName() {
        world.cloud.tables.add("rt-three");
        world.cloud.tags.put("rt-two", Map.of("env", "prod"));
        world.cloud.tags.put("rt-three", Map.of("env", "test"));
        world.routes(Map.of("tag", "env=prod"));
        world.connect();
        assertThat(world.cloud.routes.keySet()).containsExactly("rt-two 10.20.0.0/24");
        world.routes(List.of("main", Map.of("tag", "env")));
        world.connect();
        assertThat(world.cloud.routes.keySet())
                .containsExactly("rt-main 10.20.0.0/24", "rt-three 10.20.0.0/24", "rt-two 10.20.0.0/24");
    }

    @Test
    void aTableThatTwoEntriesMeanFollowsTheFirst() {
        world.cloud.tags.put("rt-two", Map.of("env", "prod"));
        world.cloud.routes.put("rt-two 10.20.0.0/24", "elsewhere");
        world.routes(List.of("rt-two", Map.of("tag", "env=prod", "replace", true)));
        assertThat(problem(world.connect()).code()).isEqualTo(ProblemCodes.ROUTE_CONFLICT);
        world.routes(List.of(Map.of("tag", "env=prod", "replace", true), "rt-two"));
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.cloud.routes).containsEntry("rt-two 10.20.0.0/24", "p-1");
    }

    @Test
    void aTagThatNoTableHasIsSaid() {
        world.routes(List.of(Map.of("tag", "env=prod")));
        Problem problem = problem(world.connect());
        assertThat(problem.code()).isEqualTo(ProblemCodes.ROUTE_TABLE_UNKNOWN);
        assertThat(problem.subject()).isEqualTo("tag env=prod");
        assertThat(world.writes()).isEmpty();
    }

    @Test
    void badRoutesAreNamed() {
        for (Object bad : List.of(
                Map.of("tag", "=x"),
                Map.of("tag", "a=b", "table", "rt-main"),
                List.of("all"),
                List.of(Map.of("replace", true)),
                "some")) {
            world.routes(bad);
            assertThatThrownBy(world::plan)
                    .as("%s", bad)
                    .isInstanceOf(InvalidLinkException.class)
                    .hasMessageContaining("link.routes");
        }
    }

    @Test
    void whatWillNotFitIsSaidBeforeAnythingExists() {
        world.cloud.quotas.lowest = 1;
        world.cloud.quotas.limit = 0;
        Progress progress = world.connect();
        assertThat(progress.problems()).extracting(Problem::code).containsOnly(ProblemCodes.QUOTA_REACHED);
        assertThat(world.writes()).isEmpty();
    }

    @Test
    void aLimitIsAskedForOnlyWhereItIsClose() {
        world.plan();
        assertThat(world.cloud.calls.log()).noneMatch(call -> call.startsWith("read limit"));
        for (int i = 0; i < 8; i++) {
            world.cloud.routes.put("rt-main 172.16." + i + ".0/24", "elsewhere");
        }
        world.cloud.quotas.lowest = 10;
        world.cloud.quotas.limit = 11;
        Progress plan = world.plan();
        assertThat(world.cloud.calls.log())
                .filteredOn(call -> call.startsWith("read limit"))
                .containsExactly("read limit " + Kind.ROUTES_PER_TABLE);
        assertThat(plan.warnings()).extracting(Problem::code).containsExactly(ProblemCodes.QUOTA_NEAR);
        assertThat(plan.warnings().get(0).cause()).contains("9 routes").contains("may have 11");
    }

    @Test
    void aLimitThatMayNotBeAskedForStopsNobody() {
        world.cloud.quotas.lowest = 2;
        world.cloud.calls.failAlways("read limit " + Kind.ROUTES_PER_TABLE, ErrorKind.DENIED);
        world.cloud.routes.put("rt-main 172.16.0.0/24", "elsewhere");
        Progress plan = world.plan();
        assertThat(plan.verdict()).isInstanceOf(Verdict.Due.class);
        assertThat(plan.warnings().get(0).cause()).contains("could not be asked for");
    }

    @Test
    void hostsAreAskedForByWhoeverWantsThemAndNotByTheRun() {
        try (LinkSession session = world.open()) {
            session.connect(RunOptions.usual());
            assertThat(world.vendor.calls.log()).doesNotContain("read hosts");
            assertThat(session.hosts()).containsExactly(new ServiceHost("toys", "kafka", "v-1.toy", 9092));
            assertThat(world.vendor.calls.log())
                    .filteredOn("read hosts"::equals)
                    .hasSize(1);
        }
    }

    @Test
    void aVendorThatDoesNotLookByItselfIsTold() {
        world.pace.meanwhile(this::onlyTheCloud);
        world.vendor.onRefresh = () -> world.vendor.request = RequestState.ACTIVE;
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.vendor.calls.writes()).containsExactly("request", "refresh");
    }

    @Test
    void aRefreshThatIsRefusedCostsNothing() {
        world.pace.meanwhile(this::onlyTheCloud);
        world.vendor.calls.failAlways("refresh", ErrorKind.DENIED);
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Waiting.class);
    }

    /** The vendor does not see what the cloud does. */
    private void onlyTheCloud() {
        world.cloud.peerings.forEach((id, peering) -> {
            if (peering.state() == PeeringState.PROVISIONING) {
                world.cloud.activate(id, ToyWorld.RANGE);
            }
        });
    }

    private static Problem problem(Progress progress) {
        assertThat(progress.problems()).hasSize(1);
        return progress.problems().get(0);
    }
}
