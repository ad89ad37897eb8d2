package io.nearside.simulator.compute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.GoogleRefusal;
import java.util.LinkedHashMap;
import java.util.Map;

/** What a body may have in it, with the type of each. Names within objects and within the objects of lists stand behind a dot. What the contract has beyond that is not simulated, and is refused as if it were unknown. */
final class ComputeFields {
    private final Map<String, Type> types = new LinkedHashMap<>();

    enum Type {
        TEXT("TYPE_STRING"),
        FLAG("TYPE_BOOL"),
        NUMBER("TYPE_INT32"),
        /** A list of texts. */
        TEXTS("TYPE_STRING"),
        /** A list of objects. */
        OBJECTS("TYPE_MESSAGE"),
        OBJECT("TYPE_MESSAGE"),
        /** Texts by names that are anybody's choice. */
        LABELS("TYPE_STRING"),
        /** Of any type: Google writes it, and takes no notice of who else does. */
        OURS("");

        private final String word;

        Type(String word) {
            this.word = word;
        }
    }

    static ComputeFields of(Type type, String... names) {
        return new ComputeFields().and(type, names);
    }

    ComputeFields and(Type type, String... names) {
        for (String name : names) {
            types.put(name, type);
        }
        return this;
    }

    /** What is written of all resources. */
    ComputeFields andResource() {
        return and(Type.TEXT, "name", "description").and(Type.OURS, "kind", "id", "creationTimestamp", "selfLink");
    }

    Map<String, Type> types() {
        return types;
    }

    /** The body without what only Google writes, in which everything else is known and of its type. */
    ObjectNode taken(ObjectNode body, ComputeStore store) {
        ObjectNode copy = body.deepCopy();
        take("", copy, store);
        return copy;
    }

    private void take(String prefix, ObjectNode object, ComputeStore store) {
        for (String name :
                object.deepCopy().properties().stream().map(Map.Entry::getKey).toList()) {
            Type type = types.get(prefix + name);
            JsonNode value = object.path(name);
            if (value.isNull() || type == Type.OURS) {
                object.remove(name);
            } else if (type == null) {
                refuse(store, "Invalid JSON payload received. Unknown name \"" + name + "\": Cannot find field.");
                object.remove(name);
            } else if (!fits(type, value)) {
                refuse(store, "Invalid value at '" + prefix + name + "' (" + type.word + "), " + value);
                object.remove(name);
            } else if (type == Type.OBJECT) {
                take(prefix + name + ".", (ObjectNode) value, store);
            } else if (type == Type.OBJECTS) {
                value.forEach(each -> take(prefix + name + ".", (ObjectNode) each, store));
            }
        }
    }

    private static void refuse(ComputeStore store, String message) {
        if (store.refuses(GoogleRefusal.GOOGLE_FIELD)) {
            throw new ComputeRefused(400, "badRequest", message);
        }
    }

    private static boolean fits(Type type, JsonNode value) {
        return switch (type) {
            case TEXT -> value.isTextual();
            case FLAG -> value.isBoolean();
            case NUMBER -> value.isInt() || (value.isTextual() && value.asText().matches("-?\\d{1,9}"));
            case TEXTS -> value.isArray() && allMatch(value, Type.TEXT);
            case OBJECTS -> value.isArray() && allMatch(value, Type.OBJECT);
            case OBJECT -> value.isObject();
            case LABELS -> value.isObject() && allMatch(value, Type.TEXT);
            case OURS -> true;
        };
    }

    private static boolean allMatch(JsonNode values, Type type) {
        for (JsonNode each : values) {
            if (!fits(type, each)) {
                return false;
            }
        }
        return true;
    }
}
