package io.nearside.it.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.error.Problem;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.engine.provider.Plugins;
import io.nearside.it.kill.KilledFlow.Otherwise;
import io.nearside.simulator.Fault.Phase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * A command that is killed at one of its writes, and run again.
 *
 * @param write counted from 1 among those of an undisturbed run
 */
record KillCase(KilledFlow flow, Command command, int write, Phase phase, Journal journal) {

    /** What becomes of the journal in between. */
    enum Journal {
        KEPT,
        DELETED
    }

    /** The fault's line in the table. */
    static String fault(Command command, Phase phase, Journal journal) {
        String when = phase == Phase.BEFORE ? "before its effect" : "after its effect";
        return command + ", killed " + when + (journal == Journal.KEPT ? "" : ", journal deleted");
    }

    /** Must end where an undisturbed run ends, or blocked where only the journal could tell, with nothing made twice. */
    void check(Path folder, Undisturbed undisturbed, Plugins plugins) throws Exception {
        Path home = Files.createTempDirectory(folder, "home");
        try (Scene scene = Scene.of(flow, command, home)) {
            String operation = Killing.at(scene, home, write, phase);
            if (journal == Journal.DELETED) {
                Files.delete(home.resolve("links").resolve("orders-kafka.journal"));
            }
            String left = scene.world().state();
            scene.world().use(plugins);
            tellsHowItStands(scene);
            Progress progress = scene.run();
            Optional<Otherwise> lost =
                    journal == Journal.DELETED ? flow.lostAt(command, operation, phase, left) : Optional.empty();
            if (lost.isPresent()) {
                check(lost.get(), progress, undisturbed, left, scene.world().state());
            } else {
                assertThat(progress.verdict()).as(progress.toString()).isEqualTo(undisturbed.verdict());
                assertThat(scene.world().state()).isEqualTo(undisturbed.state());
            }
        }
    }

    /** Whoever looks before running again is told, whatever is half there, and nothing is done. */
    private static void tellsHowItStands(Scene scene) {
        int before = scene.world().simulator().log().writes().size();
        for (Progress look :
                List.of(scene.world().status(scene.link()), scene.world().plan(scene.link()))) {
            assertThat(look.verdict()).as(look.toString()).isNotInstanceOf(Verdict.Failed.class);
        }
        assertThat(scene.world().simulator().log().writes()).hasSize(before);
    }

    private static void check(
            Otherwise otherwise, Progress progress, Undisturbed undisturbed, String left, String now) {
        if (otherwise instanceof Otherwise.Blocked blocked) {
            assertThat(progress.verdict()).isInstanceOf(Verdict.Blocked.class);
            assertThat(progress.problems()).extracting(Problem::code).containsExactly(blocked.code());
            assertThat(now).isEqualTo(left);
        } else if (otherwise instanceof Otherwise.Only only) {
            assertThat(progress.verdict()).isEqualTo(undisturbed.verdict());
            assertThat(WorldState.facts(now))
                    .containsExactlyElementsOf(WorldState.facts(left).stream()
                            .filter(fact -> only.goes().stream().noneMatch(fact::contains))
                            .toList());
        } else if (otherwise instanceof Otherwise.But but) {
            assertThat(progress.verdict()).as(progress.toString()).isEqualTo(undisturbed.verdict());
            Set<String> facts = new TreeSet<>(WorldState.facts(undisturbed.state()));
            WorldState.facts(left).stream()
                    .filter(fact -> fact.matches(but.stays()))
                    .forEach(facts::add);
            assertThat(WorldState.facts(now)).containsExactlyElementsOf(facts);
        }
    }

    @Override
    public String toString() {
        return "at write " + write + ", " + phase.name().toLowerCase(Locale.ROOT) + " its effect, journal "
                + journal.name().toLowerCase(Locale.ROOT);
    }
}
