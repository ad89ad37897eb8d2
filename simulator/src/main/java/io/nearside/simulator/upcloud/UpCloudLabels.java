package io.nearside.simulator.upcloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import io.nearside.simulator.UpCloudRefusal;
import io.nearside.simulator.World;
import java.util.Optional;
import java.util.regex.Pattern;

/** The labels that a body brings for a network, a router or a peering. */
final class UpCloudLabels {
    private static final Pattern KEY = Pattern.compile("[a-zA-Z0-9][a-zA-Z0-9_-]{1,31}");
    private static final int LONGEST_VALUE = 255;

    private UpCloudLabels() {}

    /** All of them, or empty if the body leaves those that there are. */
    static Optional<ArrayNode> in(JsonNode body, World world) {
        if (!(body.path("labels") instanceof ArrayNode labels)) {
            return Optional.empty();
        }
        for (JsonNode label : labels) {
            boolean fits = KEY.matcher(label.path("key").asText()).matches()
                    && label.path("value").asText().length() <= LONGEST_VALUE;
            if (!fits && world.refuses(UpCloudRefusal.LABEL_MALFORMED)) {
                throw new UpCloudRefused(400, "LABEL_INVALID", "A label's key or value is not allowed.");
            }
        }
        return Optional.of(labels);
    }
}
