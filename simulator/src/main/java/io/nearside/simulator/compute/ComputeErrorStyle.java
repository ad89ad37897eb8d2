package io.nearside.simulator.compute;

/** How a missing permission is told. Both are on record. */
public enum ComputeErrorStyle {
    /** With a list of errors and the permission that is missing: {@code Required 'compute.networks.get' permission for …}. */
    LISTED,
    /** With a status only, and without saying which permission. */
    STATUS
}
