package io.nearside.engine.journal;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Journals that end with the process, for programs that keep their own audit trail, and for tests. */
public final class MemoryJournals implements Journals {
    private final Map<String, List<JournalEntry>> lines = new ConcurrentHashMap<>();

    @Override
    public Journal of(String link) {
        return new Journal() {
            @Override
            public List<JournalEntry> entries() {
                return List.copyOf(lines.getOrDefault(link, List.of()));
            }

            @Override
            public void append(JournalEntry entry) {
                lines.computeIfAbsent(link, name -> new CopyOnWriteArrayList<>())
                        .add(entry);
            }
        };
    }

    @Override
    public List<String> links() {
        return lines.keySet().stream().sorted().toList();
    }
}
