package io.nearside.cli.output;

import io.nearside.api.error.Problem;
import io.nearside.api.vendor.ServiceHost;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.StepReport;
import io.nearside.engine.progress.StepReport.State;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Progress as lines for people. */
final class ProgressText {
    private static final int NAME_WIDTH = 14;

    private static final int LEAST_TEXT = 20;

    /** Below this the steps' names are not set in a column of their own. */
    private static final int NARROW = 60;

    private final int columns;

    private final Style style;

    private final StepText text;

    ProgressText(int columns, Style style, InstantSource clock) {
        this.columns = columns;
        this.style = style;
        this.text = new StepText(clock);
    }

    /** Every step with all that it says, wrapped; why the link is blocked is said once, by its problems. */
    List<String> steps(Progress progress) {
        String below = causes(progress);
        String blocked = "blocked, see below";
        List<String> lines = new ArrayList<>();
        for (StepReport step : StepText.inTurn(progress.steps())) {
            boolean toldBelow = step.state() == State.BLOCKED && step.says().equals(below);
            lines.addAll(wrapped(step, toldBelow ? List.of(blocked) : text.all(step)));
            blocked = toldBelow ? "for the same reason" : blocked;
        }
        return lines;
    }

    private static String causes(Progress progress) {
        return progress.problems().stream().map(Problem::cause).collect(Collectors.joining(" "));
    }

    private List<String> wrapped(StepReport step, List<String> texts) {
        String head = head(step.step());
        boolean narrow = columns < NARROW;
        String indent = " ".repeat(narrow ? 6 : 4 + head.length());
        String all = (narrow ? head : "") + String.join("\n", texts);
        List<String> lines = new ArrayList<>();
        String start = "  " + style.mark(step.state()) + " " + (narrow ? "" : head);
        for (String each : all.split("\n", -1)) {
            for (String line : Wrap.lines(each, Math.max(LEAST_TEXT, columns - indent.length()))) {
                lines.add((start + line).stripTrailing());
                start = indent;
            }
        }
        return lines;
    }

    /** One step in one line, cut to the width; a note is what is happening to it right now. */
    String line(StepReport step, String note) {
        String says = head(step.step()) + (note.isEmpty() ? text.brief(step) : note);
        return "  " + style.mark(step.state()) + " "
                + Wrap.cut(says, columns - 5, style.cutMark()).stripTrailing();
    }

    private String head(String step) {
        return columns < NARROW ? step + ": " : padded(step) + "  ";
    }

    static String padded(String name) {
        return name + " ".repeat(Math.max(0, NAME_WIDTH - name.length()));
    }

    /** A problem as a paragraph: what, why, what to do, what was seen, where to read more. */
    List<String> problem(Problem problem) {
        return paragraph(problem, style.bad(problem.code().value()));
    }

    /** A warning as a paragraph. */
    List<String> warning(Problem problem) {
        return paragraph(problem, style.warning("warning: " + problem.code()));
    }

    private List<String> paragraph(Problem problem, String title) {
        List<String> lines = new ArrayList<>();
        lines.add(title + " " + problem.subject());
        lines.addAll(indented(problem.cause()));
        lines.addAll(indented(problem.remedy()));
        if (!problem.evidence().isEmpty()) {
            String evidence = problem.evidence().entrySet().stream()
                    .map(ProgressText::said)
                    .collect(Collectors.joining(", "));
            lines.addAll(
                    indented("Seen: " + evidence).stream().map(style::faint).toList());
        }
        lines.add(style.faint("  docs/problems/" + problem.code() + ".md"));
        return lines;
    }

    /** A text below a headline. */
    List<String> indented(String words) {
        return Wrap.lines(words, Math.max(LEAST_TEXT, columns - 2)).stream()
                .map(line -> "  " + line)
                .toList();
    }

    /** Where the services are, a line each; a host stays whole, since it is copied. */
    List<String> hosts(Progress progress) {
        int service = width(progress.hosts(), ServiceHost::service);
        int component = width(progress.hosts(), ServiceHost::component);
        String form = "  %-" + service + "s  %-" + component + "s  %s:%d";
        List<String> lines = new ArrayList<>();
        for (ServiceHost host : progress.hosts()) {
            String line = String.format(Locale.ROOT, form, host.service(), host.component(), host.host(), host.port());
            if (line.length() > columns) {
                lines.add("  " + host.service() + "  " + host.component());
                lines.add("    " + host.host() + ":" + host.port());
            } else {
                lines.add(line);
            }
        }
        return lines;
    }

    private static int width(List<ServiceHost> hosts, Function<ServiceHost, String> column) {
        return hosts.stream().map(column).mapToInt(String::length).max().orElse(1);
    }

    private static String said(Map.Entry<String, String> evidence) {
        return evidence.getKey() + " " + evidence.getValue();
    }
}
