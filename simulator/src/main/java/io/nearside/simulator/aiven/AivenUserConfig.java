package io.nearside.simulator.aiven;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.rest.Json;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * The part of a service's {@code user_config} that concerns its network. Maps are merged, which is concluded from what aiven-client sends and the documentation shows; arrays are replaced whole, so
 * that an empty {@code ip_filter} lets nobody in.
 */
final class AivenUserConfig {
    static final String FILTER = "ip_filter";
    static final String STATIC = "static_ips";
    static final String PUBLIC = "public_access";
    static final String PRIVATELINK = "privatelink_access";
    static final String PRIVATE = "private_access";

    private final ObjectNode values = Json.object();

    AivenUserConfig() {
        values.set(FILTER, Json.strings(List.of("0.0.0.0/0", "::/0")));
    }

    ObjectNode json() {
        return values.deepCopy();
    }

    boolean isStatic() {
        return values.path(STATIC).asBoolean();
    }

    /** The components that this map switches on. */
    Set<String> on(String access) {
        Set<String> on = new TreeSet<>();
        values.path(access).properties().forEach(member -> {
            if (member.getValue().asBoolean()) {
                on.add(member.getKey());
            }
        });
        return on;
    }

    void merge(JsonNode wanted) {
        merge(values, wanted);
    }

    /** Null takes a value away: so aiven-client removes an option. */
    private static void merge(ObjectNode into, JsonNode wanted) {
        wanted.properties().forEach(member -> {
            JsonNode value = member.getValue();
            if (value.isNull()) {
                into.remove(member.getKey());
            } else if (value.isObject()) {
                merge(into.withObjectProperty(member.getKey()), value);
            } else {
                into.set(member.getKey(), value);
            }
        });
    }
}
