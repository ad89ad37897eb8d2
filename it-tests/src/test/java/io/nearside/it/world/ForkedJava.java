package io.nearside.it.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A program in a JVM of its own, with this one's class path and none of its cloud variables. */
public final class ForkedJava {
    private static final long PATIENCE_SECONDS = 90;

    private final String main;

    private final List<String> options = new ArrayList<>(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));

    private final List<String> arguments = new ArrayList<>();

    private final Map<String, String> environment = new HashMap<>();

    private ForkedJava(String main) {
        this.main = main;
    }

    public static ForkedJava of(Class<?> main) {
        return new ForkedJava(main.getName());
    }

    /** What it printed, and how it ended. */
    public record Result(int status, String output, String errors) {}

    public ForkedJava arguments(String... more) {
        arguments.addAll(List.of(more));
        return this;
    }

    public ForkedJava option(String option) {
        options.add(option);
        return this;
    }

    public ForkedJava environment(Map<String, String> variables) {
        environment.putAll(variables);
        return this;
    }

    public ForkedJava environment(String variable, String value) {
        environment.put(variable, value);
        return this;
    }

    /** Starts it; its output goes to pipes or files of the caller's choice. */
    public Process start(ProcessBuilder.Redirect output, ProcessBuilder.Redirect errors) throws IOException {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        line.addAll(options);
        line.addAll(List.of("-cp", System.getProperty("java.class.path"), main));
        line.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(line).redirectOutput(output).redirectError(errors);
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("AWS_")
                        || name.startsWith("AIVEN_")
                        || name.startsWith("AZURE_")
                        || name.startsWith("UPCLOUD_")
                        || name.startsWith("GOOGLE_")
                        || name.startsWith("CLOUDSDK_")
                        || name.startsWith("NEARSIDE_"));
        builder.environment().putAll(environment);
        return builder.start();
    }

    /** Runs it to its end, which has to come within a minute and a half. */
    public Result run() throws IOException, InterruptedException {
        Path output = Files.createTempFile("forked", ".out");
        Path errors = Files.createTempFile("forked", ".err");
        try {
            Process process =
                    start(ProcessBuilder.Redirect.to(output.toFile()), ProcessBuilder.Redirect.to(errors.toFile()));
            process.getOutputStream().close();
            boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            process.destroyForcibly();
            assertThat(ended).as(main + " ends by itself").isTrue();
            return new Result(
                    process.exitValue(),
                    Files.readString(output, StandardCharsets.UTF_8),
                    Files.readString(errors, StandardCharsets.UTF_8));
        } finally {
            Files.delete(output);
            Files.delete(errors);
        }
    }
}
