package io.nearside.simulator.compute;

/**
 * A half of a peering as it is now.
 *
 * @param network whose half it is
 * @param state {@code ACTIVE} or {@code INACTIVE}
 */
public record ComputePeeringView(String network, String name, String peer, String state) {
    public boolean isActive() {
        return state.equals("ACTIVE");
    }
}
