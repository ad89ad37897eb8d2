package io.nearside.simulator.compute;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.rest.Json;
import java.time.Instant;
import java.util.Optional;

/** Halves of peerings in answers: as recorded with an active one, and as the contract has the rest. */
final class ComputePeeringJson {
    private final ComputePeerings peerings;

    ComputePeeringJson(ComputeStore store) {
        this.peerings = store.peerings();
    }

    ArrayNode of(ComputeName network) {
        ArrayNode all = Json.array();
        peerings.of(network).forEach(half -> all.add(json(half)));
        return all;
    }

    private ObjectNode json(ComputePeering half) {
        boolean active = peerings.isActive(half);
        ObjectNode json = Json.object().put("name", half.name()).put("network", half.peerLink());
        json.setAll(half.settings());
        json.put("state", active ? "ACTIVE" : "INACTIVE").put("stateDetails", details(half, active));
        if (active) {
            half.agreed().ifPresent(agreed -> {
                ObjectNode status = json.putObject("connectionStatus");
                status.setAll(agreed);
                peerings.counterpart(half).ifPresent(other -> consensus(half, other, agreed, status));
            });
        }
        return json;
    }

    private static String details(ComputePeering half, boolean active) {
        Instant when = half.connected().filter(any -> active).orElse(half.since());
        return "[" + ComputeJson.time(when) + "]: " + (active ? "Connected." : "Waiting for peer network to connect.");
    }

    /** Only where consensus is in force, or somebody proposes it. */
    private static void consensus(ComputePeering half, ComputePeering other, ObjectNode agreed, ObjectNode status) {
        boolean concerned = agreed.path("updateStrategy").asText().equals(ComputePeering.CONSENSUS)
                || half.strategy().equals(ComputePeering.CONSENSUS)
                || other.strategy().equals(ComputePeering.CONSENSUS);
        if (concerned) {
            ObjectNode state = status.putObject("consensusState").put("updateStatus", updateStatus(half, other));
            removal(half, other).ifPresent(each -> state.put("deleteStatus", each));
        }
    }

    /** The missing E is the contract's. */
    private static String updateStatus(ComputePeering half, ComputePeering other) {
        if (ComputePeerings.isInSync(half, other)) {
            return "IN_SYNC";
        }
        return half.change() > other.change() ? "PENDING_PEER_ACKNOWLEDGEMENT" : "PENDING_LOCAL_ACKNOWLEDMENT";
    }

    private static Optional<String> removal(ComputePeering half, ComputePeering other) {
        if (half.isRemovalRequested()) {
            return Optional.of(other.isRemovalRequested() ? "DELETE_ACKNOWLEDGED" : "LOCAL_DELETE_REQUESTED");
        }
        return other.isRemovalRequested() ? Optional.of("PEER_DELETE_REQUESTED") : Optional.empty();
    }
}
