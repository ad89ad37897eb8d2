package io.nearside.it.pain;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.StepReport;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.aiven.AivenScript;
import io.nearside.simulator.ec2.Ec2Demo;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** PENDING_PEER is taken for success, and nothing works, or for failure, and nothing goes on. */
final class Pain02PendingIsNoEndTest {

    @Test
    void itIsAWaitUntilTrafficCanFlow() {
        try (PainArena arena = new SimulatorArena()) {
            itIsAWaitUntilTrafficCanFlow(arena);
        }
    }

    static void itIsAWaitUntilTrafficCanFlow(PainArena arena) {
        SimulatedWorld world = arena.world();
        Progress cutShort = world.connect(arena.link(), Duration.ZERO);
        assertThat(cutShort.verdict()).isInstanceOf(Verdict.Waiting.class);
        assertThat(cutShort.problems()).isEmpty();
        assertThat(arena.routes()).isEmpty();
        assertThat(world.status(arena.link()).verdict()).isNotInstanceOf(Verdict.Ready.class);

        Progress ready = world.connect(arena.link());
        assertThat(ready.verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(ready.steps()).extracting(StepReport::state).doesNotContain(StepReport.State.WAITING);
        assertThat(arena.peerings()).singleElement().asString().endsWith(" active");
        assertThat(arena.routes()).isNotEmpty();
    }

    /** Our half is done and the vendor does not look: the cloud shows nothing amiss, and yet it is not the end. */
    @Test
    void norIsItTheEndWhenOnlyOurHalfIsDone() {
        try (SimulatorArena arena = new SimulatorArena()) {
            arena.world().world().aiven().script(Ec2Demo.CUSTOMER_VPC, AivenScript.slowEyes());
            Progress progress = arena.world().connect(arena.link(), Duration.ofSeconds(30));
            assertThat(arena.peerings()).singleElement().asString().endsWith(" active");
            assertThat(progress.verdict())
                    .isInstanceOfSatisfying(
                            Verdict.Waiting.class,
                            waiting -> assertThat(waiting.on()).contains("aiven"));
        }
    }
}
