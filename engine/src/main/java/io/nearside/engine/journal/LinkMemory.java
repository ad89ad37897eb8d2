package io.nearside.engine.journal;

import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.engine.journal.JournalEntry.Event;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What is remembered of a link across runs. A run that writes puts new memories into the journal; one that only looks keeps them for
 * itself.
 */
public final class LinkMemory {
    private static final String CREATED = new Change<>(Effect.CREATED, "").says();

    private static final String UPDATED = new Change<>(Effect.UPDATED, "").says();

    private final JournalWriter writer;

    private final List<JournalEntry> before;

    private final Map<String, String> kept = new ConcurrentHashMap<>();

    private final Map<String, String> unwritten = new ConcurrentHashMap<>();

    private boolean writes;

    /** What the journal tells now. */
    public LinkMemory(Journal journal, JournalWriter writer) {
        this.writer = writer;
        this.before = journal.entries();
        before.stream()
                .filter(entry -> entry.event() == Event.KEPT)
                .forEach(entry -> kept.put(entry.field("key"), entry.field("value")));
    }

    /** From now on memories go into the journal, those of the looks before too. */
    public synchronized void startWriting() {
        writes = true;
        unwritten.forEach(writer::kept);
        unwritten.clear();
    }

    /** What was kept under this key. */
    public Optional<String> recall(String key) {
        return Optional.ofNullable(kept.get(key));
    }

    /** Keeps a text under this key; nothing happens if it is known already. */
    public synchronized void keep(String key, String value) {
        if (value.equals(kept.put(key, value))) {
            return;
        }
        if (writes) {
            writer.kept(key, value);
        } else {
            unwritten.put(key, value);
        }
    }

    /** Whether the link was last seen in place, so that a look need not prepare for writes. */
    public boolean wasReady() {
        return before.stream()
                .filter(entry -> entry.event() == Event.READY || entry.event() == Event.GONE)
                .reduce((first, second) -> second)
                .map(entry -> entry.event() == Event.READY)
                .orElse(false);
    }

    /** Whether an earlier run made this object, and none has removed it since. */
    public boolean hasMade(String object) {
        return before.stream()
                .filter(entry -> entry.event() == Event.GONE
                        || (entry.event() == Event.OUTCOME
                                && entry.field("object").equals(object)
                                && !entry.field("outcome").equals(UPDATED)))
                .reduce((first, second) -> second)
                .map(entry -> entry.field("outcome").equals(CREATED))
                .orElse(false);
    }

    /**
     * Whether an earlier run wrote this object, as far as the journal tells, and none has removed it since. A write whose answer is
     * missing or was lost counts: its object was not there when it was set out to.
     */
    public boolean hasWritten(String object) {
        return Authorship.of(object, before).isOurs();
    }

    /** When an earlier run last set out to write to this object, if that was less than this time ago. */
    public Optional<Instant> intentOf(String object, Instant now, Duration within) {
        return before.stream()
                .filter(entry ->
                        entry.event() == Event.INTENT && entry.field("object").equals(object))
                .map(JournalEntry::at)
                .filter(at -> at.isAfter(now.minus(within)))
                .reduce((first, second) -> second);
    }
}
