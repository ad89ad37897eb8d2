package io.nearside.cli.output;

import io.nearside.engine.journal.JournalEntry;
import io.nearside.engine.journal.JournalEntry.Event;
import io.nearside.engine.journal.Journals;
import io.nearside.engine.request.Memories;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/** A journal as lines for people: a paragraph a run. */
public final class JournalText {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("uuuu-MM-dd").withZone(ZoneOffset.UTC);

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm:ss'Z'").withZone(ZoneOffset.UTC);

    private final Style style;

    /** Lines in this style. */
    public JournalText(Style style) {
        this.style = style;
    }

    /** All of them, oldest first. */
    public List<String> lines(List<JournalEntry> entries) {
        List<String> lines = new ArrayList<>();
        String run = "";
        for (int i = 0; i < entries.size(); i++) {
            JournalEntry entry = entries.get(i);
            if (!entry.run().equals(run)) {
                run = entry.run();
                lines.add(style.strong(DAY.format(entry.at())) + "  run " + run + " by " + entry.who());
            }
            if (isSaidBefore(entry, entries.subList(0, i))) {
                continue;
            }
            boolean told = entry.event() == Event.INTENT && isAnswered(entry, entries.subList(i + 1, entries.size()));
            if (!told) {
                lines.add("  " + time(entry.at()) + "  " + says(entry));
            }
        }
        return lines;
    }

    /** The links that have a journal, with the last entry of each. */
    public List<String> list(Journals journals) {
        List<String> links = journals.links();
        if (links.isEmpty()) {
            return List.of("There are none yet.");
        }
        int width = links.stream().mapToInt(String::length).max().orElseThrow();
        return links.stream()
                .map(link -> link
                        + " ".repeat(width - link.length() + 2)
                        + last(journals.of(link).entries()))
                .toList();
    }

    private static String last(List<JournalEntry> entries) {
        if (entries.isEmpty()) {
            return "";
        }
        JournalEntry last = entries.get(entries.size() - 1);
        return DAY.format(last.at()) + " " + TIME.format(last.at()) + "  " + JournalJson.event(last);
    }

    private String time(Instant at) {
        return style.faint(TIME.format(at));
    }

    /** The same is kept under several keys: by whom it is about, and as the last. */
    private static boolean isSaidBefore(JournalEntry entry, List<JournalEntry> earlier) {
        return entry.event() == Event.KEPT
                && earlier.stream()
                        .anyMatch(other -> other.event() == Event.KEPT
                                && other.run().equals(entry.run())
                                && words(other).equals(words(entry)));
    }

    private static String words(JournalEntry kept) {
        return Memories.says(kept.field("key"), kept.field("value"));
    }

    private static boolean isAnswered(JournalEntry intent, List<JournalEntry> later) {
        return later.stream()
                .anyMatch(entry -> (entry.event() == Event.OUTCOME || entry.event() == Event.FAILURE)
                        && entry.run().equals(intent.run())
                        && entry.field("object").equals(intent.field("object"))
                        && entry.field("says").equals(intent.field("says")));
    }

    private String says(JournalEntry entry) {
        String write = entry.field("step") + ": " + entry.field("says");
        return switch (entry.event()) {
            case STARTED -> entry.field("command");
            case INTENT -> style.warning(write + ": no answer was noted, as when the process was killed");
            case OUTCOME -> write + ": " + entry.field("outcome");
            case FAILURE ->
                style.bad(
                        write + ": " + entry.field("kind") + " " + entry.field("message") + " " + entry.field("call"));
            case KEPT -> style.faint("remembers: " + words(entry));
            case READY -> style.good("ready");
            case GONE -> style.good("gone");
            case STOPPED -> "stopped: " + entry.field("why");
        };
    }
}
