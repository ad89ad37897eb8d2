package io.nearside.simulator.arm;

import java.time.Duration;

/**
 * How long Azure takes. Only what has been started afterwards goes by a change.
 *
 * @param network a write of a network, a subnet or a private link service until it is done
 * @param endpoint a private endpoint that is made or changed, until its operation is done
 * @param approval an approval by the provider until both sides show it
 * @param deletion anything that is deleted until it is gone
 * @param visible a new resource until a read finds it
 */
public record ArmTimings(Duration network, Duration endpoint, Duration approval, Duration deletion, Duration visible) {
    public static ArmTimings defaults() {
        Duration soon = Duration.ofSeconds(2);
        return new ArmTimings(soon, soon, soon, soon, Duration.ZERO);
    }

    /** As in the transcribed traffic of azure-cli: 61 s for a manual endpoint. */
    public static ArmTimings recorded() {
        Duration change = Duration.ofSeconds(10);
        return new ArmTimings(Duration.ofSeconds(4), Duration.ofSeconds(61), change, change, Duration.ZERO);
    }

    public static ArmTimings immediate() {
        return new ArmTimings(Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);
    }

    public ArmTimings withVisible(Duration wanted) {
        return new ArmTimings(network, endpoint, approval, deletion, wanted);
    }
}
