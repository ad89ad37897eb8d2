package io.nearside.simulator.compute;

import java.time.Duration;

/**
 * How long Google takes. Only what has been started afterwards goes by a change.
 *
 * @param resource an operation that makes, changes or deletes a resource
 * @param peering an operation on a peering
 * @param activation from the moment that both halves of a peering are there until they say so
 */
public record ComputeTimings(Duration resource, Duration peering, Duration activation) {
    public static ComputeTimings defaults() {
        return new ComputeTimings(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ZERO);
    }

    public static ComputeTimings immediate() {
        return new ComputeTimings(Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }

    public ComputeTimings withPeering(Duration wanted) {
        return new ComputeTimings(resource, wanted, activation);
    }
}
