package io.nearside.it.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.it.architecture.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The command as it is installed, in an environment of its own. */
final class InstalledCommand {
    private static final Path SCRIPT = SourceTree.ROOT.resolve("cli/target/nearside/bin/nearside");

    private final Path folder;

    private final Map<String, String> environment = new TreeMap<>();

    /** Which keeps its journals, and what it prints, below a folder. */
    InstalledCommand(Path folder) {
        this.folder = folder;
        environment.put("PATH", System.getenv("PATH"));
        environment.put("JAVA_HOME", System.getProperty("java.home"));
        environment.put("NEARSIDE_HOME", folder.resolve("journals").toString());
        environment.put("NEARSIDE_NO_ARCHIVE", "1");
        environment.put("JDK_JAVA_OPTIONS", "-Xlog:class+load:file=" + folder.resolve("loaded"));
    }

    /** What it printed, how it ended, and the classes that it loaded, a line each, with where they came from. */
    record Result(int status, String output, String errors, List<String> loaded) {

        /** Classes with names that start so. */
        List<String> loaded(String prefix) {
            return loaded.stream().filter(line -> line.contains(" " + prefix)).toList();
        }

        /** The same but for what only tells that the classes were written down. */
        Result unobserved() {
            return new Result(status, output, errors.replaceAll("NOTE: Picked up .*\\R", ""), List.of());
        }
    }

    InstalledCommand with(Map<String, String> variables) {
        environment.putAll(variables);
        return this;
    }

    InstalledCommand with(String variable, String value) {
        return with(Map.of(variable, value));
    }

    InstalledCommand without(String variable) {
        environment.remove(variable);
        return this;
    }

    Result run(String... words) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of("sh", SCRIPT.toString()));
        line.addAll(List.of(words));
        Path errors = folder.resolve("errors");
        ProcessBuilder builder = new ProcessBuilder(line).redirectError(errors.toFile());
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int status = process.waitFor();
        List<String> loaded = Files.readAllLines(folder.resolve("loaded"));
        assertThat(loaded).as("classes that were loaded").anyMatch(each -> each.contains(" io.nearside.cli.Nearside "));
        return new Result(status, output, Files.readString(errors), loaded);
    }
}
