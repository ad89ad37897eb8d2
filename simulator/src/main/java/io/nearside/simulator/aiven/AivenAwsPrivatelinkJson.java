package io.nearside.simulator.aiven;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.rest.Json;

/** The bodies of services published in AWS (go-client-codegen, handler/privatelink; Aiven's documentation of the privatelink commands). */
final class AivenAwsPrivatelinkJson {
    private AivenAwsPrivatelinkJson() {}

    static ObjectNode privatelink(AivenAwsPrivatelink link) {
        ObjectNode json = Json.object()
                .put("aws_service_id", link.published().map(AivenPublished::id).orElse(null))
                .put(
                        "aws_service_name",
                        link.published().map(AivenPublished::alias).orElse(null))
                .put("state", link.state().text());
        json.set("principals", Json.strings(link.principals()));
        return json;
    }

    static ObjectNode connection(AivenAwsConnection connection) {
        return Json.object()
                .put("dns_name", connection.endpoint().name())
                .put("privatelink_connection_id", connection.id())
                .put("state", connection.state())
                .put("vpc_endpoint_id", connection.endpoint().endpoint());
    }
}
