package io.nearside.simulator.aiven;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.rest.Json;

/** The bodies of services published in Google (go-client-codegen, handler/privatelink; Aiven's documentation, use-google-private-service-connect). */
final class AivenGooglePrivatelinkJson {
    private AivenGooglePrivatelinkJson() {}

    static ObjectNode privatelink(AivenAskedPrivatelink link) {
        return Json.object()
                .put(
                        "google_service_attachment",
                        link.published().map(AivenPublished::id).orElse(null))
                .put("state", link.state().text());
    }

    static ObjectNode connection(AivenAskedConnection connection) {
        return Json.object()
                .put("privatelink_connection_id", connection.id())
                .put("psc_connection_id", connection.endpoint().connection())
                .put("state", connection.state().text())
                .put("user_ip_address", connection.address().isEmpty() ? null : connection.address());
    }
}
