package io.nearside.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

final class SimulatorMainTest {
    @Test
    void readsItsOptions() {
        SimulatorOptions options = SimulatorMain.parse("--port", "8123", "--seed", "empty");

        assertThat(options.port()).isEqualTo(8123);
        assertThat(options.seed()).isEqualTo(Seed.EMPTY);
        assertThat(SimulatorMain.parse().seed()).isEqualTo(Seed.DEMO);
    }

    @Test
    void refusesWhatItDoesNotKnow() {
        assertThatThrownBy(() -> SimulatorMain.parse("--speed", "9")).hasMessage("unknown option --speed");
        assertThatThrownBy(() -> SimulatorMain.parse("--port")).hasMessage("--port needs a value");
        assertThatThrownBy(() -> SimulatorMain.parse("--port", "http")).hasMessage("--port takes a number, not http");
        assertThatThrownBy(() -> SimulatorMain.parse("--port", "70000")).hasMessage("not a port: 70000");
        assertThatThrownBy(() -> SimulatorMain.parse("--seed", "moon")).hasMessageContaining("moon");
    }

    @Test
    void printsTheEnvironmentAndGoesWithItsInput() throws Exception {
        Process process = fork("--port", "0");
        List<String> environment = new ArrayList<>();
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                environment.add(line);
                if (line.startsWith("export AWS_SECRET_ACCESS_KEY=")) {
                    process.getOutputStream().close();
                }
            }
        }

        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isZero();
        assertThat(environment)
                .endsWith("ready")
                .contains("export AWS_ACCESS_KEY_ID=111122223333", "export AWS_REGION=eu-west-1")
                .anyMatch(line -> line.matches("export AWS_ENDPOINT_URL=http://127\\.0\\.0\\.1:\\d+"));
    }

    @Test
    void endsWithTheUsageOnAWrongOption() throws Exception {
        Process process = fork("--speed", "9");

        assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(process.exitValue()).isEqualTo(2);
    }

    private static Process fork(String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                SimulatorMain.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }
}
