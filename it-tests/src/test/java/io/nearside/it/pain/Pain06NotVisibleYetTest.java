package io.nearside.it.pain;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.world.SimulatedWorld;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The vendor tells the id of its request, and our account does not see it yet: tools fail with NotFound, scripts sleep and hope. */
final class Pain06NotVisibleYetTest {
    private final SimulatedWorld world = new SimulatedWorld();

    @AfterEach
    void stop() {
        world.close();
    }

    private void shownAfter(Duration delay) {
        world.world().ec2().timings(world.world().ec2().timings().withShownToPeer(delay));
    }

    @Test
    void aRequestThatShowsLateIsWaitedForAndAcceptedOnce() {
        shownAfter(Duration.ofSeconds(90));
        assertThat(world.connect(SimulatedWorld.awsLink()).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.world().ec2().peerings()).as("asked for once").hasSize(1);
        assertThat(world.simulator().log().entries("ec2:AcceptVpcPeeringConnection"))
                .hasSize(1);
    }

    @Test
    void soIsTheOneThatAVendorWithoutAnApiToldUsOf() {
        shownAfter(Duration.ofSeconds(90));
        assertThat(world.connect(world.givenLink(Map.of())).verdict()).isInstanceOf(Verdict.Ready.class);
    }

    @Test
    void oneThatNeverShowsIsNamedAfterAWhileAndNothingIsAcceptedInItsPlace() {
        shownAfter(Duration.ofDays(7));
        Progress progress = world.connect(SimulatedWorld.awsLink());
        assertThat(progress.problems()).extracting(Problem::code).containsExactly(ProblemCodes.PEERING_MISSING);
        assertThat(progress.problems().get(0).remedy()).isNotBlank();
        assertThat(world.simulator().log().entries("ec2:AcceptVpcPeeringConnection"))
                .isEmpty();
        assertThat(world.world().ec2().peerings()).hasSize(1);
    }
}
