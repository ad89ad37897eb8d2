package io.nearside.simulator.compute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.Answer;
import io.nearside.simulator.rest.Json;
import java.util.ArrayList;
import java.util.List;

/** What routes a peering brings in and takes out, as its network's owner may ask region by region. */
final class ComputePeeringRoutes {
    private final ComputeStore store;

    ComputePeeringRoutes(ComputeStore store) {
        this.store = store;
    }

    Answer list(ComputeCall call) {
        ComputeResource network = call.found(ComputeKind.NETWORK);
        String name = required(call, "peeringName");
        String region = required(call, "region");
        String direction = required(call, "direction");
        ComputeGate.checkRegion(store, region);
        if (!List.of("INCOMING", "OUTGOING").contains(direction)) {
            throw ComputeRefused.invalid("direction", direction, "Must be one of INCOMING, OUTGOING");
        }
        ComputePeering half = store.peerings()
                .find(network.name(), name)
                .orElseThrow(() -> new ComputeRefused(
                        404,
                        "notFound",
                        "There is no peering '" + name + "' of the network '" + network.name() + "'."));
        ObjectNode body = Json.object().put("kind", "compute#exchangedPeeringRoutesList");
        ComputePages.page(call, routes(half, direction.equals("INCOMING")), body);
        return Answer.json(200, body);
    }

    private static String required(ComputeCall call, String parameter) {
        String value = call.parameter(parameter);
        if (value.isEmpty()) {
            throw ComputeRefused.required(parameter);
        }
        return value;
    }

    /** Those of subnetworks always; static ones, as far as one side gives and the other takes them. A route over an internet gateway stays at home. */
    private List<ObjectNode> routes(ComputePeering half, boolean incoming) {
        List<ObjectNode> routes = new ArrayList<>();
        if (!store.peerings().isActive(half)) {
            return routes;
        }
        ComputeName from = incoming ? half.peer() : half.network();
        for (ComputeResource subnetwork : ComputeSubnetworks.of(store, from)) {
            ComputeSubnetworks.ranges(subnetwork)
                    .forEach(range -> routes.add(route(range.toString(), "SUBNET_PEERING_ROUTE", 0)
                            .put("imported", true)
                            .put("nextHopRegion", subnetwork.name().regionName())));
        }
        boolean given = store.peerings().counterpart(half).stream()
                .anyMatch(other -> (incoming ? other : half).flag("exportCustomRoutes"));
        String agreed = incoming ? "importCustomRoutesFromPeer" : "exportCustomRoutesToPeer";
        boolean taken = half.agreed().stream()
                .anyMatch(each -> each.path("trafficConfiguration").path(agreed).asBoolean());
        if (given) {
            store.naming(ComputeKind.ROUTE, "network", from).stream()
                    .filter(each -> !each.settings().has("nextHopGateway"))
                    .forEach(each -> routes.add(route(
                                    each.text("destRange"),
                                    "STATIC_PEERING_ROUTE",
                                    each.settings().path("priority").asInt())
                            .put("imported", taken)));
        }
        return routes;
    }

    private static ObjectNode route(String range, String type, int priority) {
        return Json.object().put("destRange", range).put("type", type).put("priority", priority);
    }
}
