package io.nearside.cli.command;

import io.nearside.api.error.Problem;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.cli.output.Format;
import io.nearside.cli.output.ProgressJson;
import io.nearside.cli.output.Report;
import io.nearside.engine.Connector;
import io.nearside.engine.peering.SingleStep.Result;
import io.nearside.engine.provider.NearEnd;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Function;
import picocli.CommandLine.Mixin;

/** A command that does one step without a link. Whoever calls it has decided: it does not ask. */
abstract class StepCommand implements Callable<Integer> {
    private final Surroundings surroundings;

    @Mixin
    private final OutputOptions output = new OutputOptions();

    @Mixin
    private final NearOptions near = new NearOptions();

    private final String kind;

    /** A step that a link of this kind makes too. */
    StepCommand(Surroundings surroundings, String kind) {
        this.surroundings = surroundings;
        this.kind = kind;
    }

    /** Looks, judges, and writes once at the most. */
    abstract Result step(NearEnd end);

    /** What options of the command's own say of the near end. */
    Map<String, String> more() {
        return Map.of();
    }

    @Override
    public final Integer call() {
        try (Connector connector = surroundings.connectors().get();
                NearEnd end = near.open(connector, kind, more())) {
            return surroundings.interruption().shield(() -> tell(step(end)));
        }
    }

    private int tell(Result result) {
        if (result instanceof Result.Made made) {
            return tell("made", made.says(), List.of(), ExitCode.READY);
        }
        if (result instanceof Result.Already already) {
            return tell("already", already.says() + " already", List.of(), ExitCode.READY);
        }
        if (result instanceof Result.TooEarly early) {
            return tell("waiting", early.says(), List.of(), ExitCode.WAITING);
        }
        Problem problem = ((Result.Refused) result).problem();
        return tell("blocked", "", List.of(problem), ExitCode.BLOCKED);
    }

    private int tell(String verdict, String says, List<Problem> problems, ExitCode code) {
        Report report = output.report(surroundings);
        if (output.format() == Format.JSON) {
            report.document(ProgressJson.ofStep(verdict, says, problems, code.number()));
        } else {
            if (!says.isEmpty()) {
                report.say(says + ".");
            }
            problems.forEach(report::problem);
        }
        return code.number();
    }

    /** What an option says, as what it has to be. */
    static <T> T read(String option, String text, Function<String, T> reading) {
        try {
            return reading.apply(text);
        } catch (IllegalArgumentException e) {
            throw new InvalidLinkException(option, "is malformed: " + e.getMessage(), "Correct it.");
        }
    }
}
