package io.nearside.upcloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.model.Mark;
import org.jspecify.annotations.Nullable;

/** A link's mark as UpCloud keeps it: two labels, the same on everything that has labels. */
public final class UpcloudLabels {
    private static final String LABELS = "labels";

    private UpcloudLabels() {}

    /** Adds the labels of a mark to a thing that is to be made. */
    public static void put(ObjectNode thing, Mark mark) {
        ArrayNode labels = thing.putArray(LABELS);
        labels.addObject().put("key", Mark.MANAGER_KEY).put("value", Mark.MANAGER);
        labels.addObject().put("key", Mark.LINK_KEY).put("value", mark.link());
    }

    /** The mark that a thing carries; null if it carries none, or half of one. */
    public static @Nullable Mark mark(JsonNode thing) {
        String manager = "";
        String link = "";
        for (JsonNode label : thing.path(LABELS)) {
            String value = label.path("value").asText();
            if (label.path("key").asText().equals(Mark.MANAGER_KEY)) {
                manager = value;
            } else if (label.path("key").asText().equals(Mark.LINK_KEY)) {
                link = value;
            }
        }
        return manager.equals(Mark.MANAGER) && !link.isBlank() ? new Mark(link) : null;
    }
}
