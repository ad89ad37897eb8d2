package io.nearside.simulator.arm;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** ARM's throttling since 2024: a token bucket per subscription, principal and kind of request (Azure documentation, request limits and throttling). This simulator counts as one region. */
final class ArmBuckets {
    private final Map<String, Bucket> buckets = new HashMap<>();

    /** The kinds of requests, with what a bucket holds and gets back per second. */
    enum Kind {
        READS("reads", 250, 25),
        WRITES("writes", 200, 10),
        DELETES("deletes", 200, 10);

        private final String word;
        private final int capacity;
        private final int perSecond;

        Kind(String word, int capacity, int perSecond) {
            this.word = word;
            this.capacity = capacity;
            this.perSecond = perSecond;
        }

        static Kind of(String method) {
            return switch (method) {
                case "GET", "HEAD" -> READS;
                case "DELETE" -> DELETES;
                default -> WRITES;
            };
        }

        /** As in the header that tells what is left. */
        String word() {
            return word;
        }
    }

    /** What is left after this request; negative if there was nothing left for it. */
    long take(String subscription, ArmPrincipal principal, Kind kind, Instant now) {
        String key = subscription + "/" + principal.tenant() + "/" + principal.name() + "/" + kind;
        Bucket bucket = buckets.getOrDefault(key, new Bucket(kind.capacity, now));
        long seconds = Math.max(0, Duration.between(bucket.at(), now).toSeconds());
        long tokens = Math.min(kind.capacity, bucket.tokens() + seconds * kind.perSecond);
        buckets.put(key, new Bucket(Math.max(0, tokens - 1), bucket.at().plusSeconds(seconds)));
        return tokens - 1;
    }

    /**
     * @param at when it was last refilled
     */
    private record Bucket(long tokens, Instant at) {}
}
