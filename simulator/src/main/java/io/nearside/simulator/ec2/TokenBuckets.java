package io.nearside.simulator.ec2;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * EC2's request throttling: a token bucket for each account, region and API, which gets its tokens back once a second, not evenly (EC2
 * Developer Guide, "Request throttling for the Amazon EC2 API").
 */
final class TokenBuckets {
    private static final Set<String> ENDPOINTS = Set.of("CreateVpcEndpoint", "ModifyVpcEndpoint", "DeleteVpcEndpoints");

    private final Map<String, Bucket> buckets = new HashMap<>();

    /** Whether there was a token left. */
    boolean take(String account, String region, String action, Parameters parameters, Instant now) {
        Rate rate = rate(action, parameters);
        Bucket bucket = buckets.getOrDefault(key(account, region, action), new Bucket(rate.capacity() * 10L, now));
        long seconds = Math.max(0, Duration.between(bucket.at(), now).toSeconds());
        long tenths = Math.min(rate.capacity() * 10L, bucket.tenths() + seconds * rate.tenthsPerSecond());
        boolean taken = tenths >= 10;
        buckets.put(
                key(account, region, action),
                new Bucket(taken ? tenths - 10 : tenths, bucket.at().plusSeconds(seconds)));
        return taken;
    }

    private static Rate rate(String action, Parameters parameters) {
        if (action.equals("DescribeSecurityGroups")
                && !parameters.has("Filter")
                && !parameters.has("MaxResults")
                && !parameters.has("GroupId")) {
            return new Rate(50, 100);
        }
        if (Ec2Action.reads(action)) {
            return new Rate(100, 200);
        }
        if (action.equals("CreateTags")) {
            return new Rate(100, 100);
        }
        if (ENDPOINTS.contains(action)) {
            return new Rate(4, 3);
        }
        if (action.equals("AcceptVpcEndpointConnections")) {
            return new Rate(10, 10);
        }
        // Mutating actions and those that AWS calls resource-intensive have the same rate.
        return new Rate(50, 50);
    }

    private static String key(String account, String region, String action) {
        return account + "/" + region + "/" + action;
    }

    private record Rate(int capacity, int tenthsPerSecond) {}

    /**
     * @param at when it was last refilled
     */
    private record Bucket(long tenths, Instant at) {}
}
