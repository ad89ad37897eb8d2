package io.nearside.simulator.aiven;

import java.util.List;

/**
 * An endpoint as Aiven sees it from its side of the cloud.
 *
 * @param connection what the cloud calls this endpoint's connection; another one for an endpoint that was made again under its old name
 * @param endpoint the customer's id of it
 * @param name the cloud's own name that leads to it; empty where endpoints have none
 * @param addresses the private ones that this name leads to
 */
public record AivenEndpointSight(String connection, String endpoint, State state, String name, List<String> addresses) {
    public AivenEndpointSight {
        addresses = List.copyOf(addresses);
    }

    /** One without a name of the cloud's. */
    public AivenEndpointSight(String connection, String endpoint, State state) {
        this(connection, endpoint, state, "", List.of());
    }

    /** What has become of it. */
    public enum State {
        WAITING,
        /** Let in, and the cloud is still at work on it. */
        SETTLING,
        APPROVED,
        /** Rejected, or cut by either side: nothing leads through it any more. */
        DEAD
    }

    boolean isAlive() {
        return state != State.DEAD;
    }
}
