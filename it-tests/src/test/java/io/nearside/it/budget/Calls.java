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
 * @param prices what the vendor takes for what is about to be made, asked only then
 * @param probes whether permissions and what a directory has to hold are there, which the budgets do not count
 */
record Calls(int near, int far, int tokens, int pages, int prices, int probes) {

    /** Calls of a flow that costs nothing by the hour and needs nothing of a directory. */
    Calls(int near, int far, int tokens, int pages) {
        this(near, far, tokens, pages, 0, 0);
    }

    static Calls of(List<LogEntry> log) {
        return new Calls(
                count(log, entry -> !isFar(entry) && !isToken(entry) && !isProbe(entry)),
                count(log, entry -> isFar(entry) && !isPrice(entry)),
                count(log, Calls::isToken),
                count(log, entry -> entry.parameters().containsKey("NextToken")),
                count(log, Calls::isPrice),
                count(log, Calls::isProbe));
    }

    private static boolean isFar(LogEntry entry) {
        return entry.service().equals("aiven");
    }

    private static boolean isPrice(LogEntry entry) {
        return isFar(entry) && entry.operation().endsWith("-availability");
    }

    private static boolean isToken(LogEntry entry) {
        return entry.operation().equals("sts:AssumeRole")
                || entry.service().equals("login")
                || (entry.service().equals("iam") && !isProbe(entry));
    }

    private static boolean isProbe(LogEntry entry) {
        return entry.service().equals("graph")
                || entry.operation().contains("Microsoft.Authorization")
                || entry.operation().endsWith(":testIamPermissions");
    }

    private static int count(List<LogEntry> log, Predicate<LogEntry> which) {
        return (int) log.stream().filter(which).count();
    }
}
