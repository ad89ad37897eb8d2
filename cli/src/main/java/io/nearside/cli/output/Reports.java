package io.nearside.cli.output;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.cli.output.Report.Liveliness;
import io.nearside.engine.progress.Progress;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Tells of the links of one command: of one as if there were no others, of several with their names. */
public final class Reports {
    private final Terminal terminal;

    private final Style style;

    private final Format format;

    private final InstantSource clock;

    private final List<Report> reports = new ArrayList<>();

    private final SortedMap<Integer, ObjectNode> documents = new TreeMap<>();

    private boolean told;

    /** Tells here, of these links. */
    public Reports(Terminal terminal, Style style, Format format, InstantSource clock, List<String> links) {
        this.terminal = terminal;
        this.style = style;
        this.format = format;
        this.clock = clock;
        int width = links.stream().mapToInt(String::length).max().orElse(0);
        for (String link : links) {
            String lead = links.size() == 1 ? "" : link + " ".repeat(width - link.length() + 2);
            reports.add(new Report(terminal, style, format, clock, lead));
        }
    }

    /** What tells of one of them. */
    public Report of(int index) {
        return reports.get(index);
    }

    /** Shows the runs of these links, in one place; what their plans have shown already is not news. */
    public List<RunListener> follow(List<Integer> indexes, List<String> links, Liveliness liveliness) {
        if (isLive(liveliness)) {
            indexes.forEach(index -> of(index).followed());
            return LiveView.of(links, terminal.out(), terminal.window(), style, clock);
        }
        return indexes.stream().map(index -> of(index).follow(liveliness)).toList();
    }

    private boolean isLive(Liveliness liveliness) {
        return liveliness == Liveliness.LIVE && format == Format.TEXT && terminal.kind() == Terminal.Kind.SCREEN;
    }

    /** What would be done about one of them. */
    public void plan(int index, Progress progress) {
        apart();
        of(index).plan(progress);
    }

    private void apart() {
        if (told && reports.size() > 1) {
            of(0).say("");
        }
        told = true;
    }

    /** How one of them ended: for people at once; documents wait for {@link #document}. */
    public void end(int index, Progress progress, int exitCode) {
        if (format == Format.JSON) {
            documents.put(index, ProgressJson.of(progress, exitCode));
        } else {
            apart();
            of(index).end(progress, exitCode);
        }
    }

    /** The one document of it all, where one is wanted: an object if one file was named, an array if several were. */
    public void document() {
        if (format == Format.JSON) {
            of(0).documents(List.copyOf(documents.values()));
        }
    }
}
