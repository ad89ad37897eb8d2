package io.nearside.simulator.compute;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** So many requests a minute of a project, counted by what they do (Google Cloud documentation, API rate limits). They are there again with the next minute. */
final class ComputeBuckets {
    private final Map<String, Integer> taken = new HashMap<>();
    private long minute;

    /** How many of these there have been in this minute, with this one. */
    int take(ComputeMethod method, String project, Instant now) {
        long current = now.getEpochSecond() / 60;
        if (current != minute) {
            minute = current;
            taken.clear();
        }
        return taken.merge(project + "/" + group(method), 1, Integer::sum);
    }

    private static String group(ComputeMethod method) {
        if (method.isOfOperations()) {
            return "operation reads";
        }
        return method.access().name();
    }
}
