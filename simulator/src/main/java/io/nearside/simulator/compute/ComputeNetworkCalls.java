package io.nearside.simulator.compute;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.Answer;
import io.nearside.simulator.GoogleRefusal;
import io.nearside.simulator.rest.Json;
import java.util.List;
import java.util.Optional;

/** Networks: listed, read, made, changed, deleted. */
final class ComputeNetworkCalls {
    static final ComputeFields FIELDS = ComputeFields.of(
                    ComputeFields.Type.TEXT,
                    "networkFirewallPolicyEnforcementOrder",
                    "routingConfig.routingMode",
                    "routingConfig.bgpBestPathSelectionMode")
            .andResource()
            .and(ComputeFields.Type.FLAG, "autoCreateSubnetworks")
            .and(ComputeFields.Type.NUMBER, "mtu")
            .and(ComputeFields.Type.OBJECT, "routingConfig")
            .and(ComputeFields.Type.OURS, "selfLinkWithId", "subnetworks", "peerings", "gatewayIPv4");
    /** Of a network that is there, what its owner may change. */
    private static final List<String> CHANGEABLE =
            List.of("routingConfig", "networkFirewallPolicyEnforcementOrder", "mtu", "description");

    private final ComputeStore store;
    private final ComputeLife life;
    private final ComputePeeringJson peerings;

    ComputeNetworkCalls(ComputeStore store, ComputeLife life) {
        this.store = store;
        this.life = life;
        this.peerings = new ComputePeeringJson(store);
    }

    Answer list(ComputeCall call) {
        return ComputePages.list(call, ComputeKind.NETWORK, this::json);
    }

    Answer read(ComputeCall call) {
        return Answer.json(200, json(call.found(ComputeKind.NETWORK)));
    }

    Answer insert(ComputeCall call) {
        ObjectNode body = call.body(FIELDS);
        if (!body.has("autoCreateSubnetworks") && store.refuses(GoogleRefusal.GOOGLE_NETWORK_LEGACY)) {
            throw ComputeRefused.invalid(
                    "resource.autoCreateSubnetworks", "", "Legacy networks can no longer be created.");
        }
        ComputeName name = life.wanted(call, ComputeKind.NETWORK, body);
        return life.make(call, ComputeKind.NETWORK, name, settings(body), ComputeLife.Work.quiet(() -> {
            finish(store, name, body.path("autoCreateSubnetworks").asBoolean());
            return Optional.empty();
        }));
    }

    /** What Google adds to what its owner wrote (recorded). */
    static ObjectNode settings(ObjectNode body) {
        ObjectNode settings = body.deepCopy();
        if (!settings.has("networkFirewallPolicyEnforcementOrder")) {
            settings.put("networkFirewallPolicyEnforcementOrder", "AFTER_CLASSIC_FIREWALL");
        }
        if (settings.path("routingConfig") instanceof ObjectNode routing) {
            routing.put("routingMode", routing.path("routingMode").asText("REGIONAL"));
            routing.put(
                    "bgpBestPathSelectionMode",
                    routing.path("bgpBestPathSelectionMode").asText("LEGACY"));
        }
        return settings;
    }

    /** Gives a new network its default route, and one in auto mode its subnetworks. */
    static void finish(ComputeStore store, ComputeName network, boolean auto) {
        ComputeRouteDefaults.add(store, network);
        if (auto) {
            ComputeRegions.ranges()
                    .forEach((region, range) -> ComputeSubnetworks.add(store, network, region, network.name(), range));
        }
    }

    Answer patch(ComputeCall call) {
        ComputeResource network = call.found(ComputeKind.NETWORK);
        ObjectNode body = call.body(FIELDS);
        body.remove("name");
        for (var field : body.properties()) {
            boolean same = network.settings().path(field.getKey()).equals(field.getValue());
            if (!same && !CHANGEABLE.contains(field.getKey()) && store.refuses(GoogleRefusal.GOOGLE_NETWORK_FIXED)) {
                throw ComputeRefused.invalid(
                        "resource." + field.getKey(), field.getValue().asText(), "Field cannot be changed.");
            }
        }
        return life.change(call, network, () -> {
            ObjectNode changed = network.settings().deepCopy();
            body.properties().forEach(field -> {
                if (field.getValue() instanceof ObjectNode within) {
                    changed.withObject(field.getKey()).setAll(within);
                } else {
                    changed.set(field.getKey(), field.getValue());
                }
            });
            return changed;
        });
    }

    /** Its peerings and the routes that came with it go with it; what else is in it keeps it. */
    Answer delete(ComputeCall call) {
        ComputeResource network = call.found(ComputeKind.NETWORK);
        return life.delete(call, network, ComputeLife.Work.quiet(() -> {
            Optional<ComputeFailure> used = ComputeUse.of(store, network);
            if (used.isEmpty()) {
                store.peerings().removeAll(network.name());
                ComputeRouteDefaults.removeAll(store, network.name());
            }
            return used;
        }));
    }

    private ObjectNode json(ComputeResource network) {
        ObjectNode json = ComputeJson.resource(network);
        json.put("selfLinkWithId", ComputeJson.linkWithId(network));
        ArrayNode within = Json.array();
        store.naming(ComputeKind.SUBNETWORK, "network", network.name()).stream()
                .filter(each -> each.phase() != ComputeResource.Phase.MAKING)
                .forEach(each -> within.add(each.name().link()));
        if (!within.isEmpty()) {
            json.set("subnetworks", within);
        }
        ArrayNode halves = peerings.of(network.name());
        if (!halves.isEmpty()) {
            json.set("peerings", halves);
        }
        return json;
    }
}
