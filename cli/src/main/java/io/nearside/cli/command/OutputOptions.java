package io.nearside.cli.command;

import io.nearside.cli.output.Format;
import io.nearside.cli.output.QuietLog;
import io.nearside.cli.output.Report;
import io.nearside.cli.output.Report.Liveliness;
import io.nearside.cli.output.Reports;
import io.nearside.cli.output.Style;
import io.nearside.cli.output.Style.Colours;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import picocli.CommandLine.Option;

/** The options that every command has. */
public final class OutputOptions {

    @Option(
            names = {"-o", "--output"},
            paramLabel = "text|json",
            description = "json: one document on stdout, progress on stderr.")
    private Format format = Format.TEXT;

    @Option(names = "--no-color", description = "No colours, as with NO_COLOR in the environment.")
    private boolean colourless;

    private boolean debugging;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Show this help.")
    @SuppressWarnings("UnusedVariable") // picocli looks at it
    private boolean help;

    /** What a result looks like. */
    public Format format() {
        return format;
    }

    /** The logging is set up with the first logger, which comes after the options were read. */
    @Option(
            names = "--debug",
            description = "Log every call, with its status, id and time and without secrets; show stack traces.")
    void debug(boolean wanted) {
        debugging = wanted;
        if (wanted) {
            System.setProperty(QuietLog.LEVEL, "DEBUG");
        }
    }

    Style style(Surroundings surroundings) {
        boolean plain =
                colourless || surroundings.environment().variable("NO_COLOR").isPresent();
        return Style.of(surroundings.terminal(), plain ? Colours.NEVER : Colours.AUTO);
    }

    Report report(Surroundings surroundings) {
        return new Report(surroundings.terminal(), style(surroundings), format, surroundings.clock());
    }

    Reports reports(Surroundings surroundings, List<String> links) {
        return new Reports(surroundings.terminal(), style(surroundings), format, surroundings.clock(), links);
    }

    /** Tells what a look at links has found, and what it comes to. */
    int tell(
            Surroundings surroundings, List<String> links, List<Progress> found, Function<Verdict, ExitCode> exitCode) {
        Reports reports = reports(surroundings, links);
        List<ExitCode> codes = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Progress progress = found.get(i);
            codes.add(exitCode.apply(progress.verdict()));
            reports.end(i, progress, codes.get(i).number());
        }
        reports.document();
        return ExitCode.worst(codes).number();
    }

    Liveliness liveliness() {
        return debugging ? Liveliness.PLAIN : Liveliness.LIVE;
    }
}
