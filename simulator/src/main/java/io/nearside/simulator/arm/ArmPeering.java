package io.nearside.simulator.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.rest.Json;
import java.time.Instant;
import java.util.List;

/** One side's half of a peering between two virtual networks: a child of its own network, made and deleted by that side alone. */
final class ArmPeering extends ArmResource {
    static final String TYPE = "virtualNetworks/virtualNetworkPeerings";

    private final ArmId remote;
    private List<String> learnt;
    private ObjectNode settings = Json.object();
    private boolean disconnected;

    /**
     * @param remote the network that it leads to, for as long as it is there
     * @param learnt the address space of that network
     */
    ArmPeering(ArmId id, String location, String guid, Instant shown, ArmId remote, List<String> learnt) {
        super(id, location, guid, shown);
        this.remote = remote;
        this.learnt = List.copyOf(learnt);
    }

    @Override
    String type() {
        return TYPE;
    }

    ArmId network() {
        return id().parent();
    }

    ArmId remote() {
        return remote;
    }

    /** The address space of the other network that this half goes by. It stays behind when that network grows. */
    List<String> learnt() {
        return learnt;
    }

    void learn(List<String> prefixes) {
        learnt = List.copyOf(prefixes);
    }

    /** What its owner wrote of its properties. */
    ObjectNode settings() {
        return settings;
    }

    void settings(ObjectNode wanted) {
        settings = wanted;
    }

    /** Whether the other half was there and is gone. */
    boolean isDisconnected() {
        return disconnected;
    }

    void disconnected(boolean now) {
        disconnected = now;
    }

    boolean leadsTo(ArmId network) {
        return remote.isSameAs(network);
    }
}
