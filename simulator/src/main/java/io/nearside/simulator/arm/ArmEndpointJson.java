package io.nearside.simulator.arm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.rest.Json;
import java.util.List;

/** Private endpoints and their interfaces in answers: endpoints as in azure-cli's recordings, interfaces as in the published specifications. */
final class ArmEndpointJson {
    private ArmEndpointJson() {}

    static ObjectNode endpoint(ArmEndpoint endpoint) {
        ObjectNode json = ArmJson.resource(endpoint);
        ObjectNode properties = json.withObject("properties");
        for (ArmConnection.Wish.Kind kind : ArmConnection.Wish.Kind.values()) {
            ArrayNode connections = properties.putArray(kind.property());
            if (endpoint.connection().wish().kind() == kind) {
                connections.add(connection(endpoint));
            }
        }
        properties.put("customNetworkInterfaceName", endpoint.customInterfaceName());
        properties.set("subnet", ArmJson.reference(endpoint.subnet()));
        properties.set("ipConfigurations", endpoint.addresses());
        properties.set(
                "networkInterfaces",
                ArmJson.references(List.of(endpoint.networkInterface().id())));
        // Names are for Azure's own services only; of a private link service there are none.
        properties.putArray("customDnsConfigs");
        return json;
    }

    private static ObjectNode connection(ArmEndpoint endpoint) {
        ArmConnection connection = endpoint.connection();
        ArmConnection.Wish wish = connection.wish();
        ArmId id = endpoint.id().child(wish.kind().property(), wish.name());
        ObjectNode json = ArmJson.child(
                id, endpoint.etag(), ArmEndpoint.TYPE + "/" + wish.kind().property());
        // A connection is never at work: it is as good as its endpoint, or good already.
        ArmState state = endpoint.state() == ArmState.FAILED ? ArmState.FAILED : ArmState.SUCCEEDED;
        ObjectNode properties = json.putObject("properties")
                .put("provisioningState", state.code())
                .put("privateLinkServiceId", wish.target());
        if (!wish.properties().path("groupIds").isEmpty()) {
            properties.set("groupIds", wish.properties().path("groupIds"));
        }
        Json.text(wish.properties(), "requestMessage").ifPresent(text -> properties.put("requestMessage", text));
        properties.set("privateLinkServiceConnectionState", connection.stateJson());
        return json;
    }

    static ObjectNode networkInterface(ArmInterface shown) {
        ObjectNode json = ArmJson.resource(shown);
        ObjectNode properties = json.withObject("properties");
        properties.putArray("ipConfigurations").add(configuration(shown));
        ObjectNode names = properties.putObject("dnsSettings");
        names.putArray("dnsServers");
        names.putArray("appliedDnsServers");
        properties
                .put("macAddress", "")
                .put("vnetEncryptionSupported", false)
                .put("enableIPForwarding", false)
                .put("disableTcpStateTracking", false);
        properties.set("privateEndpoint", ArmJson.reference(shown.endpoint()));
        properties.putArray("hostedWorkloads");
        properties.putArray("tapConfigurations");
        properties.put("nicType", "Standard");
        return json;
    }

    private static ObjectNode configuration(ArmInterface shown) {
        ObjectNode json = ArmJson.child(shown.configuration(), shown.etag(), ArmInterface.TYPE + "/ipConfigurations");
        ObjectNode properties = json.putObject("properties")
                .put("provisioningState", shown.state().code())
                .put("privateIPAddress", shown.address())
                .put("privateIPAllocationMethod", "Dynamic")
                .put("primary", true)
                .put("privateIPAddressVersion", "IPv4");
        properties.set("subnet", ArmJson.reference(shown.subnet()));
        return json;
    }
}
