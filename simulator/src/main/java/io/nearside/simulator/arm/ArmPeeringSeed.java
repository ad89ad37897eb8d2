package io.nearside.simulator.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.rest.Json;
import java.time.Duration;

/**
 * The same for peerings, roles, route tables and security groups. To plant, any of: {@code propagation} in seconds, {@code principals [{tenant, application, name?}]}, {@code assignments [{tenant, application,
 * scope, actions []}]}, {@code gateways [{network, name}]}, {@code resize [{network, prefixes []}]}, {@code removePeerings [id]}, {@code removePrincipals [{tenant, application}]}. Answers the guids of the
 * assignments, in order.
 */
final class ArmPeeringSeed {
    private final ArmWorld arm;

    ArmPeeringSeed(ArmWorld arm) {
        this.arm = arm;
    }

    void plant(JsonNode wanted, ObjectNode made) {
        ArmDirectory directory = arm.directory();
        if (wanted.has("propagation")) {
            long millis = Math.round(wanted.path("propagation").asDouble() * 1000);
            directory.propagation(Duration.ofMillis(millis));
        }
        wanted.path("principals")
                .forEach(each -> directory.addServicePrincipal(
                        text(each, "tenant"),
                        text(each, "application"),
                        Json.text(each, "name").orElse("")));
        ArrayNode assignments = made.putArray("assignments");
        wanted.path("assignments")
                .forEach(each -> assignments.add(directory.assign(
                        ArmRoles.objectId(text(each, "tenant"), text(each, "application")),
                        text(each, "scope"),
                        Json.texts(each.path("actions")).toArray(String[]::new))));
        wanted.path("removePrincipals")
                .forEach(each -> directory.removeServicePrincipal(text(each, "tenant"), text(each, "application")));
        ArmPeeringWorld peerings = arm.peerings();
        wanted.path("gateways").forEach(each -> peerings.addGateway(text(each, "network"), text(each, "name")));
        wanted.path("resize")
                .forEach(each -> peerings.resize(
                        text(each, "network"), Json.texts(each.path("prefixes")).toArray(String[]::new)));
        wanted.path("removePeerings").forEach(each -> peerings.remove(each.asText()));
    }

    /** Without what Azure chose, so that equal worlds have equal states. */
    void show(ObjectNode state) {
        ArmStore store = arm.store();
        ArrayNode peerings = state.putArray("peerings");
        store.all(ArmPeering.class)
                .forEach(half -> peerings.addObject()
                        .put("id", half.id().text())
                        .put("remote", half.remote().text())
                        .put("provisioning", half.state().code())
                        .put("state", store.peerings().state(half))
                        .put("level", store.peerings().level(half))
                        .set("settings", half.settings()));
        ArrayNode holders = state.putArray("holders");
        store.all(ArmHolder.class).forEach(holder -> {
            ObjectNode shown = holders.addObject()
                    .put("id", holder.id().text())
                    .put("state", holder.state().code());
            ArrayNode entries = shown.putArray("entries");
            holder.entries()
                    .values()
                    .forEach(entry ->
                            entries.addObject().put("name", entry.name()).set("settings", entry.settings()));
        });
        ArrayNode assignments = state.putArray("assignments");
        arm.access()
                .roles()
                .assignments()
                .forEach(each -> assignments
                        .addObject()
                        .put("principal", each.principal())
                        .put("role", each.role().name())
                        .put("scope", each.scope().text()));
    }

    private static String text(JsonNode object, String name) {
        return Json.text(object, name).orElseThrow(() -> new IllegalArgumentException(name + " is missing"));
    }
}
