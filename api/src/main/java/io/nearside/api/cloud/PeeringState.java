package io.nearside.api.cloud;

/** Where a peering stands that one side asks for and the other accepts. */
public enum PeeringState {
    /** The cloud is still checking the request. */
    INITIATING,
    /** The accepter's turn. */
    PENDING,
    /** Accepted, and being built. */
    PROVISIONING,
    ACTIVE,
    REJECTED,
    EXPIRED,
    FAILED,
    LEAVING,
    GONE,
    /** A state that this version does not know: look again. */
    UNKNOWN
}
