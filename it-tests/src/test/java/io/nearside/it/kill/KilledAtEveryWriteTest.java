package io.nearside.it.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.engine.provider.Plugins;
import io.nearside.it.kill.KillCase.Journal;
import io.nearside.it.world.ForkedJava;
import io.nearside.simulator.Fault.Phase;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * A process of its own is killed at every write, before the effect and before the answer; the journal stays or is deleted. Running again
 * must end where an undisturbed run ends, with nothing made twice.
 */
@ExtendWith(KillTable.class)
final class KilledAtEveryWriteTest {
    private static final Plugins PLUGINS = Plugins.onClassPath();

    static final List<KilledFlow> FLOWS = KilledFlows.ALL;

    private final Tally tally;

    @TempDir
    Path folder;

    KilledAtEveryWriteTest(Tally tally) {
        this.tally = tally;
    }

    @Tag("long")
    @ParameterizedTest
    @FieldSource("FLOWS")
    void connectingGoesOnWhereItWasKilled(KilledFlow flow) {
        goesOnFromEveryWrite(flow, Command.CONNECT);
    }

    @Tag("long")
    @ParameterizedTest
    @FieldSource("FLOWS")
    void disconnectingGoesOnWhereItWasKilled(KilledFlow flow) {
        goesOnFromEveryWrite(flow, Command.DISCONNECT);
    }

    private void goesOnFromEveryWrite(KilledFlow flow, Command command) {
        Undisturbed undisturbed = Undisturbed.of(flow, command);
        assertThat(undisturbed.writes()).isPositive();
        for (Journal journal : Journal.values()) {
            for (Phase phase : Phase.values()) {
                Cases cases = new Cases();
                for (int write = 1; write <= undisturbed.writes(); write++) {
                    add(cases, new KillCase(flow, command, write, phase, journal), undisturbed);
                }
                cases.pass(tally, flow, KillCase.fault(command, phase, journal));
            }
        }
    }

    /** The middle write: the vendor has been asked, and routes are missing or left. */
    @ParameterizedTest
    @EnumSource(names = {"CONNECT", "DISCONNECT"})
    void oneOfEachPhase(Command command) {
        KilledFlow flow = KilledFlows.AWS;
        Undisturbed undisturbed = Undisturbed.of(flow, command);
        for (Phase phase : Phase.values()) {
            Journal journal = phase == Phase.BEFORE ? Journal.KEPT : Journal.DELETED;
            Cases cases = new Cases();
            add(cases, new KillCase(flow, command, undisturbed.writes() / 2, phase, journal), undisturbed);
            cases.pass(tally, flow, KillCase.fault(command, phase, journal));
        }
    }

    private void add(Cases cases, KillCase one, Undisturbed undisturbed) {
        cases.add(one.toString(), () -> one.check(folder, undisturbed, PLUGINS));
    }

    @Test
    void theProcessThatIsToBeKilledWorksIfItIsNot() throws IOException, InterruptedException {
        try (Scene scene = Scene.of(KilledFlows.AWS, Command.CONNECT)) {
            ForkedJava.Result result =
                    Killing.run(scene, folder.resolve("home")).run();
            assertThat(result.output()).contains("Ready");
        }
    }
}
