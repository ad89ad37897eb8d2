package io.nearside.simulator.ec2;

/**
 * A route of a transit gateway's table as it is now.
 *
 * @param type {@code static} or {@code propagated}
 * @param state {@code active} or {@code blackhole}
 * @param attachment where it leads; empty for one that leads nowhere on purpose
 */
public record TransitRouteView(String destination, String type, String state, String attachment) {}
