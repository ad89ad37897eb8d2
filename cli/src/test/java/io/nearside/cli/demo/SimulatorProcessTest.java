package io.nearside.cli.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nearside.simulator.SimulatorMain;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

final class SimulatorProcessTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @Test
    void itsEnvironmentIsReadAndItEndsWithItsInput(@TempDir Path folder) throws IOException, InterruptedException {
        install(folder);
        SimulatorProcess simulator = SimulatorProcess.start(folder, List.of("--port", "0"), PATIENCE);
        assertThat(simulator.environment())
                .containsEntry("AIVEN_TOKEN", "toy")
                .containsEntry("ARGUMENTS", "[--port, 0]")
                .hasSize(2);
        simulator.close();
        assertThat(simulator.waitFor()).as("its own way out, not a kill").isEqualTo(7);
    }

    @Test
    void oneThatEndsBeforeItIsReadyIsSaidSo(@TempDir Path folder) throws IOException {
        install(folder);
        assertThatThrownBy(() -> SimulatorProcess.start(folder, List.of("fail"), PATIENCE))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("it ended before it was ready");
    }

    @Test
    @Timeout(60)
    void oneThatIsNeverReadyIsEndedAndSaidSo(@TempDir Path folder) throws IOException {
        install(folder);
        assertThatThrownBy(() -> SimulatorProcess.start(folder, List.of("hang"), Duration.ofSeconds(1)))
                .isInstanceOf(UncheckedIOException.class)
                .cause()
                .hasMessage("it was not ready after 1 s");
    }

    @Test
    void oneThatIsNotInstalledIsSaidSo(@TempDir Path folder) {
        Path missing = folder.resolve("lib/simulator");
        assertThatThrownBy(() -> SimulatorProcess.start(missing, List.of(), PATIENCE))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage(missing.toString());
    }

    private static void install(Path folder) throws IOException {
        String name = SimulatorMain.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(folder.resolve("toy.jar"));
                JarOutputStream jar = new JarOutputStream(file);
                InputStream bytes = Objects.requireNonNull(SimulatorMain.class.getResourceAsStream("/" + name))) {
            jar.putNextEntry(new JarEntry(name));
            bytes.transferTo(jar);
        }
    }
}
