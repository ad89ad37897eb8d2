package io.nearside.it.pain;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.engine.progress.Verdict;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.Fault;
import io.nearside.simulator.Fault.Phase;
import io.nearside.simulator.Match;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A run is interrupted, and what it made is unknown to the next: "already exists", or an orphan that somebody has to import. */
final class Pain20InterruptedRunLeavesOrphansTest {

    @Test
    void whatWasMadeIsFoundAgainWithoutAJournal() {
        try (PainArena arena = new SimulatorArena()) {
            whatWasMadeIsFoundAgainWithoutAJournal(arena);
        }
    }

    static void whatWasMadeIsFoundAgainWithoutAJournal(PainArena arena) {
        SimulatedWorld world = arena.world();
        world.connect(arena.link(), Duration.ZERO);
        assertThat(world.writes()).as("something was made").isNotEmpty();
        world.forgetJournals();
        assertThat(world.connect(arena.link()).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(arena.peerings()).as("no second one").hasSize(1);

        world.simulator().log().clear();
        world.forgetJournals();
        assertThat(world.connect(arena.link()).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.writes()).as("nothing to import").isEmpty();

        world.forgetJournals();
        assertThat(world.disconnect(arena.link()).verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(arena.routes()).isEmpty();
        assertThat(arena.peerings()).as("no orphan").isEmpty();
    }

    /** Each write in turn has its effect, its answer is lost, the run ends, and so does its journal. */
    @Test
    void soIsWhatNobodyWasToldOf() {
        String undisturbed;
        int writes;
        try (SimulatedWorld world = new SimulatedWorld().withoutDelays()) {
            world.connect(SimulatedWorld.awsLink());
            undisturbed = world.state();
            writes = world.writes().size();
        }
        assertThat(writes).isGreaterThanOrEqualTo(5);
        for (int write = 1; write <= writes; write++) {
            try (SimulatedWorld world = new SimulatedWorld().withoutDelays()) {
                world.simulator().faults().add(Fault.drop(Match.nthWrite(write), Phase.AFTER));
                world.connect(SimulatedWorld.awsLink(), Duration.ZERO);
                world.forgetJournals();
                assertThat(world.connect(SimulatedWorld.awsLink()).verdict())
                        .as("write " + write)
                        .isInstanceOf(Verdict.Ready.class);
                assertThat(world.state()).as("write " + write).isEqualTo(undisturbed);
            }
        }
    }
}
