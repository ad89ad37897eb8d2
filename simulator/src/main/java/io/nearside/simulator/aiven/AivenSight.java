package io.nearside.simulator.aiven;

/**
 * What Aiven sees of a peering when it looks into the cloud.
 *
 * @param message why, in the cloud's words; may be empty
 */
public record AivenSight(State state, String message) {
    /** What can be seen. */
    public enum State {
        /** The cloud is still at work on Aiven's half. */
        SETTLING,
        /** Aiven's half is there and the customer has not acted. */
        WAITING,
        CONNECTED,
        /** There and not working, in a way that may pass. */
        TROUBLED,
        REJECTED,
        /** The customer took their half away, or the whole. */
        REMOVED,
        /** The cloud will not have it. */
        FAILED,
        /** The customer did not act in time. What Aiven makes of it is not published; here it goes on waiting. */
        EXPIRED
    }

    public static AivenSight of(State state) {
        return new AivenSight(state, "");
    }
}
