package io.nearside.it.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.it.world.TwoOperators;
import io.nearside.simulator.Fault;
import io.nearside.simulator.Fault.Phase;
import io.nearside.simulator.Match;
import io.nearside.simulator.upcloud.UpCloudDemo;
import io.nearside.simulator.upcloud.UpCloudRouterView;
import io.nearside.simulator.upcloud.UpCloudWorld;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A network of UpCloud's without a router, and what becomes of it with each choice of the link file. */
final class UpcloudRouterJourneyTest {
    private static final String NETWORK = UpCloudDemo.NETWORK_WITHOUT_ROUTER;

    private static final Link CREATE = SimulatedWorld.upcloudLink("create");

    private final SimulatedWorld world = new SimulatedWorld();

    private final UpCloudWorld upcloud = world.world().upcloud();

    @AfterEach
    void stop() {
        world.close();
    }

    private List<UpCloudRouterView> routers() {
        return upcloud.routers().stream()
                .filter(router -> router.account().equals(UpCloudDemo.CUSTOMER)
                        && !router.name().equals("production"))
                .toList();
    }

    private void ready(Link link) {
        Progress progress = world.connect(link);
        assertThat(progress.verdict()).as("%s", progress).isInstanceOf(Verdict.Ready.class);
    }

    private void gone(Link link) {
        assertThat(world.disconnect(link).verdict()).isInstanceOf(Verdict.Gone.class);
    }

    @Test
    void fromNothingToReadyAndBackToNothing() {
        assertThat(world.plan(CREATE).verdict()).isInstanceOf(Verdict.Due.class);
        assertThat(world.writes()).isEmpty();
        ready(CREATE);
        assertThat(routers()).singleElement().satisfies(router -> {
            assertThat(router.name()).isEqualTo("orders-kafka");
            assertThat(router.networks()).containsExactly(NETWORK);
        });

        world.simulator().log().clear();
        ready(CREATE);
        assertThat(world.writes()).isEmpty();

        gone(CREATE);
        assertThat(routers()).isEmpty();
        assertThat(upcloud.peerings()).isEmpty();
        world.simulator().log().clear();
        gone(CREATE);
        assertThat(world.writes()).isEmpty();
    }

    @Test
    void aNamedRouterIsAttachedAndStays() {
        String shared = upcloud.addRouter(UpCloudDemo.CUSTOMER, "shared");
        ready(SimulatedWorld.upcloudLink(shared.toUpperCase(Locale.ROOT)));
        gone(SimulatedWorld.upcloudLink(shared));
        assertThat(routers())
                .containsExactly(new UpCloudRouterView(shared, UpCloudDemo.CUSTOMER, "shared", Set.of(NETWORK)));
    }

    @Test
    void aNamedRouterThatIsNotOursIsNamed() {
        String theirs = upcloud.addRouter("somebody", "theirs");
        Progress progress = world.connect(SimulatedWorld.upcloudLink(theirs));
        assertThat(progress.problems()).extracting(Problem::code).containsExactly(ProblemCodes.NETWORK_UNFIT);
        assertThat(progress.problems().get(0).cause()).contains(theirs).contains("ROUTER_NOT_FOUND");
        assertThat(upcloud.peerings()).noneMatch(peering -> peering.account().equals(UpCloudDemo.CUSTOMER));
    }

    @Test
    void anotherRouterThanTheNamedOneIsSaidBeforeTheVendorIsAsked() {
        upcloud.attachRouter(NETWORK, "its own");
        String shared = upcloud.addRouter(UpCloudDemo.CUSTOMER, "shared");
        Progress progress = world.connect(SimulatedWorld.upcloudLink(shared));
        assertThat(progress.problems()).extracting(Problem::code).containsExactly(ProblemCodes.NETWORK_UNFIT);
        assertThat(world.writes()).isEmpty();
    }

    @Test
    void ourRouterStaysWhileAnotherPeeringNeedsIt() {
        ready(CREATE);
        String elsewhere = upcloud.createNetwork("somebody", UpCloudDemo.ZONE, "elsewhere", "10.77.0.0/24");
        String other = upcloud.createPeering("by-hand", NETWORK, elsewhere);
        gone(CREATE);
        assertThat(routers())
                .singleElement()
                .satisfies(router -> assertThat(router.networks()).containsExactly(NETWORK));
        upcloud.removePeering(other);
        gone(CREATE);
        assertThat(routers()).isEmpty();
    }

    @Test
    void ourRouterStaysWhileAnotherNetworkIsAttachedToIt() {
        ready(CREATE);
        String joined = upcloud.createNetwork(UpCloudDemo.CUSTOMER, UpCloudDemo.ZONE, "joined", "10.78.0.0/24");
        upcloud.attach(joined, routers().get(0).uuid());
        gone(CREATE);
        assertThat(routers())
                .singleElement()
                .satisfies(router -> assertThat(router.networks()).containsExactlyInAnyOrder(NETWORK, joined));
        upcloud.detachRouter(joined);
        gone(CREATE);
        assertThat(routers()).isEmpty();
    }

    @Test
    void aRouterThatWasTakenAwayLaterIsPutBack() {
        ready(CREATE);
        upcloud.detachRouter(NETWORK);
        assertThat(upcloud.peerings()).anyMatch(peering -> peering.state().equals("missing-local-router"));
        world.simulator().log().clear();
        ready(CREATE);
        assertThat(world.writes()).hasSize(1);
        assertThat(routers())
                .singleElement()
                .satisfies(router -> assertThat(router.networks()).containsExactly(NETWORK));
    }

    /** The one that is to be made is asked for once, though its answer is lost and the list does not show it for a good while. */
    @Test
    void aRouterThatIsShownLateIsNotMadeTwice() {
        world.simulator().faults().add(Fault.drop(Match.nth("upcloud:POST /1.3/router", 1), Phase.AFTER));
        for (int list = 2; list <= 9; list++) {
            world.simulator()
                    .faults()
                    .add(Fault.body(
                            Match.nth("upcloud:GET /1.3/router", list),
                            Phase.BEFORE,
                            200,
                            "application/json",
                            "{\"routers\":{\"router\":[]}}"));
        }
        ready(CREATE);
        assertThat(world.writes())
                .filteredOn(write -> write.equals("upcloud:POST /1.3/router"))
                .hasSize(1);
        assertThat(routers()).hasSize(1);
        assertThat(world.requests("upcloud"))
                .filteredOn(request -> request.equals("upcloud:GET /1.3/router"))
                .hasSizeGreaterThan(8);
    }

    @Test
    void twoOperatorsAtOnceEndInOneLinkAndNoErrorIsShown() {
        assertThat(TwoOperators.connect(world, CREATE)).allMatch(Verdict.Ready.class::isInstance);
        assertThat(routers())
                .singleElement()
                .satisfies(router -> assertThat(router.networks()).containsExactly(NETWORK));
        assertThat(upcloud.peerings())
                .filteredOn(peering -> peering.account().equals(UpCloudDemo.CUSTOMER))
                .hasSize(1);
    }

    @Test
    void awsHasNoRouterToWrite() {
        assertThat(catchThrowable(() -> world.open(SimulatedWorld.awsLink(Map.of("router", "create")))))
                .hasMessageContaining("link.router");
    }
}
