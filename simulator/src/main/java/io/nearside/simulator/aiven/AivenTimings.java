package io.nearside.simulator.aiven;

import java.time.Duration;

/**
 * How long Aiven takes; minutes in reality, seconds here.
 *
 * @param network a new project VPC until it is active
 * @param requested a new peering until Aiven asks the cloud for its half
 * @param pending from there until it says that the customer has to act
 * @param noticed what the customer did until Aiven knows and has finished its own side; a refresh makes it notice at once
 * @param removed a deletion until it is done
 * @param forgotten what is deleted until its row is gone
 * @param services what is to be said of services
 */
public record AivenTimings(
        Duration network,
        Duration requested,
        Duration pending,
        Duration noticed,
        Duration removed,
        Duration forgotten,
        AivenServiceTimings services) {
    public static AivenTimings defaults() {
        return new AivenTimings(
                seconds(3), seconds(1), seconds(2), seconds(2), seconds(2), seconds(5), AivenServiceTimings.defaults());
    }

    /** Everything has happened by the time of the next request. */
    public static AivenTimings immediate() {
        Duration zero = Duration.ZERO;
        return new AivenTimings(zero, zero, zero, zero, zero, zero, AivenServiceTimings.immediate());
    }

    /** What the customer did is not noticed within anyone's lifetime, unless by a refresh. */
    AivenTimings withoutNoticing() {
        return new AivenTimings(network, requested, pending, Duration.ofDays(36_500), removed, forgotten, services);
    }

    private static Duration seconds(long count) {
        return Duration.ofSeconds(count);
    }
}
