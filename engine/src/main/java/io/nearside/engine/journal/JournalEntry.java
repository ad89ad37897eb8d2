package io.nearside.engine.journal;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One line of a journal.
 *
 * @param at when it was written
 * @param run which run of which process wrote it
 * @param who the operating system's user and host
 * @param event what kind of line it is
 * @param fields everything else, in order; never anything secret
 */
public record JournalEntry(Instant at, String run, String who, Event event, Map<String, String> fields) {

    public JournalEntry {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** What a line tells. */
    public enum Event {
        /** A run began. */
        STARTED,
        /** A write is about to be made. */
        INTENT,
        /** A write was answered. */
        OUTCOME,
        /** A write failed, or its answer was lost. */
        FAILURE,
        /** Something to remember, which a later answer may no longer tell. */
        KEPT,
        /** The link is in place. */
        READY,
        /** The link is gone. */
        GONE,
        /** The run ended without either; the fields say why. */
        STOPPED
    }

    /** A field's text, empty if absent. */
    public String field(String name) {
        return fields.getOrDefault(name, "");
    }
}
