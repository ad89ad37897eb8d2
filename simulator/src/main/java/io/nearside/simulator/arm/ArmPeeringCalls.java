package io.nearside.simulator.arm;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.Answer;
import io.nearside.simulator.AzureRefusal;
import io.nearside.simulator.rest.Json;
import java.util.Optional;

/** Peerings of a virtual network: listed, read, written as a whole, deleted. Each side writes its own half. */
final class ArmPeeringCalls {
    private static final int LONGEST_NAME = 80;
    private static final String[] OURS = {
        "provisioningState",
        "resourceGuid",
        "peeringState",
        "peeringSyncLevel",
        "remoteAddressSpace",
        "remoteVirtualNetworkAddressSpace",
        "remoteGateways",
        "routeServiceVips"
    };

    private final ArmStore store;
    private final ArmPeerings peerings;
    private final ArmPeeringJson shapes;
    private final ArmPeeringRules rules;
    private final ArmLinkedScopes links;
    private final ArmTraffic traffic;

    ArmPeeringCalls(ArmStore store, ArmLinkedScopes links) {
        this.store = store;
        this.peerings = store.peerings();
        this.shapes = new ArmPeeringJson(peerings);
        this.rules = new ArmPeeringRules(store, peerings);
        this.links = links;
        this.traffic = new ArmTraffic(store);
    }

    Answer list(ArmCall call) {
        ArmNetwork network = ArmGate.found(store, ArmNetwork.class, call.id().parentOfList());
        return ArmJson.list(
                peerings.of(network.id()).stream().map(shapes::peering).toList());
    }

    Answer read(ArmCall call) {
        ArmGate.found(store, ArmNetwork.class, call.id().parent());
        ArmPeering half = store.find(ArmPeering.class, call.id())
                .filter(store::isShown)
                .orElseThrow(() -> ArmRefused.childMissing(call.id()));
        return ArmJson.answer(200, shapes.peering(half)).with("ETag", half.etag());
    }

    Answer put(ArmCall call) {
        call.checkName(LONGEST_NAME);
        ArmNetwork network = ArmGate.found(store, ArmNetwork.class, call.id().parent());
        JsonNode properties = call.properties();
        ArmId remote = new ArmId(Json.text(properties.path("remoteVirtualNetwork"), "id")
                .orElseThrow(() -> ArmRefused.format("Peering " + call.id() + " names no remote virtual network.")));
        links.check(call, ArmLinkedScopes.PEER, remote);
        Optional<ArmPeering> known = store.find(ArmPeering.class, call.id());
        rules.check(call.id(), remote, properties, known);
        Optional<ArmFailure> conflict = traffic.judge(network.id(), call.id());
        ArmPeering half = known.orElseGet(() -> peerings.add(
                network, call.id(), remote, store.now().plus(store.timings().visible())));
        half.disconnected(false);
        half.settings(ArmJson.without(properties, OURS));
        boolean synced = call.request()
                .parameter("syncRemoteAddressSpace")
                .filter(Boolean::parseBoolean)
                .isPresent();
        if (synced || !store.refuses(AzureRefusal.AZURE_PEERING_SYNC)) {
            half.learn(peerings.prefixes(remote));
        }
        ArmLongRunning operation = store.change(half, store.timings().network(), () -> conflict);
        return call.accepted(known.isPresent() ? 200 : 201, shapes.peering(half), operation);
    }

    Answer delete(ArmCall call) {
        Optional<ArmPeering> half = store.find(ArmPeering.class, call.id());
        if (half.isEmpty()) {
            return ArmCall.nothingToDelete();
        }
        half.get().state(ArmState.DELETING, store.newId());
        return call.deleting(
                store.begin(call.id(), half.get().location(), store.timings().deletion(), () -> {
                    peerings.remove(half.get());
                    return Optional.empty();
                }));
    }
}
