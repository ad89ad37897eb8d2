package io.nearside.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nearside.api.Environment;
import io.nearside.api.error.ProblemCode;
import io.nearside.cli.Nearside;
import io.nearside.cli.command.Interruption;
import io.nearside.cli.command.Surroundings;
import io.nearside.cli.output.Terminal;
import io.nearside.cli.output.Window;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.Effect;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The command, in this JVM, against a world, and what it says. */
final class CommandRun {
    private final StringWriter out = new StringWriter();

    private final StringWriter err = new StringWriter();

    /**
     * What went wrong is said for people or for scripts, without a stack trace.
     *
     * @param exit the code that it ended with
     * @param code null for a file that is refused unread
     * @param says a part of the remedy, or the key that is wrong
     */
    void assertSaid(int exit, @Nullable ProblemCode code, String says, boolean json) throws IOException {
        if (!json) {
            assertThat(out.toString() + err)
                    .contains(says)
                    .doesNotContain("Exception")
                    .doesNotContain("\tat ");
            return;
        }
        JsonNode document = new ObjectMapper()
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .readTree(out.toString());
        assertThat(document.path("exitCode").asInt()).isEqualTo(exit);
        if (code == null) {
            assertThat(document.path("error").path("key").asText()).isEqualTo(says);
            return;
        }
        assertThat(document.path("problems")).singleElement().satisfies(problem -> {
            assertThat(problem.path("code").asText()).isEqualTo(code.value());
            assertThat(problem.path("remedy").asText()).contains(says);
            assertThat(Path.of("..", problem.path("page").asText())).exists();
        });
    }

    /** A plan and a connect both end so, and say it, for people and for scripts; and nothing is done at either side. */
    void assertNothingIsDone(SimulatedWorld world, String file, int exit, @Nullable ProblemCode code, String says)
            throws IOException {
        world.simulator().log().clear();
        for (String words : List.of("plan", "connect --yes")) {
            for (String format : List.of("", " -o json")) {
                assertThat(run(world, (words + " " + file + format).split(" ", -1)))
                        .as("%s%n%s", words, this)
                        .isEqualTo(exit);
                assertSaid(exit, code, says, !format.isEmpty());
            }
        }
        assertThat(world.simulator().log().writes())
                .as("what was done at either side")
                .filteredOn(write -> write.effect() != Effect.NONE)
                .isEmpty();
    }

    /** The exit code. */
    int run(SimulatedWorld world, String... arguments) {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        PrintWriter errors = new PrintWriter(err, true);
        Terminal terminal = new Terminal(
                new PrintWriter(out, true),
                errors,
                new BufferedReader(new StringReader("")),
                Terminal.Kind.PIPE,
                () -> new Window.Size(200, 24),
                StandardCharsets.UTF_8);
        return Nearside.run(
                new Surroundings(
                        terminal,
                        Environment.of(world.environment()),
                        world::connector,
                        () -> Instant.EPOCH,
                        new Interruption(errors, Thread.currentThread())),
                arguments);
    }

    @Override
    public String toString() {
        return out + "\n" + err;
    }
}
