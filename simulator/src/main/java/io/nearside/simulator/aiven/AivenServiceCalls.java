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

    /** Left out, {@code project_vpc_id} is the project's VPC in that cloud if there is one (go-client-codegen, openapi_patch.yaml). Every plan has three nodes here. */
    Answer create(AivenCall call) {
        JsonNode body = call.body();
        String project = call.named("project");
        AivenProduct product = rules.product(Json.text(body, "service_type").orElse(""));
        AivenCloud cloud = rules.cloud(Json.text(body, "cloud").orElse(""));
        String name = rules.name(project, Json.text(body, "service_name").orElse(""));
        AivenManaged service = new AivenManaged(project, name, product, cloud, AivenWorld.NODES, store.now());
        service.moveIn(
                body.has("project_vpc_id")
                        ? wantedVpc(service, body)
                        : store.vpc(service).orElse(null));
        JsonNode config = body.path("user_config");
        rules.checkConfig(service, config);
        rules.checkNoAddresses(body.path("static_ips"));
        configure(service, config);
        service.build(
                Json.text(body, "plan").orElse(service.plan()), store.fleet().of(service));
        store.fleet().services().add(service);
        return shown(service);
    }

    private @Nullable AivenVpc wantedVpc(AivenManaged service, JsonNode body) {
        return rules.vpc(service, Json.text(body, "project_vpc_id").orElse(""));
    }

    Answer read(AivenCall call) {
        ObjectNode body = Json.object().set("service", shapes.service(service(call)));
        store.lie().accept(body);
        return Answer.json(200, body);
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
                ? wantedVpc(service, body)
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
