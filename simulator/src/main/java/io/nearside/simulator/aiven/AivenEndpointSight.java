package io.nearside.simulator.aiven;

/**
 * An endpoint as Aiven sees it from its side of the cloud.
 *
 * @param connection what the cloud calls this endpoint's connection; another one for an endpoint that was made again under its old name
 * @param endpoint the customer's id of it
 */
public record AivenEndpointSight(String connection, String endpoint, State state) {
    /** What has become of it. */
    public enum State {
        WAITING,
        APPROVED,
        /** Rejected, or cut by either side: nothing leads through it any more. */
        DEAD
    }

    boolean isAlive() {
        return state != State.DEAD;
    }
}
