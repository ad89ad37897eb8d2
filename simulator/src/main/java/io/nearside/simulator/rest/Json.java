package io.nearside.simulator.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** JSON in requests and answers. */
public final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** An empty object for an empty body; empty for a body that is no JSON object. */
    public static Optional<JsonNode> object(String body) {
        if (body.isBlank()) {
            return Optional.of(object());
        }
        try {
            return Optional.of(MAPPER.readTree(body)).filter(JsonNode::isObject);
        } catch (JsonProcessingException malformed) {
            return Optional.empty();
        }
    }

    public static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    public static ArrayNode array() {
        return JsonNodeFactory.instance.arrayNode();
    }

    public static ArrayNode strings(Iterable<String> texts) {
        ArrayNode array = array();
        texts.forEach(array::add);
        return array;
    }

    public static List<String> texts(JsonNode array) {
        List<String> texts = new ArrayList<>();
        array.forEach(each -> texts.add(each.asText()));
        return texts;
    }

    /** The text of this member; empty when it is missing or null. */
    public static Optional<String> text(JsonNode object, String name) {
        return object.hasNonNull(name) ? Optional.of(object.path(name).asText()) : Optional.empty();
    }

    /** What a request log can show of a body: its values as text, those of objects within it as {@code network.uuid}; arrays are left out. */
    public static Map<String, String> scalars(JsonNode object) {
        Map<String, String> scalars = new LinkedHashMap<>();
        object.properties().forEach(member -> {
            JsonNode value = member.getValue();
            if (value.isValueNode()) {
                scalars.put(member.getKey(), value.asText());
            } else if (value.isObject()) {
                scalars(value).forEach((name, text) -> scalars.put(member.getKey() + "." + name, text));
            }
        });
        return scalars;
    }
}
