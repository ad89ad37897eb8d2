package io.nearside.simulator.ec2;

/** A route as it is at one moment: {@code local} is the target of the VPC's own, the state is active or blackhole. */
public record RouteView(String destination, String target, String state) {}
