package io.nearside.simulator.compute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.rest.Json;

/** The route to the internet that a network comes with (recorded). It goes with the network, or before. */
final class ComputeRouteDefaults {
    private static final String DESCRIPTION = "Default route to the Internet.";

    private ComputeRouteDefaults() {}

    static void add(ComputeStore store, ComputeName network) {
        String id = store.newId();
        ComputeName name = new ComputeName(
                network.project(),
                ComputeName.GLOBAL,
                ComputeKind.ROUTE.collection(),
                "default-route-" + Long.toHexString(Long.parseLong(id)));
        ObjectNode settings = Json.object()
                .put("description", DESCRIPTION)
                .put("network", network.link())
                .put("destRange", "0.0.0.0/0")
                .put("priority", 1000)
                .put("nextHopGateway", gateway(network.project()));
        store.add(new ComputeResource(ComputeKind.ROUTE, name, id, store.now(), settings, ComputeResource.Phase.THERE));
    }

    static String gateway(String project) {
        return ComputeName.link("v1", "projects/" + project + "/global/gateways/default-internet-gateway");
    }

    static boolean isOne(ComputeResource route) {
        return route.kind() == ComputeKind.ROUTE && route.text("description").equals(DESCRIPTION);
    }

    static void removeAll(ComputeStore store, ComputeName network) {
        store.naming(ComputeKind.ROUTE, "network", network).stream()
                .filter(ComputeRouteDefaults::isOne)
                .forEach(each -> store.remove(each.name()));
    }
}
