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

    /** Whether these labels have all that the query asks for: {@code label=key} or {@code label=key=value}. */
    boolean wantsLabels(JsonNode labels) {
        return request.query().getOrDefault("label", List.of()).stream().allMatch(wanted -> has(labels, wanted));
    }

    private static boolean has(JsonNode labels, String wanted) {
        for (JsonNode label : labels) {
            String key = label.path("key").asText();
            if (wanted.equals(key)
                    || wanted.equals(key + "=" + label.path("value").asText())) {
                return true;
            }
        }
        return false;
    }
}
