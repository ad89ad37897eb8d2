package io.nearside.aws;

import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * How often an account may call one API of EC2 in a region (EC2 Developer Guide, "Request throttling for the Amazon EC2 API").
 *
 * @param capacity how many calls may be made at once
 * @param perSecond how many more after every second
 */
record AwsRate(int capacity, double perSecond) {
    private static final double NANOS = 1e9;

    /** Of what is not a write: Describe*, List*, Search* and Get*, as the guide has it. The list of all security groups has less, but they are asked for by id. */
    private static final AwsRate READS = new AwsRate(100, 20);

    /** Of writes, also of those that the guide calls resource-intensive. */
    private static final AwsRate WRITES = new AwsRate(50, 5);

    /** Of endpoints that are made or taken away, each with a bucket of its own. */
    private static final AwsRate ENDPOINTS = new AwsRate(4, 0.3);

    private static final Pattern READING = Pattern.compile("(Describe|List|Search|Get).*");
    private static final Set<String> OF_ENDPOINTS =
            Set.of("CreateVpcEndpoint", "ModifyVpcEndpoint", "DeleteVpcEndpoints");

    static AwsRate of(String api) {
        if (OF_ENDPOINTS.contains(api)) {
            return ENDPOINTS;
        }
        return READING.matcher(api).matches() ? READS : WRITES;
    }

    /**
     * How many we make at once. AWS gives its tokens back once a second and we count evenly, and what is sent evenly does not arrive so:
     * a second's worth less than there is makes up for both.
     */
    int burst() {
        return (int) (capacity - perSecond);
    }

    /** What comes back in this time. */
    double tokens(Duration time) {
        return perSecond * (time.toNanos() / NANOS);
    }

    /** The time in which so many come back. */
    Duration time(double tokens) {
        return Duration.ofNanos((long) Math.ceil(tokens / perSecond * NANOS));
    }
}
