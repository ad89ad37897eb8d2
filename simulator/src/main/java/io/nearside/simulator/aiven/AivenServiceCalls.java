package io.nearside.simulator.aiven;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.Answer;
import io.nearside.simulator.rest.Json;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The services of a project: listed, made, read, and changed in what concerns their network. */
final class AivenServiceCalls {
    private final AivenStore store;
    private final AivenServiceJson shapes;
    private final AivenServiceRules rules;

    AivenServiceCalls(AivenStore store, AivenRules rules) {
        this.store = store;
        this.shapes = new AivenServiceJson(store);
        this.rules = new AivenServiceRules(store, rules);
    }

    Answer list(AivenCall call) {
        ObjectNode body = Json.object();
        ArrayNode services = body.putArray("services");
        store.fleet().services().stream()
                .filter(each -> each.project().equals(call.named("project")))
                .filter(AivenManaged::isThere)
                .forEach(each -> services.add(shapes.service(each)));
        return Answer.json(200, body);
    }

    Answer read(AivenCall call) {
        return shown(service(call));
    }

    /**
     * Takes the plan, the power, the VPC and the network's part of the configuration, each if it is there: a {@code project_vpc_id} that is null moves the service to the public network
     * (go-client-codegen, openapi_patch.yaml). Whatever else Aiven takes is taken and changes nothing.
     */
    Answer update(AivenCall call) {
        AivenManaged service = service(call);
        JsonNode body = call.body();
        JsonNode wanted = body.path("user_config");
        // All of it is judged before any of it is done.
        @Nullable
        AivenVpc vpc = body.has("project_vpc_id")
                ? rules.vpc(service, Json.text(body, "project_vpc_id").orElse(""))
                : service.vpc().orElse(null);
        rules.checkCloud(
                service, Json.text(body, "cloud").orElse(service.cloud().name()));
        rules.checkConfig(service, wanted);
        JsonNode before = shapes.service(service);
        configure(service, wanted);
        service.move(vpc, store.now());
        service.resize(Json.text(body, "plan").orElse(service.plan()), store.now());
        if (body.has("powered")) {
            service.power(
                    body.path("powered").asBoolean(), store.now(), store.fleet().of(service));
        }
        Answer answer = shown(service);
        return before.equals(shapes.service(service)) ? answer.withoutEffect() : answer;
    }

    private void configure(AivenManaged service, JsonNode wanted) {
        AivenUserConfig config = service.config();
        boolean fixed = config.isStatic();
        Set<String> open = config.on(AivenUserConfig.PRIVATELINK);
        config.merge(wanted);
        if (fixed != config.isStatic()) {
            service.roll(store.now());
        }
        if (!open.equals(config.on(AivenUserConfig.PRIVATELINK))) {
            service.open(store.now());
        }
    }

    AivenManaged service(AivenCall call) {
        String name = call.named("service");
        return store.fleet()
                .service(call.named("project"), name)
                .orElseThrow(() -> new AivenRefused(404, "Service " + name + " does not exist"));
    }

    private Answer shown(AivenManaged service) {
        return Answer.json(200, Json.object().set("service", shapes.service(service)));
    }
}
