package io.nearside.simulator.aiven;

/** The states of a peering connection (go-client-codegen, handler/vpc). */
enum AivenPeeringState {
    APPROVED,
    APPROVED_PEER_REQUESTED,
    PENDING_PEER,
    ACTIVE,
    INVALID_SPECIFICATION,
    REJECTED_BY_PEER,
    DELETED_BY_PEER,
    DELETING,
    DELETED,
    ERROR;

    /** Whether asking for the same peer again begins anew. There is no way back from DELETED_BY_PEER but to delete and create. */
    boolean isMended() {
        return switch (this) {
            case INVALID_SPECIFICATION, REJECTED_BY_PEER, ERROR -> true;
            case APPROVED, APPROVED_PEER_REQUESTED, PENDING_PEER, ACTIVE, DELETED_BY_PEER, DELETING, DELETED -> false;
        };
    }
}
