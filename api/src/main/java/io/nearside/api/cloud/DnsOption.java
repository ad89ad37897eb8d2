package io.nearside.api.cloud;

/** Whether our side of a peering lets the other side's machines resolve our public host names to private addresses. */
public enum DnsOption {
    ON,
    OFF,
    /** The answer does not say, as before the peering is active. */
    UNKNOWN
}
