package io.nearside.simulator.ec2;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Map;

/** All that EC2 holds as JSON, for comparing end states. Times are left out, since no two runs share them. */
final class Ec2State {
    private final Ec2Store store;

    Ec2State(Ec2Store store) {
        this.store = store;
    }

    ObjectNode toJson() {
        ObjectNode all = JsonNodeFactory.instance.objectNode();
        ArrayNode vpcs = all.putArray("vpcs");
        store.vpcs().values().forEach(vpc -> put(vpcs.addObject(), vpc));
        SecurityGroupState shapes = new SecurityGroupState(store);
        ArrayNode groups = all.putArray("securityGroups");
        store.groups().values().forEach(group -> groups.add(shapes.of(group)));
        ArrayNode tables = all.putArray("routeTables");
        store.tables().values().forEach(table -> put(tables.addObject(), table));
        ArrayNode peerings = all.putArray("peerings");
        store.peerings().values().forEach(peering -> put(peerings.addObject(), peering));
        EndpointStateJson endpoints = new EndpointStateJson(store);
        all.set("endpoints", endpoints.endpoints());
        all.set("endpointServices", endpoints.services());
        TransitStateJson transit = new TransitStateJson(store);
        all.set("transitGateways", transit.gateways());
        all.set("transitAttachments", transit.attachments());
        all.set("transitRouteTables", transit.tables());
        ArrayNode tags = all.putArray("tags");
        store.tags().entrySet().stream()
                .filter(each -> !each.getValue().isEmpty())
                // A rule's are shown with the rule, by what it is rather than by its id; an endpoint's and an
                // attachment's likewise.
                .filter(each -> !ResourceKind.RULE.shapes(each.getKey().resource())
                        && !ResourceKind.ENDPOINT.shapes(each.getKey().resource())
                        && !ResourceKind.TRANSIT_ATTACHMENT.shapes(each.getKey().resource()))
                .sorted(Comparator.comparing(each -> each.getKey().toString()))
                .forEach(each -> put(tags.addObject(), each.getKey(), each.getValue()));
        return all;
    }

    private static void put(ObjectNode node, Vpc vpc) {
        node.put("id", vpc.id()).put("account", vpc.account()).put("region", vpc.region());
        node.put("dnsSupport", vpc.support()).put("dnsHostnames", vpc.hostnames());
        ArrayNode cidrs = node.putArray("cidrs");
        vpc.cidrs().forEach(cidr -> cidrs.add(cidr.toString()));
    }

    private void put(ObjectNode node, RouteTable table) {
        node.put("id", table.id()).put("vpc", table.vpc().id()).put("main", table.isMain());
        ArrayNode subnets = node.putArray("subnets");
        table.subnets().values().forEach(subnets::add);
        ArrayNode routes = node.putArray("routes");
        table.routes().stream()
                .sorted(Comparator.comparing(Route::destination))
                .forEach(route -> routes.addObject()
                        .put("destination", route.destination())
                        .put("target", route.target().id())
                        .put("state", store.stateOf(table, route)));
    }

    private void put(ObjectNode node, Peering peering) {
        node.put("id", peering.id()).put("state", store.state(peering).code());
        put(node.putObject("requester"), peering, peering.requester());
        put(node.putObject("accepter"), peering, peering.accepter());
    }

    private static void put(ObjectNode node, Peering peering, PeeringEnd end) {
        node.put("account", end.account())
                .put("region", end.region())
                .put("vpc", end.vpc())
                .put("dnsResolution", peering.resolves(end));
    }

    private static void put(ObjectNode node, Ec2Store.Tagged tagged, Map<String, String> tags) {
        node.put("account", tagged.account()).put("region", tagged.region()).put("resource", tagged.resource());
        ObjectNode all = node.putObject("tags");
        tags.forEach(all::put);
    }
}
