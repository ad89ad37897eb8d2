package io.nearside.simulator.arm;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.rest.Json;
import java.util.List;

/** Private link services and their connections in answers, as recorded in test_network_private_endpoints.yaml of azure-cli. */
final class ArmLinkServiceJson {
    private static final String CONNECTION_TYPE = ArmLinkService.TYPE + "/privateEndpointConnections";

    private final ArmLinks links;

    ArmLinkServiceJson(ArmLinks links) {
        this.links = links;
    }

    ObjectNode service(ArmLinkService service) {
        ObjectNode json = ArmJson.resource(service);
        ObjectNode properties = json.withObject("properties");
        properties.withArray("fqdns");
        properties.put("alias", service.alias()).put("enableProxyProtocol", false);
        properties.withArray("loadBalancerFrontendIpConfigurations");
        properties.setAll(service.settings());
        ArrayNode configurations = properties.putArray("ipConfigurations");
        service.settings().path("ipConfigurations").forEach(each -> configurations.add(configuration(service, each)));
        ArrayNode connections = properties.putArray("privateEndpointConnections");
        links.connections(service.id()).forEach(each -> connections.add(connection(service, each)));
        properties.set(
                "networkInterfaces",
                ArmJson.references(List.of(service.id()
                        .group()
                        .resource(ArmInterface.TYPE, service.id().name() + ".nic." + service.guid()))));
        return json;
    }

    ObjectNode connection(ArmLinkService service, ArmConnection connection) {
        ObjectNode json = ArmJson.child(connection.id(), service.etag(), CONNECTION_TYPE);
        ObjectNode properties = json.putObject("properties")
                .put("provisioningState", connection.providerState().code());
        properties.set(
                "privateEndpoint", ArmJson.reference(connection.endpoint().id()));
        properties.set("privateLinkServiceConnectionState", connection.stateJson());
        properties.put("linkIdentifier", connection.linkIdentifier());
        return json;
    }

    private static ObjectNode configuration(ArmLinkService service, JsonNode written) {
        ArmId id = service.id()
                .child("ipConfigurations", Json.text(written, "name").orElse("default"));
        ObjectNode json = ArmJson.child(id, service.etag(), ArmLinkService.TYPE + "/ipConfigurations");
        ObjectNode properties = json.putObject("properties")
                .put("provisioningState", service.state().code())
                .put("privateIPAllocationMethod", "Dynamic")
                .put("primary", true)
                .put("privateIPAddressVersion", "IPv4");
        properties.setAll(ArmJson.without(written.path("properties"), "provisioningState"));
        return json;
    }
}
