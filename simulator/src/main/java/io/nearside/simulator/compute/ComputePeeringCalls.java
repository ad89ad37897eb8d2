package io.nearside.simulator.compute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.Answer;

/** Peerings of a network: each side adds, updates and removes its own half. They are read with the network. */
final class ComputePeeringCalls {
    private static final String BODY = "networkPeering.";
    static final ComputeFields UPDATE = body();
    static final ComputeFields ADD =
            body().and(ComputeFields.Type.TEXT, "name", "peerNetwork").and(ComputeFields.Type.FLAG, "autoCreateRoutes");
    static final ComputeFields NAME = ComputeFields.of(ComputeFields.Type.TEXT, "name");

    private final ComputePeeringWork work;
    private final ComputePeeringRules rules;

    ComputePeeringCalls(ComputeStore store) {
        this.work = new ComputePeeringWork(store);
        this.rules = new ComputePeeringRules(store);
    }

    private static ComputeFields body() {
        return ComputeFields.of(
                        ComputeFields.Type.TEXT,
                        BODY + "name",
                        BODY + "network",
                        BODY + "stackType",
                        BODY + "updateStrategy")
                .and(ComputeFields.Type.FLAG, BODY + "autoCreateRoutes", BODY + "exchangeSubnetRoutes")
                .and(ComputeFields.Type.FLAG, BODY + "exportCustomRoutes", BODY + "importCustomRoutes")
                .and(
                        ComputeFields.Type.FLAG,
                        BODY + "exportSubnetRoutesWithPublicIp",
                        BODY + "importSubnetRoutesWithPublicIp")
                .and(ComputeFields.Type.OBJECT, "networkPeering")
                .and(
                        ComputeFields.Type.OURS,
                        BODY + "state",
                        BODY + "stateDetails",
                        BODY + "connectionStatus",
                        BODY + "peerMtu");
    }

    Answer add(ComputeCall call) {
        ComputeResource network = call.found(ComputeKind.NETWORK);
        ObjectNode body = call.body(ADD);
        ObjectNode wanted = body.path("networkPeering") instanceof ObjectNode written ? written : older(body);
        String peer = wanted.path("network").asText();
        rules.checkNew(wanted);
        ComputeName named = call.reference("networkPeering.network", peer, ComputeKind.NETWORK);
        return started(
                call,
                work.add(
                        network,
                        wanted,
                        named,
                        ComputeName.version(peer),
                        call.principal().email()));
    }

    /** The way before there was {@code networkPeering}, which Google still takes. */
    private static ObjectNode older(ObjectNode body) {
        ObjectNode wanted = body.deepCopy();
        wanted.set("network", wanted.path("peerNetwork"));
        wanted.remove("peerNetwork");
        return wanted;
    }

    Answer update(ComputeCall call) {
        ComputeResource network = call.found(ComputeKind.NETWORK);
        ObjectNode wanted = call.body(UPDATE).withObject("networkPeering");
        ComputePeering half = rules.found(network.name(), "networkPeering.name", wanted);
        rules.checkUpdate(call, half, wanted);
        return started(call, work.update(network, half, wanted, call.principal().email()));
    }

    Answer remove(ComputeCall call) {
        ComputeResource network = call.found(ComputeKind.NETWORK);
        ComputePeering half = rules.found(network.name(), "name", call.body(NAME));
        return started(call, work.remove(network, half, call.principal().email()));
    }

    Answer requestRemoval(ComputeCall call) {
        ComputeResource network = call.found(ComputeKind.NETWORK);
        ComputePeering half = rules.found(network.name(), "name", call.body(NAME));
        return started(call, work.requestRemoval(network, half, call.principal().email()));
    }

    private static Answer started(ComputeCall call, ComputeOperation operation) {
        return ComputeLife.started(call, operation);
    }
}
