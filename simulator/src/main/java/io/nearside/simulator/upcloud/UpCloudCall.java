package io.nearside.simulator.upcloud;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.Request;
import io.nearside.simulator.rest.Json;
import java.util.List;

/**
 * A request whose caller is known.
 *
 * @param uuid what the path names, or empty
 */
record UpCloudCall(Request request, String account, String uuid) {
    /** The one member that every body has. */
    JsonNode body(String name) {
        return Json.object(request.body())
                .map(body -> body.path(name))
                .filter(JsonNode::isObject)
                .orElseThrow(() -> new UpCloudRefused(400, "BAD_REQUEST", "The body has no object " + name + "."));
    }

    /**
     * Whether these labels have all that the query asks for: {@code label=key} or {@code label=key=value}. Keys are matched whatever
     * their case (upcloud-python-api, list_routers.py).
     */
    boolean wantsLabels(JsonNode labels) {
        return request.query().getOrDefault("label", List.of()).stream().allMatch(wanted -> has(labels, wanted));
    }

    private static boolean has(JsonNode labels, String wanted) {
        for (JsonNode label : labels) {
            String key = label.path("key").asText();
            if (wanted.equalsIgnoreCase(key)) {
                return true;
            }
            boolean sameKey = wanted.regionMatches(true, 0, key + "=", 0, key.length() + 1);
            if (sameKey
                    && wanted.substring(key.length() + 1)
                            .equals(label.path("value").asText())) {
                return true;
            }
        }
        return false;
    }
}
