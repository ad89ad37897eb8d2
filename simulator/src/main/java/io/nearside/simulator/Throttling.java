package io.nearside.simulator;

/** Whether the clouds' own token buckets are in force. */
public enum Throttling {
    ON,
    OFF
}
