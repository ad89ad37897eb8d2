package io.nearside.simulator.aiven;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.rest.Json;
import java.util.Locale;

/** The bodies of services, as far as reaching them goes (go-client-codegen, handler/service; the times as aiven-client shows them; host names as in terraform-provider-aiven's tests). In a VPC a service has the route dynamic alone. */
final class AivenServiceJson {
    private static final String PLAN = "business-4";
    private static final int NODES = 3;
    private static final int PORT = 12_835;

    private AivenServiceJson() {}

    static ObjectNode service(AivenManaged service) {
        ObjectNode json = Json.object()
                .put("cloud_name", service.cloud())
                .put("create_time", AivenJson.time(service.created()))
                .put("node_count", NODES)
                .put("plan", PLAN)
                .put("project_vpc_id", service.vpc().map(AivenVpc::id).orElse(null))
                .put("service_name", service.name())
                .put("service_type", service.product().name().toLowerCase(Locale.ROOT))
                .put("state", "RUNNING")
                .put("update_time", AivenJson.time(service.created()));
        String host = service.name() + "-" + service.project() + ".aivencloud.com";
        ArrayNode components = json.putArray("components");
        switch (service.product()) {
            case KAFKA -> {
                component(components, "kafka", host, PORT, "primary").put("kafka_authentication_method", "certificate");
                component(components, "kafka", host, PORT + 11, "primary").put("kafka_authentication_method", "sasl");
                component(components, "schema_registry", host, PORT + 3, "primary");
            }
            case PG -> {
                component(components, "pg", "replica-" + host, PORT, "replica");
                component(components, "pg", host, PORT, "primary");
            }
        }
        return json;
    }

    private static ObjectNode component(ArrayNode components, String name, String host, int port, String usage) {
        return components
                .addObject()
                .put("component", name)
                .put("host", host)
                .put("port", port)
                .put("route", "dynamic")
                .put("ssl", true)
                .put("usage", usage);
    }
}
