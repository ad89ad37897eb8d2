package io.nearside.it.kill;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.it.world.ForkedJava;
import io.nearside.simulator.Fault;
import io.nearside.simulator.Fault.Phase;
import io.nearside.simulator.Hold;
import io.nearside.simulator.Match;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A process of its own that is killed with SIGKILL while the simulator holds one of its writes: before the effect, or after the effect and
 * before the answer. The moment at which it would halt itself, and nothing of it is told.
 */
final class Killing {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private Killing() {}

    /** Kills the scene's command at this write, counted from 1, and answers the write's operation. */
    static String at(Scene scene, Path home, int write, Phase phase) throws IOException, InterruptedException {
        scene.world().simulator().faults().add(Fault.hold(Match.nthWrite(write), phase));
        Process process = run(scene, home).start(Redirect.DISCARD, Redirect.DISCARD);
        try {
            assertThat(scene.world().simulator().faults().awaitHeld(PATIENCE))
                    .as("the process reaches write " + write)
                    .isPresent();
        } finally {
            process.destroyForcibly().waitFor();
        }
        scene.world().simulator().faults().release(Hold.Then.DROP);
        scene.world().simulator().faults().clear();
        return scene.world().simulator().log().entries().stream()
                .filter(entry -> !entry.fault().isEmpty())
                .reduce((first, second) -> second)
                .orElseThrow()
                .operation();
    }

    /** The process, whose journal is below this folder. */
    static ForkedJava run(Scene scene, Path home) throws IOException {
        Files.createDirectories(home);
        Path file = Files.writeString(home.resolve("link.yaml"), scene.document());
        return ForkedJava.of(KillableRun.class)
                .arguments(scene.command().toString(), file.toString())
                .environment(scene.world().environment())
                .environment("NEARSIDE_HOME", home.toString());
    }
}
