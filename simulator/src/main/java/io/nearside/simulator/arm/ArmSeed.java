package io.nearside.simulator.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.rest.Json;

/**
 * Azure on the control port. To plant, any of: {@code subscriptions [{tenant, subscription, name?}]}, {@code tokens [{token, tenant, principal}]}, {@code applications [{tenant, client, secret}]}, {@code groups [{subscription, group, location}]},
 * {@code networks [{group, name, location, prefixes []}]} and {@code subnets [{network, name, prefix}]} with the ids of what they are in, {@code linkServices [{group, name, location, visibleTo []}]},
 * {@code approve}, {@code reject} and {@code cut [{service, endpoint}]}, {@code deny [{principal, action}]}. And what {@link ArmPeeringSeed} takes. Answers the ids of the networks and of the subnets, and the ids and aliases of the link services, in order.
 */
final class ArmSeed {
    private final ArmWorld arm;
    private final ArmPeeringSeed peerings;

    ArmSeed(ArmWorld arm) {
        this.arm = arm;
        this.peerings = new ArmPeeringSeed(arm);
    }

    ObjectNode plant(JsonNode wanted) {
        wanted.path("subscriptions")
                .forEach(each -> arm.addSubscription(
                        text(each, "tenant"),
                        text(each, "subscription"),
                        Json.text(each, "name").orElse("")));
        wanted.path("tokens")
                .forEach(each -> arm.addToken(text(each, "token"), text(each, "tenant"), text(each, "principal")));
        wanted.path("applications")
                .forEach(each -> arm.addApplication(text(each, "tenant"), text(each, "client"), text(each, "secret")));
        wanted.path("groups")
                .forEach(each ->
                        arm.createGroup(text(each, "subscription"), text(each, "group"), text(each, "location")));
        ObjectNode made = Json.object();
        ArrayNode networks = made.putArray("networks");
        wanted.path("networks").forEach(each -> networks.add(network(each)));
        ArrayNode subnets = made.putArray("subnets");
        wanted.path("subnets")
                .forEach(each ->
                        subnets.add(arm.createSubnet(text(each, "network"), text(each, "name"), text(each, "prefix"))));
        ArrayNode services = made.putArray("linkServices");
        wanted.path("linkServices").forEach(each -> services.add(linkService(each)));
        wanted.path("approve")
                .forEach(each -> arm.linkServices().approve(text(each, "service"), text(each, "endpoint"), ""));
        wanted.path("reject")
                .forEach(each -> arm.linkServices().reject(text(each, "service"), text(each, "endpoint"), ""));
        wanted.path("cut").forEach(each -> arm.linkServices().cut(text(each, "service"), text(each, "endpoint")));
        peerings.plant(wanted, made);
        wanted.path("deny").forEach(each -> arm.deny(text(each, "principal"), text(each, "action")));
        return made;
    }

    private ObjectNode linkService(JsonNode wanted) {
        ArmLinkServiceView made = arm.linkServices()
                .create(
                        text(wanted, "group"),
                        text(wanted, "name"),
                        text(wanted, "location"),
                        Json.texts(wanted.path("visibleTo")));
        return Json.object().put("id", made.id()).put("alias", made.alias());
    }

    private String network(JsonNode wanted) {
        return arm.createNetwork(
                text(wanted, "group"),
                text(wanted, "name"),
                text(wanted, "location"),
                Json.texts(wanted.path("prefixes")).toArray(String[]::new));
    }

    /** Without what Azure chose, so that equal worlds have equal states. */
    ObjectNode state() {
        ObjectNode state = Json.object();
        ArrayNode networks = state.putArray("networks");
        ArmStore store = arm.store();
        store.all(ArmNetwork.class).forEach(network -> {
            ObjectNode shown = networks.addObject()
                    .put("id", network.id().text())
                    .put("state", network.state().code());
            network.tags().ifPresent(tags -> shown.set("tags", tags));
            shown.set("settings", network.settings());
            ArrayNode subnets = shown.putArray("subnets");
            network.subnets()
                    .values()
                    .forEach(subnet ->
                            subnets.addObject().put("name", subnet.id().name()).set("settings", subnet.settings()));
        });
        ArrayNode endpoints = state.putArray("endpoints");
        store.all(ArmEndpoint.class).forEach(endpoint -> {
            ObjectNode shown = endpoints
                    .addObject()
                    .put("id", endpoint.id().text())
                    .put("subnet", endpoint.subnet().text())
                    .put("target", endpoint.connection().wish().target())
                    .put("state", endpoint.state().code())
                    .put("connection", endpoint.connection().status())
                    .put("address", endpoint.networkInterface().address());
            endpoint.tags().ifPresent(tags -> shown.set("tags", tags));
        });
        ArrayNode services = state.putArray("linkServices");
        store.all(ArmLinkService.class)
                .forEach(service ->
                        services.addObject().put("id", service.id().text()).set("settings", service.settings()));
        peerings.show(state);
        return state;
    }

    private static String text(JsonNode object, String name) {
        return Json.text(object, name).orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
    }
}
