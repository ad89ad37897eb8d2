package io.nearside.simulator.ec2;

import java.time.Instant;

/** A peering connection as it is at one moment, for tests and for the simulated vendors. */
public record PeeringView(
        String id, PeeringEnd requester, PeeringEnd accepter, PeeringState state, String message, Instant expires) {}
