package io.nearside.simulator.aiven;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.Answer;
import io.nearside.simulator.rest.Json;

/** The services of a project: listed and read. */
final class AivenServiceCalls {
    private final AivenStore store;

    AivenServiceCalls(AivenStore store) {
        this.store = store;
    }

    Answer list(AivenCall call) {
        ObjectNode body = Json.object();
        ArrayNode services = body.putArray("services");
        store.services().stream()
                .filter(each -> each.project().equals(call.named("project")))
                .filter(each -> each.vpc().isPresent())
                .forEach(each -> services.add(AivenServiceJson.service(each)));
        return Answer.json(200, body);
    }

    Answer read(AivenCall call) {
        String name = call.named("service");
        AivenManaged service = store.services().stream()
                .filter(each -> each.project().equals(call.named("project"))
                        && each.name().equals(name))
                .filter(each -> each.vpc().isPresent())
                .findFirst()
                .orElseThrow(() -> new AivenRefused(404, "Service " + name + " does not exist"));
        return Answer.json(200, Json.object().set("service", AivenServiceJson.service(service)));
    }
}
