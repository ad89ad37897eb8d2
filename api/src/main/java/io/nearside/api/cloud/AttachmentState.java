package io.nearside.api.cloud;

/** Where an attachment of a network to a hub stands. */
public enum AttachmentState {
    /** The cloud is still checking the request. */
    INITIATING,
    /** The turn of the hub's owner. */
    PENDING,
    /** Accepted and being built, or being changed. */
    SETTLING,
    AVAILABLE,
    REJECTED,
    FAILED,
    LEAVING,
    GONE,
    /** A state that this version does not know: look again. */
    UNKNOWN;

    /** Whether it will never be available again. */
    public boolean hasEnded() {
        return this == REJECTED || this == FAILED || this == GONE;
    }
}
