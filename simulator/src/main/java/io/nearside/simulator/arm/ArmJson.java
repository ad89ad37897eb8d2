package io.nearside.simulator.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.Answer;
import io.nearside.simulator.rest.Json;
import java.util.List;

/** What the bodies of all answers have in common. */
final class ArmJson {
    static final String CONTENT_TYPE = "application/json; charset=utf-8";

    private ArmJson() {}

    static Answer answer(int status, JsonNode body) {
        return Answer.of(status, CONTENT_TYPE, body.toString());
    }

    /** All on one page: this simulator never has more than a page holds. */
    static Answer list(List<ObjectNode> all) {
        ArrayNode value = Json.array();
        all.forEach(value::add);
        ObjectNode body = Json.object();
        body.set("value", value);
        return answer(200, body);
    }

    /** The frame of a resource, into whose {@code properties} its own go. */
    static ObjectNode resource(ArmResource resource) {
        ObjectNode json = child(resource.id(), resource.etag(), resource.type()).put("location", resource.location());
        resource.tags().ifPresent(tags -> json.set("tags", tags));
        json.putObject("properties")
                .put("provisioningState", resource.state().code())
                .put("resourceGuid", resource.guid());
        return json;
    }

    /** The frame of something within a resource, which has its etag. */
    static ObjectNode child(ArmId id, String etag, String type) {
        return Json.object()
                .put("name", id.name())
                .put("id", id.text())
                .put("etag", etag)
                .put("type", ArmId.NETWORK_PROVIDER + "/" + type);
    }

    static ObjectNode reference(ArmId id) {
        return Json.object().put("id", id.text());
    }

    static ArrayNode references(Iterable<ArmId> ids) {
        ArrayNode all = Json.array();
        ids.forEach(id -> all.add(reference(id)));
        return all;
    }

    /** A copy without what only the server writes. */
    static ObjectNode without(JsonNode properties, String... names) {
        ObjectNode copy = Json.object();
        if (properties instanceof ObjectNode object) {
            copy.setAll(object.deepCopy());
        }
        copy.remove(List.of(names));
        return copy;
    }
}
