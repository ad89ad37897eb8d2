package io.nearside.simulator.upcloud;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.nearside.simulator.rest.Json;
import java.time.Instant;

/** One half of a peering: from a network of the account that made it towards a peer network. What state it is in, {@link UpCloudStore} works out. */
final class UpCloudPeering {
    static final String ENABLED = "active";
    static final String DISABLED = "disabled";

    private final String uuid;
    private final String account;
    private final String network;
    private final String peer;
    private String name;
    private String configured = ENABLED;
    private ArrayNode labels = Json.array();
    private Instant provisioned = Instant.MIN;

    UpCloudPeering(String uuid, String account, String name, String network, String peer) {
        this.uuid = uuid;
        this.account = account;
        this.name = name;
        this.network = network;
        this.peer = peer;
    }

    String uuid() {
        return uuid;
    }

    String account() {
        return account;
    }

    String network() {
        return network;
    }

    String peer() {
        return peer;
    }

    boolean joins(String from, String to) {
        return network.equals(from) && peer.equals(to);
    }

    String name() {
        return name;
    }

    void name(String wanted) {
        name = wanted;
    }

    boolean isEnabled() {
        return configured.equals(ENABLED);
    }

    String configured() {
        return configured;
    }

    void configured(String wanted) {
        configured = wanted;
    }

    ArrayNode labels() {
        return labels;
    }

    void labels(ArrayNode wanted) {
        labels = wanted;
    }

    /** From when its state is another one than provisioning. */
    Instant provisioned() {
        return provisioned;
    }

    void provisioned(Instant due) {
        provisioned = due;
    }
}
