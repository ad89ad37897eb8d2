package io.nearside.simulator.ec2;

import java.util.Locale;

/** The status codes of a peering connection. */
public enum PeeringState {
    INITIATING_REQUEST,
    PENDING_ACCEPTANCE,
    PROVISIONING,
    ACTIVE,
    FAILED,
    EXPIRED,
    REJECTED,
    DELETING,
    DELETED;

    /** As on the wire: {@code pending-acceptance}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether the two VPCs are linked or may still become so. */
    public boolean isLive() {
        return switch (this) {
            case INITIATING_REQUEST, PENDING_ACCEPTANCE, PROVISIONING, ACTIVE -> true;
            case FAILED, EXPIRED, REJECTED, DELETING, DELETED -> false;
        };
    }
}
