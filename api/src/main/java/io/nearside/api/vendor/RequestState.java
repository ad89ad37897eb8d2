package io.nearside.api.vendor;

/** Where a peering stands that a vendor was asked for. */
public enum RequestState {
    /** The vendor builds its half. */
    BUILDING,
    /** The vendor's half stands: our turn. */
    AWAITING_NEAR,
    /** We did our part, the vendor finishes. */
    FINISHING,
    ACTIVE,
    /** Rejected on our side. */
    REFUSED,
    /** Not accepted in time. */
    EXPIRED,
    /** Our side removed it. */
    CUT_BY_NEAR,
    /** The vendor gave up. */
    FAILED,
    LEAVING,
    /** A state that this version does not know: look again. */
    UNKNOWN;

    /** Whether it will never become active: it has to be withdrawn, and asked for anew. */
    public boolean isDead() {
        return this == REFUSED || this == EXPIRED || this == CUT_BY_NEAR || this == FAILED;
    }
}
