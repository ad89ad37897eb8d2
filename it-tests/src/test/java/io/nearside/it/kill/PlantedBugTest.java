package io.nearside.it.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.engine.provider.Plugins;
import io.nearside.it.kill.KillCase.Journal;
import io.nearside.simulator.Fault.Phase;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The suite's own cases, with a bug of the kind that they are for. */
@Tag("long")
@ExtendWith(KillTable.class)
final class PlantedBugTest {
    private final Tally tally;

    @TempDir
    Path folder;

    PlantedBugTest(Tally tally) {
        this.tally = tally;
    }

    @ParameterizedTest
    @EnumSource
    void theSuiteSeesALookUpThatIsMissing(PlantedBug bug) {
        Plugins plugins = BuggyProvider.plugins(bug);
        Undisturbed undisturbed = Undisturbed.of(bug.flow(), Command.CONNECT);
        Cases cases = new Cases();
        for (int write = 1; write <= undisturbed.writes(); write++) {
            KillCase one = new KillCase(bug.flow(), Command.CONNECT, write, Phase.AFTER, Journal.DELETED);
            cases.add(one.toString(), () -> one.check(folder, undisturbed, plugins));
        }
        List<AssertionError> failures = cases.failures();
        tally.note("planted in " + bug.flow() + ", " + bug + " is not looked up: " + failures.size() + " of "
                + cases.size() + " cases red");
        assertThat(failures)
                .isNotEmpty()
                .allSatisfy(failure -> assertThat(failure).hasCauseInstanceOf(AssertionError.class));
    }

    /** So that it is for the kills to find it. */
    @ParameterizedTest
    @EnumSource
    void aRunThatNobodyDisturbsDoesNotShowIt(PlantedBug bug) {
        Undisturbed undisturbed = Undisturbed.of(bug.flow(), Command.CONNECT);
        try (Scene scene = Scene.of(bug.flow(), Command.CONNECT)) {
            scene.world().use(BuggyProvider.plugins(bug));
            assertThat(scene.run().verdict()).isEqualTo(undisturbed.verdict());
            assertThat(scene.world().state()).isEqualTo(undisturbed.state());
        }
    }
}
