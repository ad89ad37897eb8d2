package io.nearside.simulator.arm;

/**
 * A half of a peering as it is now.
 *
 * @param network whose half it is
 * @param state {@code Initiated}, {@code Connected} or {@code Disconnected}
 */
public record ArmPeeringView(String id, String network, String remote, String state, String level) {}
