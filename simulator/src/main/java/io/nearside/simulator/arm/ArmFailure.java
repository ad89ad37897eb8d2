package io.nearside.simulator.arm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.rest.Json;
import java.util.List;

/** An error as ARM says it, in an answer or within a long operation that failed. */
public record ArmFailure(String code, String message, List<ArmFailure> details) {
    public ArmFailure {
        details = List.copyOf(details);
    }

    public static ArmFailure of(String code, String message) {
        return new ArmFailure(code, message, List.of());
    }

    ObjectNode toJson() {
        ObjectNode error = Json.object().put("code", code).put("message", message);
        ArrayNode within = error.putArray("details");
        details.forEach(each -> within.add(each.toJson()));
        return error;
    }
}
