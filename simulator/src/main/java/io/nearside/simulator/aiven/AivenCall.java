package io.nearside.simulator.aiven;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.Request;
import io.nearside.simulator.rest.Json;
import java.util.Map;

/** A request that is allowed, with what its path names. */
record AivenCall(Request request, Map<String, String> path) {
    AivenCall {
        path = Map.copyOf(path);
    }

    AivenHome home() {
        return path.containsKey("organization")
                ? AivenHome.organization(named("organization"))
                : AivenHome.project(named("project"));
    }

    /** What the path names so; empty if its form has no such part. */
    String named(String variable) {
        return path.getOrDefault(variable, "");
    }

    JsonNode body() {
        return Json.object(request.body()).orElseThrow(() -> new AivenRefused(400, "Invalid JSON in request body"));
    }
}
