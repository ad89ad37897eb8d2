package io.nearside.simulator.compute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One network's half of a peering. */
final class ComputePeering {
    static final String CONSENSUS = "CONSENSUS";
    static final String INDEPENDENT = "INDEPENDENT";

    private final ComputeName network;
    private final String name;
    private final ComputeName peer;
    private final String version;
    private final Instant since;
    private ObjectNode settings;
    private @Nullable ObjectNode agreed;
    private @Nullable Instant connected;
    private long change;
    private boolean removalRequested;

    /**
     * @param network whose half it is
     * @param version the version of the API that its owner named the peer in, in which Google goes on naming it
     * @param since when it was there
     * @param settings what its owner wants
     */
    ComputePeering(
            ComputeName network, String name, ComputeName peer, String version, Instant since, ObjectNode settings) {
        this.network = network;
        this.name = name;
        this.peer = peer;
        this.version = version;
        this.since = since;
        this.settings = settings;
    }

    ComputeName network() {
        return network;
    }

    String name() {
        return name;
    }

    ComputeName peer() {
        return peer;
    }

    String peerLink() {
        return peer.link(version);
    }

    Instant since() {
        return since;
    }

    ObjectNode settings() {
        return settings;
    }

    boolean flag(String name) {
        return settings.path(name).asBoolean();
    }

    String strategy() {
        return settings.path("updateStrategy").asText();
    }

    /**
     * From now on its owner wants this.
     *
     * @param number greater than that of any change before, so that it is known who changed something last
     */
    void settings(ObjectNode wanted, long number) {
        settings = wanted;
        change = number;
    }

    long change() {
        return change;
    }

    /** What is in force between the networks; empty while they are not connected. */
    Optional<ObjectNode> agreed() {
        return Optional.ofNullable(agreed);
    }

    boolean isAgreed() {
        return agreed != null;
    }

    /** Since when the networks are connected. */
    Optional<Instant> connected() {
        return Optional.ofNullable(connected);
    }

    void agree(ObjectNode inForce, Instant now) {
        agreed = inForce;
        connected = connected == null ? now : connected;
    }

    void part() {
        agreed = null;
        connected = null;
        removalRequested = false;
    }

    boolean isRemovalRequested() {
        return removalRequested;
    }

    void requestRemoval() {
        removalRequested = true;
    }
}
