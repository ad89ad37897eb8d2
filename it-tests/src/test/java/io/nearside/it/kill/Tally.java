package io.nearside.it.kill;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** How many cases there were of every flow and fault, and how many passed. */
final class Tally {
    private static final String TOTAL = "all";

    private final Map<String, Map<String, Count>> rows = new TreeMap<>();

    private final Set<String> flows = new LinkedHashSet<>();

    private final List<String> notes = new ArrayList<>();

    private record Count(int cases, int passed) {
        Count and(Count other) {
            return new Count(cases + other.cases, passed + other.passed);
        }

        @Override
        public String toString() {
            return passed == cases ? String.valueOf(cases) : passed + " of " + cases;
        }
    }

    synchronized void count(String flow, String fault, int cases, int passed) {
        flows.add(flow);
        Map<String, Count> row = rows.computeIfAbsent(fault, any -> new LinkedHashMap<>());
        Count count = new Count(cases, passed);
        row.merge(flow, count, Count::and);
        row.merge(TOTAL, count, Count::and);
    }

    /** A line below the table. */
    synchronized void note(String line) {
        notes.add(line);
    }

    /** A line for every fault, a column for every flow; a cell is the number of cases that passed, and of how many if not all did. */
    synchronized String table() {
        List<String> columns = new ArrayList<>(flows);
        columns.add(TOTAL);
        Map<String, Count> sums = new LinkedHashMap<>();
        rows.values().forEach(row -> row.forEach((flow, count) -> sums.merge(flow, count, Count::and)));
        Map<String, Map<String, Count>> lines = new LinkedHashMap<>(rows);
        lines.put(TOTAL, sums);

        int first = longest(lines.keySet());
        StringBuilder table = new StringBuilder(" ".repeat(first));
        columns.forEach(column -> table.append("  ").append(column));
        lines.forEach((fault, row) -> {
            table.append('\n').append(padded(fault, -first));
            columns.forEach(column -> table.append("  ")
                    .append(padded(row.containsKey(column) ? row.get(column).toString() : "-", column.length())));
        });
        notes.forEach(note -> table.append('\n').append(note));
        return table.append('\n').toString();
    }

    private static int longest(Set<String> texts) {
        return texts.stream().mapToInt(String::length).max().orElse(0);
    }

    private static String padded(String text, int width) {
        return String.format("%" + width + "s", text);
    }
}
