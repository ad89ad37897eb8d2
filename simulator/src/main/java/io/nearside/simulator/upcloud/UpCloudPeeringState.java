package io.nearside.simulator.upcloud;

import java.util.Locale;

/** The states of a network peering (UpCloud's Go SDK, NetworkPeeringState). */
public enum UpCloudPeeringState {
    ACTIVE,
    PENDING_PEER,
    PROVISIONING,
    CONFLICT_SUBNET,
    MISSING_LOCAL_ROUTER,
    MISSING_PEER_ROUTER,
    DELETED_PEER_NETWORK,
    DISABLED,
    PEER_DISABLED,
    ERROR;

    /** As on the wire: {@code pending-peer}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
