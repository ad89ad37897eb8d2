package io.nearside.engine.round;

/** The customer's cloud, or the vendor. */
public enum Side {
    NEAR,
    FAR
}
