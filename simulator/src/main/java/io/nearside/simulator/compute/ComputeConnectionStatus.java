package io.nearside.simulator.compute;

/** How a consumer's endpoint stands with the service attachment that it leads to; the words are the contract's. */
public enum ComputeConnectionStatus {
    PENDING,
    ACCEPTED,
    REJECTED,
    /** The attachment is gone. */
    CLOSED,
    NEEDS_ATTENTION
}
