package io.nearside.simulator.compute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.rest.Json;
import java.util.Comparator;
import java.util.List;

/**
 * Google Cloud on the control port. To plant, any of: {@code projects [{project}]}, {@code tokens [{token, email}]}, {@code grants [{email, project, permissions []}]}, {@code networks [{project, name, auto?}]}
 * and {@code subnets [{network, region, name, range}]} with the paths of what they are in, {@code peerings [{network, name, peer}]}, which are added at once, {@code cutPeerings [{network, name}]},
 * {@code attachments [{project, region, name}]}, {@code endpoints [{project, region, name, attachment, address}]} that are there at once, {@code decide [{attachment, connection, status}]},
 * {@code removeNetworks [path]}, {@code deny} and {@code allow [{email, permission}]}, {@code disableApis [project]}, {@code peeringQuota}. Answers the paths of the networks, of the subnets and of the
 * attachments, in order.
 */
final class ComputeSeed {
    private final ComputeWorld compute;

    ComputeSeed(ComputeWorld compute) {
        this.compute = compute;
    }

    ObjectNode plant(JsonNode wanted) {
        wanted.path("projects").forEach(each -> compute.addProject(text(each, "project")));
        wanted.path("tokens").forEach(each -> compute.addToken(text(each, "token"), text(each, "email")));
        wanted.path("grants")
                .forEach(each -> compute.grant(
                        text(each, "email"),
                        text(each, "project"),
                        Json.texts(each.path("permissions")).toArray(String[]::new)));
        wanted.path("deny").forEach(each -> compute.deny(text(each, "email"), text(each, "permission")));
        wanted.path("allow").forEach(each -> compute.allow(text(each, "email"), text(each, "permission")));
        wanted.path("disableApis").forEach(each -> compute.disableApi(each.asText()));
        if (wanted.has("peeringQuota")) {
            compute.peeringQuota(wanted.path("peeringQuota").asInt());
        }
        ObjectNode made = Json.object();
        ArrayNode networks = made.putArray("networks");
        wanted.path("networks")
                .forEach(each -> networks.add(
                        each.path("auto").asBoolean()
                                ? compute.createAutoNetwork(text(each, "project"), text(each, "name"))
                                : compute.createNetwork(text(each, "project"), text(each, "name"))));
        ArrayNode subnets = made.putArray("subnets");
        wanted.path("subnets")
                .forEach(each -> subnets.add(compute.createSubnet(
                        text(each, "network"), text(each, "region"), text(each, "name"), text(each, "range"))));
        ArrayNode attachments = made.putArray("attachments");
        wanted.path("attachments")
                .forEach(each -> attachments.add(
                        compute.attachments().create(text(each, "project"), text(each, "region"), text(each, "name"))));
        wanted.path("decide")
                .forEach(each -> compute.attachments()
                        .decide(
                                text(each, "attachment"),
                                text(each, "connection"),
                                ComputeConnectionStatus.valueOf(text(each, "status"))));
        ComputePeeringWorld peerings = compute.peerings();
        wanted.path("cutPeerings").forEach(each -> peerings.cut(text(each, "network"), text(each, "name")));
        wanted.path("removeNetworks").forEach(each -> peerings.removeNetwork(each.asText()));
        wanted.path("peerings")
                .forEach(each -> peerings.join(text(each, "network"), text(each, "name"), text(each, "peer")));
        wanted.path("endpoints")
                .forEach(each -> compute.attachments()
                        .connect(
                                text(each, "project"),
                                text(each, "region"),
                                text(each, "name"),
                                text(each, "attachment"),
                                text(each, "address")));
        return made;
    }

    /** Without what Google chose, so that equal worlds have equal states. */
    ObjectNode state() {
        ComputeStore store = compute.store();
        ObjectNode state = Json.object();
        for (ComputeKind kind : ComputeKind.values()) {
            List<ComputeResource> all = store.all(kind).stream()
                    .filter(each -> !ComputeRouteDefaults.isOne(each))
                    .sorted(Comparator.comparing(each -> each.name().path()))
                    .toList();
            ArrayNode shown = state.putArray(kind.collection());
            all.forEach(each -> shown.addObject()
                    .put("path", each.name().path())
                    .put("phase", each.phase().name())
                    .set("settings", each.settings()));
        }
        ArrayNode connections = state.putArray("connections");
        store.all(ComputeKind.FORWARDING_RULE).stream()
                .sorted(Comparator.comparing(each -> each.name().path()))
                .forEach(rule -> connections
                        .addObject()
                        .put("endpoint", rule.name().path())
                        .put("status", store.connections().status(rule).name()));
        ArrayNode halves = state.putArray("peerings");
        store.peerings().all().stream()
                .sorted(Comparator.comparing(each -> each.network().path() + " " + each.name()))
                .forEach(half -> halves.addObject()
                        .put("network", half.network().path())
                        .put("name", half.name())
                        .put("peer", half.peer().path())
                        .put("active", store.peerings().isActive(half))
                        .set("settings", half.settings()));
        return state;
    }

    private static String text(JsonNode object, String name) {
        return Json.text(object, name).orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
    }
}
