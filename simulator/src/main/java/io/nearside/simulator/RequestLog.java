package io.nearside.simulator;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** Every request in order of arrival, those that got no answer too. What call budgets and kill-anywhere tests count from. */
public final class RequestLog {
    private final InstantSource clock;
    private List<LogEntry> entries = new ArrayList<>();

    RequestLog(InstantSource clock) {
        this.clock = clock;
    }

    public synchronized List<LogEntry> entries() {
        return List.copyOf(entries);
    }

    /** Those whose operation matches, {@code *} standing for any text. */
    public List<LogEntry> entries(String operation) {
        Glob glob = new Glob(operation);
        return entries().stream()
                .filter(entry -> glob.matches(entry.operation()))
                .toList();
    }

    public List<LogEntry> writes() {
        return entries().stream().filter(LogEntry::isWrite).toList();
    }

    public synchronized void clear() {
        entries = new ArrayList<>();
    }

    synchronized Line open(String service, Call call, String fault) {
        LogEntry entry = new LogEntry(
                entries.size() + 1,
                clock.instant(),
                service,
                call.operation(),
                call.account(),
                call.region(),
                call.access(),
                call.parameters(),
                0,
                Effect.NONE,
                fault);
        entries.add(entry);
        return new Line(entries, entry.number() - 1);
    }

    /** A line that is written to as its request proceeds. Clearing the log in between takes the line with it. */
    final class Line {
        private final List<LogEntry> page;
        private final int index;

        private Line(List<LogEntry> page, int index) {
            this.page = page;
            this.index = index;
        }

        void effect(Effect effect) {
            synchronized (RequestLog.this) {
                page.set(index, page.get(index).with(effect));
            }
        }

        void status(int status) {
            synchronized (RequestLog.this) {
                page.set(index, page.get(index).with(status));
            }
        }
    }
}
