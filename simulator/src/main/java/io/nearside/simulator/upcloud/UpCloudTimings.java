package io.nearside.simulator.upcloud;

import java.time.Duration;

/**
 * How long UpCloud takes.
 *
 * @param provisioning a peering that was made or changed until it has a state other than {@code provisioning}
 */
public record UpCloudTimings(Duration provisioning) {
    public static UpCloudTimings defaults() {
        return new UpCloudTimings(Duration.ofSeconds(2));
    }

    public static UpCloudTimings immediate() {
        return new UpCloudTimings(Duration.ZERO);
    }
}
