package io.nearside.cli.command;

import io.nearside.cli.demo.Demo;
import io.nearside.cli.demo.Scenario;
import io.nearside.cli.output.Format;
import io.nearside.cli.output.ProgressJson;
import io.nearside.cli.output.Report;
import io.nearside.cli.output.Style;
import io.nearside.cli.output.Terminal;
import io.nearside.engine.progress.Verdict;
import java.util.Iterator;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A link from its file to its end, in a world on this machine. */
@Command(
        name = "demo",
        header = "Connect a link in a simulated world on this machine.",
        description =
                "Starts the simulator, connects a link in it through the real SDK, shows plan, steps, routes and history, and"
                        + " disconnects. Needs no account, and nothing leaves this machine.",
        footer = {"", "Example:", "  nearside demo azure-private-endpoint"})
public final class DemoCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(
            paramLabel = "SCENARIO",
            arity = "0..1",
            completionCandidates = Scenarios.class,
            description = "One of ${COMPLETION-CANDIDATES}; the first if none is named.")
    private String scenario = Scenario.ALL.get(0).id();

    /** The command in these surroundings. */
    public DemoCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        Scenario chosen = Scenario.ALL.stream()
                .filter(each -> each.id().equals(scenario))
                .findFirst()
                .orElseThrow(this::unknown);
        Style style = output.style(surroundings);
        Demo demo = new Demo(() -> narrator(style), style, output.liveliness());
        Verdict verdict = surroundings.interruption().shield(() -> demo.run(chosen));
        ExitCode code = ExitCode.of(verdict);
        if (code == ExitCode.INTERRUPTED) {
            surroundings.interruption().tell();
        }
        if (output.format() == Format.JSON) {
            output.report(surroundings)
                    .document(ProgressJson.object().put("scenario", scenario).put("exitCode", code.number()));
        }
        return code.number();
    }

    /** The story is for people: beside a document it goes to standard error, whole. */
    private Report narrator(Style style) {
        Terminal terminal = surroundings.terminal();
        Terminal told = output.format() == Format.JSON ? terminal.withoutOut() : terminal;
        return new Report(told, style, Format.TEXT, surroundings.clock());
    }

    private ParameterException unknown() {
        return new ParameterException(
                spec.commandLine(),
                "There is no scenario '" + scenario + "', only " + String.join(", ", new Scenarios()) + ".");
    }

    /** The scenarios that there are, for help and completion. */
    static final class Scenarios implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Scenario.ALL.stream().map(Scenario::id).iterator();
        }
    }
}
