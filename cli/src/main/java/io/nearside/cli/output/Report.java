package io.nearside.cli.output;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.error.Problem;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.StepReport;
import io.nearside.engine.progress.StepReport.State;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Tells of a link: its plan, how it goes on, how it ends. */
public final class Report {
    private final Terminal terminal;

    private final Style style;

    private final Format format;

    private final InstantSource clock;

    private final List<Problem> warned = new ArrayList<>();

    private final List<StepReport> done = new ArrayList<>();

    /** What tells lines about this link from those about others; empty if there are none. */
    private final String lead;

    private boolean planned;

    private boolean followed;

    /** Tells here. */
    public Report(Terminal terminal, Style style, Format format, InstantSource clock) {
        this(terminal, style, format, clock, "");
    }

    Report(Terminal terminal, Style style, Format format, InstantSource clock, String lead) {
        this.lead = lead;
        this.terminal = terminal;
        this.style = style;
        this.format = format;
        this.clock = clock;
    }

    /** Where people read: not where a document goes. */
    public PrintWriter people() {
        return format == Format.JSON ? terminal.err() : terminal.out();
    }

    /** Every step, what is to be known, and the whole of it in a sentence. */
    public void plan(Progress progress) {
        planned = true;
        heading();
        progress.steps().stream().filter(step -> step.state() == State.DONE).forEach(done::add);
        steps(progress);
        problems(progress);
        verdict(progress);
        progress.summary().forEach(line -> text().indented(line).forEach(this::say));
    }

    private void verdict(Progress progress) {
        Wrap.lines(VerdictText.of(progress), terminal.columns()).forEach(this::say);
    }

    /** Shows a run; what a plan has shown already is not news. */
    public RunListener follow(Liveliness liveliness) {
        followed();
        boolean live =
                liveliness == Liveliness.LIVE && format == Format.TEXT && terminal.kind() == Terminal.Kind.SCREEN;
        return live
                ? LiveView.of(List.of(""), terminal.out(), terminal.window(), style, clock)
                        .get(0)
                : new PlainListener(people(), done, lead);
    }

    void followed() {
        followed = true;
    }

    /** Whether lines may be drawn over. */
    public enum Liveliness {
        LIVE,
        /** Other lines come in between. */
        PLAIN
    }

    /** How it ended: for people whatever they have not read yet, or the document. */
    public int end(Progress progress, int exitCode) {
        if (format == Format.JSON) {
            document(ProgressJson.of(progress, exitCode));
            return exitCode;
        }
        boolean whole = !(planned || followed) || terminal.isInteractive();
        if (!whole) {
            say("");
        }
        heading();
        if (whole) {
            steps(progress);
        }
        problems(progress);
        verdict(progress);
        progress.summary().forEach(line -> text().indented(line).forEach(this::say));
        text().hosts(progress).forEach(this::say);
        return exitCode;
    }

    /** A problem, for people. */
    public void problem(Problem problem) {
        text().problem(problem).forEach(this::say);
    }

    /** A result that is no progress. */
    public void document(ObjectNode document) {
        terminal.out().println(ProgressJson.text(document));
    }

    /** The results of links: of one an object, of several an array. */
    public void documents(List<ObjectNode> all) {
        if (all.size() == 1) {
            document(all.get(0));
        } else {
            terminal.out().println(ProgressJson.text(ProgressJson.array().addAll(all)));
        }
    }

    /** A line for people. */
    public void say(String line) {
        people().println(line);
    }

    private void heading() {
        if (!lead.isEmpty()) {
            say(style.strong(lead.strip() + ":"));
        }
    }

    private void steps(Progress progress) {
        text().steps(progress).forEach(this::say);
        say("");
    }

    private void problems(Progress progress) {
        ProgressText text = text();
        for (Problem warning : progress.warnings()) {
            if (!warned.contains(warning)) {
                warned.add(warning);
                text.warning(warning).forEach(this::say);
                say("");
            }
        }
        for (Problem problem : progress.problems()) {
            text.problem(problem).forEach(this::say);
            say("");
        }
    }

    private ProgressText text() {
        return new ProgressText(terminal.columns(), style, clock);
    }
}
