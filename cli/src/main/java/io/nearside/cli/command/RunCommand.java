package io.nearside.cli.command;

import io.nearside.api.error.ProblemCodes;
import io.nearside.cli.output.Report;
import io.nearside.cli.output.RunListener;
import io.nearside.engine.Connector;
import io.nearside.engine.LinkSession;
import io.nearside.engine.RunOptions;
import io.nearside.engine.link.LinkFile;
import io.nearside.engine.peering.Renewal;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** A command that writes: shows its plan, asks, and goes on until it is done. */
abstract class RunCommand implements Callable<Integer> {
    private static final Set<String> YES = Set.of("y", "yes");

    private final Surroundings surroundings;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it
    private CommandSpec spec;

    @Parameters(paramLabel = "FILE", description = "The link file.")
    @SuppressWarnings("NullAway.Init") // required, so picocli sets it
    private Path file;

    @Option(
            names = {"-y", "--yes"},
            description = "Do not ask. Needed where there is no terminal.")
    private boolean agreed;

    @Option(
            names = "--timeout",
            paramLabel = "TIME",
            description =
                    "End with 3 if it still waits after this time, such as 90s, 10m or 1h; running again goes on from there."
                            + " 30m if not given.")
    private Duration timeout = RunOptions.USUAL_TIMEOUT;

    RunCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    /** What to do about a request that will never become active. */
    abstract Renewal renewal();

    /** What a run would do. */
    abstract Progress preview(LinkSession session);

    /** The run itself. */
    abstract Progress run(LinkSession session, RunOptions options);

    /** A look found this, and that there is nothing to run for. */
    abstract void found(LinkSession session, Verdict verdict);

    @Override
    public final Integer call() {
        if (!agreed && !surroundings.terminal().isInteractive()) {
            throw new ParameterException(
                    spec.commandLine(), "There is no terminal to ask on: add --yes. Nothing was written.");
        }
        Report report = output.report(surroundings);
        try (Connector connector = surroundings.connectors().get();
                LinkSession session = connector.open(LinkFile.read(file), renewal())) {
            Progress plan = preview(session);
            if (!isWorthARun(plan)) {
                found(session, plan.verdict());
                return end(report, plan);
            }
            report.plan(plan);
            if (!agreed && !asked(report)) {
                report.say("Nothing was written.");
                return ExitCode.FAILED.number();
            }
            return surroundings.interruption().shield(() -> end(report, follow(report, session)));
        }
    }

    /** A service that does not answer is what a run waits for; everything else that is not work is said at once. */
    private boolean isWorthARun(Progress plan) {
        Verdict verdict = plan.verdict();
        boolean silence = verdict instanceof Verdict.Failed failed
                && failed.problems().stream()
                        .allMatch(problem -> problem.code().equals(ProblemCodes.SERVICE_UNAVAILABLE));
        return verdict instanceof Verdict.Due || verdict instanceof Verdict.Waiting || (agreed && silence);
    }

    private boolean asked(Report report) {
        String name = spec.name();
        report.people().print(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + "? [y/N] ");
        report.people().flush();
        String answer = surroundings.terminal().answer().orElse("");
        return YES.contains(answer.strip().toLowerCase(Locale.ROOT));
    }

    private Progress follow(Report report, LinkSession session) {
        try (RunListener listener = report.follow(output.liveliness())) {
            return run(session, new RunOptions(timeout, listener));
        }
    }

    private int end(Report report, Progress progress) {
        ExitCode code = ExitCode.of(progress.verdict());
        int number = report.end(progress, code.number());
        if (code == ExitCode.INTERRUPTED) {
            surroundings.interruption().tell();
        } else if (code == ExitCode.WAITING) {
            report.say("Run the same command again to go on.");
        }
        return number;
    }
}
