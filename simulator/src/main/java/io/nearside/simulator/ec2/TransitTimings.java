package io.nearside.simulator.ec2;

import java.time.Duration;

/**
 * How long transit gateways take; minutes in reality, seconds here.
 *
 * @param creating a new gateway or route table until it is available
 * @param initiating a request from another account until it waits for acceptance
 * @param pending an accepted attachment until it is available
 * @param deleting a deleted gateway, attachment or route table until it is gone
 * @param associating an attachment with a route table, and away from it again
 */
public record TransitTimings(
        Duration creating, Duration initiating, Duration pending, Duration deleting, Duration associating) {
    public static TransitTimings defaults() {
        return new TransitTimings(
                Duration.ofSeconds(5),
                Duration.ofSeconds(1),
                Duration.ofSeconds(4),
                Duration.ofSeconds(4),
                Duration.ofSeconds(1));
    }

    /** Everything at once. */
    public static TransitTimings immediate() {
        return new TransitTimings(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }
}
