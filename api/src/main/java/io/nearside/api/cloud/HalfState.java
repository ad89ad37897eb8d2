package io.nearside.api.cloud;

/** Where our half of a mirrored peering stands. */
public enum HalfState {
    /** The cloud is at work on it. */
    SETTLING,
    /** Our half stands, theirs not yet, or they have switched it off. */
    WAITING_FOR_PEER,
    ACTIVE,
    /** Both halves stand, and one has not seen the other's newest ranges: mend. */
    OUT_OF_SYNC,
    /** The other half went away; ours has to be removed and made anew. */
    REMAKE,
    /** Ours is switched off: the step before its removal on clouds that need one. */
    DISABLED,
    /** Our network had no router when the cloud last looked, on clouds that need one. */
    UNROUTED,
    /** The cloud gave up; {@link Half#says} has the reason. */
    FAILED,
    /** A state that this version does not know: look again. */
    UNKNOWN
}
