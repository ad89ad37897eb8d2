package io.nearside.simulator.ram;

/** The statuses of an association that occur here, by itself or by script (botocore, ResourceShareAssociationStatus). */
public enum RamStatus {
    ASSOCIATING,
    ASSOCIATED,
    FAILED,
    DISASSOCIATING,
    DISASSOCIATED,
    SUSPENDED;

    boolean isThere() {
        return switch (this) {
            case ASSOCIATING, ASSOCIATED, FAILED, SUSPENDED -> true;
            case DISASSOCIATING, DISASSOCIATED -> false;
        };
    }
}
