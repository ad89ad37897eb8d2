package io.nearside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class StartTest {

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--version", "connect --help", "list"})
    void whatAsksNobodyLoadsNoSdkAndNoJson(String words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xlog:class+load", "-cp", System.getProperty("java.class.path")));
        command.add(Nearside.class.getName());
        command.addAll(List.of(words.split(" ")));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("NEARSIDE_HOME", "/nonexistent");
        Process process = builder.start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isZero();
        assertThat(output).contains(Nearside.class.getName() + " source:");
        assertThat(output.lines())
                .noneMatch(line -> line.contains(" software.amazon.awssdk."))
                .noneMatch(line -> line.contains(" com.fasterxml.jackson."))
                .noneMatch(line -> line.contains(" com.google.inject.Guice "))
                .noneMatch(line -> line.contains(" ch.qos.logback."));
    }
}
