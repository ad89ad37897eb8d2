package io.nearside.simulator.arm;

/** How Azure lets a write know that another one is at work in the same network. Both have been seen (reports of hashicorp/terraform-provider-azurerm and pulumi/pulumi-azure-native). */
public enum ArmConflict {
    /** At once, with status 429. */
    REFUSED,
    /** The write is taken, and its operation fails: an error within an answer of status 200. */
    FAILED_LATER
}
