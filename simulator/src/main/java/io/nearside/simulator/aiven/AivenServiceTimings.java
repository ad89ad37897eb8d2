package io.nearside.simulator.aiven;

import java.time.Duration;

/**
 * How long Aiven takes over services; minutes in reality, seconds here.
 *
 * @param node a new node until it has taken the place of an old one
 * @param access a change of what private endpoints reach until it is in force
 * @param address a new static IP until it is created
 * @param published a service asked to be published for private endpoints until it is
 */
public record AivenServiceTimings(Duration node, Duration access, Duration address, Duration published) {
    static AivenServiceTimings defaults() {
        return new AivenServiceTimings(
                Duration.ofSeconds(2), Duration.ofSeconds(2), Duration.ofSeconds(1), Duration.ofSeconds(3));
    }

    static AivenServiceTimings immediate() {
        return new AivenServiceTimings(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }
}
