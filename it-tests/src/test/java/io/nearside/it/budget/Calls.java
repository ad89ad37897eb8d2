package io.nearside.it.budget;

import io.nearside.simulator.LogEntry;
import java.util.List;
import java.util.function.Predicate;

/**
 * What a run cost, as the simulator counted it.
 *
 * @param near to our own cloud, further pages and the question who asks included, tokens not
 * @param far to the vendor
 * @param tokens calls for credentials, which the budgets do not count
 * @param pages those of {@code near} that only fetched a further page of an answer
 */
record Calls(int near, int far, int tokens, int pages) {
    private static final String TOKEN = "sts:AssumeRole";

    static Calls of(List<LogEntry> log) {
        return new Calls(
                count(log, entry -> !isFar(entry) && !entry.operation().equals(TOKEN)),
                count(log, Calls::isFar),
                count(log, entry -> entry.operation().equals(TOKEN)),
                count(log, entry -> entry.parameters().containsKey("NextToken")));
    }

    private static boolean isFar(LogEntry entry) {
        return entry.service().equals("aiven");
    }

    private static int count(List<LogEntry> log, Predicate<LogEntry> which) {
        return (int) log.stream().filter(which).count();
    }
}
