package io.nearside.simulator.upcloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.nearside.simulator.Answer;
import io.nearside.simulator.Refusal;
import io.nearside.simulator.UpCloudRefusal;
import io.nearside.simulator.rest.Json;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Network peerings: one half each. Overlap, and a router that is gone later, show as a state and not as an error. */
final class UpCloudPeeringCalls {
    private static final String BODY = "network_peering";
    private static final int LONGEST_NAME = 255;

    private final UpCloudStore store;
    private final UpCloudJson shapes;

    UpCloudPeeringCalls(UpCloudStore store) {
        this.store = store;
        this.shapes = new UpCloudJson(store);
    }

    Answer list(UpCloudCall call) {
        ArrayNode peerings = Json.array();
        store.peerings().values().stream()
                .filter(peering -> isOwn(call, peering))
                .filter(peering -> call.wantsLabels(peering.labels()))
                .forEach(peering -> peerings.add(shapes.peering(peering)));
        return UpCloudJson.answer("network_peerings", BODY, peerings);
    }

    Answer create(UpCloudCall call) {
        JsonNode body = call.body(BODY);
        String name = Json.text(body, "name").orElse("");
        String network = body.path("network").path("uuid").asText();
        String peer = body.path("peer_network").path("uuid").asText();
        checkShape(body, name);
        checkLocal(call, network);
        checkPeer(network, peer);
        refuseIf(
                UpCloudRefusal.PEERING_CONFLICT,
                store.peering(network, peer).isPresent(),
                new UpCloudRefused(409, "PEERING_CONFLICT", "The peering already exists."));
        UpCloudPeering peering = store.addPeering(call.account(), name, network, peer);
        apply(peering, body);
        return UpCloudJson.answer(201, BODY, shapes.peering(peering));
    }

    Answer read(UpCloudCall call) {
        return UpCloudJson.answer(200, BODY, shapes.peering(peering(call)));
    }

    Answer change(UpCloudCall call) {
        UpCloudPeering peering = peering(call);
        JsonNode body = call.body(BODY);
        checkShape(body, Json.text(body, "name").orElse(peering.name()));
        apply(peering, body);
        return UpCloudJson.answer(200, BODY, shapes.peering(peering));
    }

    Answer delete(UpCloudCall call) {
        UpCloudPeering peering = peering(call);
        refuseIf(
                UpCloudRefusal.PEERING_NOT_DISABLED,
                !store.stateOf(peering).equals(UpCloudPeeringState.DISABLED.code()),
                new UpCloudRefused(409, "PEERING_NOT_DISABLED", "The peering must be disabled before it is deleted."));
        store.peerings().remove(peering.uuid());
        return Answer.empty(204);
    }

    private void apply(UpCloudPeering peering, JsonNode body) {
        Json.text(body, "name").ifPresent(peering::name);
        UpCloudLabels.in(body, store.world()).ifPresent(peering::labels);
        Json.text(body, "configured_status")
                .filter(wanted -> !wanted.equals(peering.configured()))
                .ifPresent(wanted -> {
                    peering.configured(wanted);
                    store.changed(peering);
                });
    }

    private void checkShape(JsonNode body, String name) {
        UpCloudLabels.in(body, store.world());
        String configured = Json.text(body, "configured_status").orElse(UpCloudPeering.ENABLED);
        refuseIf(
                UpCloudRefusal.PEERING_MALFORMED,
                name.isEmpty() || name.length() > LONGEST_NAME,
                new UpCloudRefused(400, "PEERING_NAME_INVALID", "The name has between 1 and 255 characters."));
        refuseIf(
                UpCloudRefusal.PEERING_MALFORMED,
                !Set.of(UpCloudPeering.ENABLED, UpCloudPeering.DISABLED).contains(configured),
                new UpCloudRefused(400, "PEERING_STATUS_INVALID", "The status is active or disabled."));
    }

    private void checkLocal(UpCloudCall call, String uuid) {
        UpCloudNetwork network = store.networks().get(uuid);
        refuseIf(
                UpCloudRefusal.NETWORK_UNKNOWN,
                network == null,
                new UpCloudRefused(404, "NETWORK_NOT_FOUND", "The local network was not found."));
        if (network == null) {
            return;
        }
        refuseIf(
                UpCloudRefusal.FOREIGN,
                !network.account().equals(call.account()),
                new UpCloudRefused(403, "NETWORK_FORBIDDEN", "The local network is not yours."));
        refuseIf(
                UpCloudRefusal.NETWORK_TYPE,
                !network.isPrivate(),
                new UpCloudRefused(400, "NETWORK_INVALID", "The local network is not a private network."));
        refuseIf(
                UpCloudRefusal.NO_ROUTER,
                !network.hasRouter(),
                new UpCloudRefused(409, "LOCAL_NETWORK_NO_ROUTER", "The local network has no router."));
    }

    private void checkPeer(String local, String uuid) {
        UpCloudNetwork peer = store.networks().get(uuid);
        refuseIf(
                UpCloudRefusal.PEER_NETWORK_UNKNOWN,
                peer == null,
                new UpCloudRefused(404, "PEER_NETWORK_NOT_FOUND", "The peer network was not found."));
        refuseIf(
                UpCloudRefusal.NETWORK_TYPE,
                peer != null && !peer.isPrivate(),
                new UpCloudRefused(400, "NETWORK_INVALID", "The peer network is not a private network."));
        refuseIf(
                UpCloudRefusal.OTHER_ZONE,
                isElsewhere(store.networks().get(local), peer),
                new UpCloudRefused(400, "NETWORK_INVALID", "The two networks are in different zones."));
    }

    private static boolean isElsewhere(@Nullable UpCloudNetwork local, @Nullable UpCloudNetwork peer) {
        return local != null && peer != null && !local.zone().equals(peer.zone());
    }

    private UpCloudPeering peering(UpCloudCall call) {
        return Optional.ofNullable(store.peerings().get(call.uuid()))
                .filter(peering -> isOwn(call, peering))
                .orElseThrow(() -> new UpCloudRefused(
                        404, "PEERING_NOT_FOUND", "The peering " + call.uuid() + " does not exist."));
    }

    private boolean isOwn(UpCloudCall call, UpCloudPeering peering) {
        return peering.account().equals(call.account()) || !store.world().refuses(UpCloudRefusal.FOREIGN);
    }

    private void refuseIf(Refusal refusal, boolean applies, UpCloudRefused refused) {
        if (applies && store.world().refuses(refusal)) {
            throw refused;
        }
    }
}
