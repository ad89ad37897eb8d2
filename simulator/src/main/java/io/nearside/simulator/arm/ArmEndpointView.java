package io.nearside.simulator.arm;

/**
 * A private endpoint.
 *
 * @param target the service that it leads to, as it was written
 * @param state of the endpoint itself, as on the wire
 * @param connection the state of its connection, as on the wire
 * @param address its private address
 */
public record ArmEndpointView(String id, String target, String state, String connection, String address) {}
