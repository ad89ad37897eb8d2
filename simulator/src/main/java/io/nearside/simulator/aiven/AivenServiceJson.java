package io.nearside.simulator.aiven;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.rest.Json;
import java.time.Instant;

/** The bodies of services, as far as reaching them goes (go-client-codegen, handler/service; the times as aiven-client shows them). */
final class AivenServiceJson {
    private final AivenStore store;

    AivenServiceJson(AivenStore store) {
        this.store = store;
    }

    ObjectNode service(AivenManaged service) {
        Instant now = store.now();
        String script = store.script(service).state();
        ObjectNode json = Json.object()
                .put("cloud_name", service.cloud().name())
                .put("create_time", AivenJson.time(service.created()))
                .put("node_count", service.nodes().count())
                .put("plan", service.plan())
                .put("project_vpc_id", service.vpc().map(AivenVpc::id).orElse(null))
                .put("service_name", service.name())
                .put("service_type", service.product().type())
                .put(
                        "state",
                        script.isEmpty() ? service.state(now, store.timings().services()) : script)
                .put("update_time", AivenJson.time(service.updated()));
        ArrayNode components = json.putArray("components");
        new AivenComponents(service).all().forEach(each -> components.add(component(each)));
        ArrayNode nodes = json.putArray("node_states");
        service.nodes().views(now, store.timings().services().node()).forEach(each -> nodes.add(node(each)));
        // What is in it is not published; aiven-client wants it to be there.
        json.putObject("connection_info");
        json.set("user_config", service.config().json());
        return json;
    }

    private static ObjectNode node(AivenNodes.View node) {
        ObjectNode json = Json.object()
                .put("name", node.name())
                .put("state", node.state())
                .putNull("availability_zone");
        json.putArray("progress_updates");
        return json;
    }

    private static ObjectNode component(AivenComponents.Component component) {
        ObjectNode json = Json.object()
                .put("component", component.name())
                .put("host", component.host())
                .put("port", component.port())
                .put("route", component.route())
                .put("ssl", true)
                .put("usage", component.usage());
        if (!component.authentication().isEmpty()) {
            json.put("kafka_authentication_method", component.authentication());
        }
        if (!component.connection().isEmpty()) {
            json.put("privatelink_connection_id", component.connection());
        }
        return json;
    }
}
