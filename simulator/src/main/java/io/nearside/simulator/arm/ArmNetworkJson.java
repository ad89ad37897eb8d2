package io.nearside.simulator.arm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.rest.Json;

/** Networks and subnets in answers, as recorded in test_network_private_endpoints.yaml of azure-cli. */
final class ArmNetworkJson {
    private static final String SUBNET_TYPE = "virtualNetworks/subnets";

    private final ArmStore store;

    ArmNetworkJson(ArmStore store) {
        this.store = store;
    }

    ObjectNode network(ArmNetwork network) {
        ObjectNode json = ArmJson.resource(network);
        ObjectNode properties = json.withObject("properties");
        properties.setAll(network.settings());
        properties.withObject("dhcpOptions").withArray("dnsServers");
        ArrayNode subnets = properties.putArray("subnets");
        network.subnets().values().forEach(subnet -> subnets.add(subnet(network, subnet)));
        properties.set("virtualNetworkPeerings", new ArmPeeringJson(store.peerings()).of(network.id()));
        if (!properties.has("enableDdosProtection")) {
            properties.put("enableDdosProtection", false);
        }
        return json;
    }

    ObjectNode subnet(ArmNetwork network, ArmSubnet subnet) {
        ObjectNode json = ArmJson.child(subnet.id(), network.etag(), SUBNET_TYPE);
        ObjectNode properties = json.putObject("properties")
                .put("provisioningState", network.state().code());
        properties.setAll(subnet.settings());
        properties.withArray("delegations");
        // The default of today; up to 2022 it was Enabled (Azure documentation,
        // disable-private-endpoint-network-policy).
        if (!properties.has("privateEndpointNetworkPolicies")) {
            properties.put("privateEndpointNetworkPolicies", "Disabled");
        }
        if (!properties.has("privateLinkServiceNetworkPolicies")) {
            properties.put("privateLinkServiceNetworkPolicies", "Enabled");
        }
        if (!subnet.holders().isEmpty()) {
            properties.set(
                    "ipConfigurations", ArmJson.references(subnet.holders().values()));
        }
        ArrayNode endpoints = Json.array();
        store.endpointsIn(subnet.id()).forEach(endpoint -> endpoints.add(ArmJson.reference(endpoint)));
        if (!endpoints.isEmpty()) {
            properties.set("privateEndpoints", endpoints);
        }
        return json;
    }
}
