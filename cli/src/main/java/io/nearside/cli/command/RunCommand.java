package io.nearside.cli.command;

import io.nearside.api.error.ProblemCodes;
import io.nearside.cli.output.Reports;
import io.nearside.cli.output.RunListener;
import io.nearside.engine.Connector;
import io.nearside.engine.LinkSession;
import io.nearside.engine.RunOptions;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.engine.request.Renewal;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
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

    @Mixin
    private final LinkFiles files = new LinkFiles();

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
        try (Connector connector = surroundings.connectors().get();
                Sessions sessions = files.open(connector, renewal())) {
            List<Progress> plans = sessions.look(this::preview);
            Reports reports = output.reports(surroundings, sessions.names());
            List<Integer> open = new ArrayList<>();
            List<ExitCode> codes = new ArrayList<>();
            for (int i = 0; i < plans.size(); i++) {
                Progress plan = plans.get(i);
                if (isWorthARun(plan)) {
                    open.add(i);
                    // What a service said while it was silent is news only if it still is at the end.
                    if (!(plan.verdict() instanceof Verdict.Failed)) {
                        reports.plan(i, plan);
                    }
                } else {
                    found(sessions.of(i), plan.verdict());
                    codes.add(end(reports, i, plan));
                }
            }
            if (open.isEmpty()) {
                return finish(reports, codes);
            }
            if (!agreed && !asked(reports, open.size())) {
                reports.of(0).say("Nothing was written.");
                return ExitCode.FAILED.number();
            }
            return surroundings.interruption().shield(() -> {
                codes.addAll(follow(reports, sessions, open));
                return finish(reports, codes);
            });
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

    private boolean asked(Reports reports, int links) {
        String name = spec.name();
        String what = links == 1 ? "" : " " + links + " links";
        PrintWriter people = reports.of(0).people();
        people.print(name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1) + what + "? [y/N] ");
        people.flush();
        String answer = surroundings.terminal().answer().orElse("");
        return YES.contains(answer.strip().toLowerCase(Locale.ROOT));
    }

    private List<ExitCode> follow(Reports reports, Sessions sessions, List<Integer> open) {
        List<String> names = open.stream().map(sessions.names()::get).toList();
        List<RunListener> listeners = reports.follow(open, names, output.liveliness());
        List<Supplier<Progress>> runs = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            LinkSession session = sessions.of(open.get(i));
            RunListener listener = listeners.get(i);
            runs.add(() -> {
                try (listener) {
                    return run(session, new RunOptions(timeout, listener));
                }
            });
        }
        List<Progress> ended = Together.all(runs);
        List<ExitCode> codes = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            codes.add(end(reports, open.get(i), ended.get(i)));
        }
        return codes;
    }

    private static ExitCode end(Reports reports, int index, Progress progress) {
        ExitCode code = ExitCode.of(progress.verdict());
        reports.end(index, progress, code.number());
        return code;
    }

    private int finish(Reports reports, List<ExitCode> codes) {
        reports.document();
        ExitCode worst = ExitCode.worst(codes);
        if (worst == ExitCode.INTERRUPTED) {
            surroundings.interruption().tell();
        } else if (codes.contains(ExitCode.WAITING)) {
            reports.of(0).say("Run the same command again to go on.");
        }
        return worst.number();
    }
}
