package io.nearside.it.pain;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.Fault;
import io.nearside.simulator.Fault.Phase;
import io.nearside.simulator.Match;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** "RouteAlreadyExists", whether it is the route that was wanted or somebody's that leads elsewhere. */
final class Pain07RouteIsThereAlreadyTest {
    private static final String TABLE = "rtb-0da7a0da7a0da7a0d";

    private final SimulatedWorld world = new SimulatedWorld().withoutDelays();

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void theSameTargetIsDone() {
        String peering = world.requestOfVendor();
        world.world().ec2().acceptPeering(peering);
        world.world().ec2().putRoute(TABLE, "10.99.0.0/16", peering);
        assertThat(world.connect(world.givenLink(peering, Map.of())).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.simulator().log().entries("ec2:CreateRoute"))
                .as("the two tables that lacked it")
                .hasSize(2)
                .allMatch(entry -> entry.status() == 200);
    }

    @Test
    void oneWhoseAnswerWasLostIsNotMadeTwice() {
        world.simulator().faults().add(Fault.drop(Match.nth("ec2:CreateRoute", 1), Phase.AFTER));
        assertThat(world.connect(SimulatedWorld.awsLink()).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.simulator().log().entries("ec2:CreateRoute")).hasSize(3);
    }

    @Test
    void anotherTargetIsAConflictInThePlanAndIsReplacedOnlyInTheTableThatSaysSo() {
        world.world().ec2().putRoute(TABLE, SimulatedWorld.RANGE, "nat-0123456789abcdef0");
        Progress plan = world.plan(SimulatedWorld.awsLink());
        assertThat(plan.problems()).extracting(Problem::code).containsExactly(ProblemCodes.ROUTE_CONFLICT);
        assertThat(plan.problems().get(0).evidence().toString()
                        + plan.problems().get(0))
                .contains(TABLE)
                .contains("nat-0123456789abcdef0");
        assertThat(world.connect(SimulatedWorld.awsLink()).verdict()).isInstanceOf(Verdict.Blocked.class);
        assertThat(world.writes()).isEmpty();

        Map<String, Object> here = Map.of("routes", List.of(Map.of("table", TABLE, "replace", true)));
        assertThat(world.connect(SimulatedWorld.awsLink(here)).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.simulator().log().entries("ec2:ReplaceRoute"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.parameters()).containsEntry("RouteTableId", TABLE));
    }
}
