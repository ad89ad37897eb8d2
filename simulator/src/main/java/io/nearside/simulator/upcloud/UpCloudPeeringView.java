package io.nearside.simulator.upcloud;

/** A network peering as it is at one moment, for tests and for the simulated vendor. */
public record UpCloudPeeringView(
        String uuid, String account, String name, String network, String peer, String configured, String state) {}
