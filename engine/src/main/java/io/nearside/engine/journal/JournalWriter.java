package io.nearside.engine.journal;

import io.nearside.api.error.CloudException;
import io.nearside.api.outcome.Outcome;
import io.nearside.engine.journal.JournalEntry.Event;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** Writes one run's lines. */
public final class JournalWriter {
    private final Journal journal;

    private final Supplier<Instant> clock;

    private final String run = UUID.randomUUID().toString().substring(0, 8);

    private final String who = System.getProperty("user.name", "unknown") + "@" + host();

    /** A run that begins now. */
    public JournalWriter(Journal journal, Supplier<Instant> clock) {
        this.journal = journal;
        this.clock = clock;
    }

    /** The run began. */
    public void started(String command) {
        write(Event.STARTED, Map.of("command", command));
    }

    /** A write is about to be made. */
    public void intent(String step, String object, String says) {
        write(Event.INTENT, about(step, object, says));
    }

    /** A write was answered. */
    public void outcome(String step, String object, String says, Outcome outcome) {
        Map<String, String> fields = about(step, object, says);
        fields.put("outcome", outcome.says());
        write(Event.OUTCOME, fields);
    }

    /** A write failed, or its answer was lost. */
    public void failure(String step, String object, String says, CloudException failure) {
        Map<String, String> fields = about(step, object, says);
        fields.put("kind", failure.kind().name());
        fields.put("call", failure.fault().says());
        fields.put("message", String.valueOf(failure.getMessage()));
        write(Event.FAILURE, fields);
    }

    /** Something to remember. */
    public void kept(String key, String value) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("key", key);
        fields.put("value", value);
        write(Event.KEPT, fields);
    }

    /** The link is in place. */
    public void ready() {
        write(Event.READY, Map.of());
    }

    /** The link is gone. */
    public void gone() {
        write(Event.GONE, Map.of());
    }

    /** The run ended without either. */
    public void stopped(String why) {
        write(Event.STOPPED, Map.of("why", why));
    }

    private void write(Event event, Map<String, String> fields) {
        journal.append(new JournalEntry(clock.get(), run, who, event, fields));
    }

    private static Map<String, String> about(String step, String object, String says) {
        Map<String, String> fields = new LinkedHashMap<>();
        fields.put("step", step);
        fields.put("object", object);
        fields.put("says", says);
        return fields;
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName();
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }
}
