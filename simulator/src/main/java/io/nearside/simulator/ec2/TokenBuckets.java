package io.nearside.simulator.ec2;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * EC2's request throttling: a token bucket for each account, region and API, which gets its tokens back once a second, not evenly (EC2
 * Developer Guide, "Request throttling for the Amazon EC2 API").
 */
final class TokenBuckets {
    private final Map<String, Bucket> buckets = new HashMap<>();

    /** Whether there was a token left. */
    boolean take(String account, String region, String action, Parameters parameters, Instant now) {
        Rate rate = rate(action, parameters);
        Bucket bucket = buckets.getOrDefault(key(account, region, action), new Bucket(rate.capacity(), now));
        long seconds = Math.max(0, Duration.between(bucket.at(), now).toSeconds());
        long tokens = Math.min(rate.capacity(), bucket.tokens() + seconds * rate.perSecond());
        boolean taken = tokens >= 1;
        buckets.put(
                key(account, region, action),
                new Bucket(taken ? tokens - 1 : tokens, bucket.at().plusSeconds(seconds)));
        return taken;
    }

    private static Rate rate(String action, Parameters parameters) {
        if (action.equals("DescribeSecurityGroups")
                && !parameters.has("Filter")
                && !parameters.has("MaxResults")
                && !parameters.has("GroupId")) {
            return new Rate(50, 10);
        }
        if (action.startsWith("Describe")) {
            return new Rate(100, 20);
        }
        if (action.equals("CreateTags")) {
            return new Rate(100, 10);
        }
        // Mutating actions and those that AWS calls resource-intensive have the same rate.
        return new Rate(50, 5);
    }

    private static String key(String account, String region, String action) {
        return account + "/" + region + "/" + action;
    }

    private record Rate(int capacity, int perSecond) {}

    /**
     * @param at when it was last refilled
     */
    private record Bucket(long tokens, Instant at) {}
}
