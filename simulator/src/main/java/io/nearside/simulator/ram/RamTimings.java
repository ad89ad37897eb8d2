package io.nearside.simulator.ram;

import java.time.Duration;

/**
 * How long RAM takes.
 *
 * @param associating a principal or resource, once nobody has to be asked any more
 * @param disassociating it, and deleting a share
 */
public record RamTimings(Duration associating, Duration disassociating) {
    public static RamTimings defaults() {
        return new RamTimings(Duration.ofSeconds(1), Duration.ofSeconds(1));
    }

    /** Everything at once. */
    public static RamTimings immediate() {
        return new RamTimings(Duration.ZERO, Duration.ZERO);
    }
}
