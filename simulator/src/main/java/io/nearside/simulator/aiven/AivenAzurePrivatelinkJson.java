package io.nearside.simulator.aiven;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.rest.Json;

/** The bodies of services published in Azure (go-client-codegen, handler/privatelink; Aiven's documentation of the privatelink commands). */
final class AivenAzurePrivatelinkJson {
    private AivenAzurePrivatelinkJson() {}

    static ObjectNode privatelink(AivenAskedPrivatelink link) {
        ObjectNode json = Json.object()
                .put(
                        "azure_service_alias",
                        link.published().map(AivenPublished::alias).orElse(null))
                .put(
                        "azure_service_id",
                        link.published().map(AivenPublished::id).orElse(null))
                .put("state", link.state().text());
        json.set("user_subscription_ids", Json.strings(link.accounts()));
        return json;
    }

    static ObjectNode connection(AivenAskedConnection connection) {
        return Json.object()
                .put("private_endpoint_id", connection.endpoint().endpoint())
                .put("privatelink_connection_id", connection.id())
                .put("state", connection.state().text())
                .put("user_ip_address", connection.address().isEmpty() ? null : connection.address());
    }
}
