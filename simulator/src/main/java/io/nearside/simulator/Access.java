package io.nearside.simulator;

/** Whether a request may change the world. */
public enum Access {
    READ,
    WRITE
}
