package io.nearside.engine.round;

/** Which way the steps are walked. */
public enum Direction {
    CONNECT,
    DISCONNECT
}
