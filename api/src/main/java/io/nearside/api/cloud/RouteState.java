package io.nearside.api.cloud;

/** Whether a route leads anywhere. */
public enum RouteState {
    ACTIVE,
    /** Its target does not exist, or not yet, or is not ready. */
    BLACKHOLE,
    /** A state that this version does not know. */
    UNKNOWN
}
