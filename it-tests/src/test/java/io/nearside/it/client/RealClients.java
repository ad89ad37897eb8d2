package io.nearside.it.client;

import io.nearside.it.architecture.SourceTree;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Assumptions;

/** The clients that {@code it-tests/clients/clients install} has fetched, each run as a process of its own with nothing of the caller's. */
final class RealClients {
    private static final Path HOME = SourceTree.ROOT.resolve("it-tests/.clients/bin");

    private final Path folder;

    private final Map<String, String> environment;

    private RealClients(Path folder, Map<String, String> environment) {
        this.folder = folder;
        this.environment = Map.copyOf(environment);
    }

    /**
     * Those of this machine; where there are none, the test is skipped with a visible line, and in CI it fails.
     *
     * @param folder where they may leave what they like
     */
    static RealClients in(Path folder, Map<String, String> environment) {
        if (!Files.isExecutable(HOME.resolve("python"))) {
            String line = "No clients of others: run it-tests/clients/clients install";
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(line);
            }
            System.out.println("SKIPPED: " + line);
            Assumptions.abort(line);
        }
        return new RealClients(folder, environment);
    }

    /** How it ended. */
    record Ended(int status, String said) {}

    /** Runs one of them, such as {@code aws} or {@code avn}. */
    Ended run(String client, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(HOME.resolve(client).toString()));
        command.addAll(List.of(arguments));
        Path said = Files.createTempFile(folder, client, ".out");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("HOME", folder.toString());
        builder.environment().put("PATH", HOME + ":/usr/bin:/bin");
        builder.environment().put("AWS_EC2_METADATA_DISABLED", "true");
        builder.environment().put("AWS_PAGER", "");
        builder.environment().put("PYTHONDONTWRITEBYTECODE", "1");
        int status = builder.start().waitFor();
        return new Ended(status, Files.readString(said, StandardCharsets.UTF_8));
    }

    /** Runs a script that stands beside the tests, where it finds those that it imports. */
    Ended script(String name, String... arguments) throws IOException, InterruptedException {
        // By way of a URI, since the path of a URL has blanks in another spelling.
        URI script = URI.create(
                Objects.requireNonNull(RealClients.class.getResource(name)).toString());
        List<String> all = new ArrayList<>(List.of(Path.of(script).toString()));
        all.addAll(List.of(arguments));
        return run("python", all.toArray(String[]::new));
    }
}
