package io.nearside.simulator.aiven;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.Seed;
import io.nearside.simulator.Simulator;
import io.nearside.simulator.SimulatorOptions;
import io.nearside.simulator.arm.ArmDemo;
import io.nearside.simulator.arm.ArmWorld;
import io.nearside.simulator.rest.RestClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the demo lays is enough for a peering, and worlds can be laid and compared from outside. */
final class AivenAzureDemoTest {
    private static final String VERSION = "?api-version=2025-03-01";
    private static final String VNETS = "/subscriptions/" + ArmDemo.SUBSCRIPTION
            + "/resourceGroups/net-prod/providers/Microsoft.Network/virtualNetworks/";

    private final Simulator simulator = Simulator.start(SimulatorOptions.defaults()
            .withSeed(Seed.DEMO)
            .withTime(InstantSource.fixed(Instant.parse("2026-01-01T09:00:00Z"))));
    private final ArmWorld arm = simulator.world().arm();
    private final RestClient aiven = new RestClient(simulator.uri(), "aivenv1 " + AivenDemo.TOKEN);

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void isPeeredFromTheRequestToTheEnd() {
        arm.addToken("here", ArmDemo.TENANT, AivenAzureDemo.APPLICATION);
        arm.addToken("there", AivenAzureHands.TENANT, AivenAzureDemo.APPLICATION);
        String vpc = simulator.world().aiven().createVpc(AivenDemo.PROJECT, "azure-westeurope", "10.60.0.0/24");
        String path = "/v1/project/" + AivenDemo.PROJECT + "/vpcs/" + vpc;
        String asked =
                "{\"peer_cloud_account\":\"%s\",\"peer_vpc\":\"vnet-apps\",\"peer_resource_group\":\"net-prod\",\"peer_azure_app_id\":\"%s\",\"peer_azure_tenant_id\":\"%s\"}";
        aiven.post(
                path + "/peering-connections",
                asked.formatted(ArmDemo.SUBSCRIPTION, AivenAzureDemo.APPLICATION, ArmDemo.TENANT));
        pass(5);
        JsonNode info = aiven.get(path).at("/peering_connections/0/state_info");

        RestClient azure =
                new RestClient(simulator.uri(), "Bearer here").with("x-ms-authorization-auxiliary", "Bearer there");
        RestClient.Reply made = azure.put(
                VNETS + "vnet-apps/virtualNetworkPeerings/aiven" + VERSION,
                "{\"properties\":{\"remoteVirtualNetwork\":{\"id\":\""
                        + info.path("to-network-id").asText() + "\"}}}");
        assertThat(made.status()).as("%s", made.body()).isEqualTo(201);
        aiven.get(path);
        pass(5);
        assertThat(aiven.get(path).at("/peering_connections/0/state").asText()).isEqualTo("ACTIVE");
        assertThat(state().at("/peerings/1/state").asText()).isEqualTo("Connected");
    }

    @Test
    void takesPeeringsAndRolesFromOutside() {
        String network = VNETS + "vnet-apps";
        RestClient control = aiven.as("");
        control.post("/_nearside/world", """
                {"arm": {"propagation": 60,
                  "principals": [{"tenant": "%s", "application": "other"}],
                  "assignments": [{"tenant": "%s", "application": "other", "scope": "%s", "actions": ["*/read"]}],
                  "resize": [{"network": "%s", "prefixes": ["10.2.0.0/16", "10.9.0.0/16"]}],
                  "removePrincipals": [{"tenant": "%s", "application": "%s"}]}}
                """.formatted(
                        ArmDemo.TENANT, ArmDemo.TENANT, network, network, ArmDemo.TENANT, AivenAzureDemo.APPLICATION));

        assertThat(arm.directory().hasServicePrincipal(ArmDemo.TENANT, AivenAzureDemo.APPLICATION))
                .isFalse();
        assertThat(state().path("assignments").findValuesAsText("role"))
                .containsExactly("Only Microsoft.Network/virtualNetworks/peer/action", "Only */read");
        RestClient customer = new RestClient(simulator.uri(), "Bearer " + ArmDemo.TOKEN);
        assertThat(customer.get(network + VERSION).at("/properties/addressSpace/addressPrefixes"))
                .hasSize(2);
    }

    private JsonNode state() {
        return aiven.as("").get("/_nearside/world").at("/arm");
    }

    private void pass(int seconds) {
        simulator.clock().advance(Duration.ofSeconds(seconds));
    }
}
