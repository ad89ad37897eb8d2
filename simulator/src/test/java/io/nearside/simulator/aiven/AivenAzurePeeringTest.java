package io.nearside.simulator.aiven;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.arm.ArmPeeringView;
import io.nearside.simulator.arm.ArmWorld;
import io.nearside.simulator.rest.Recordings;
import io.nearside.simulator.rest.RestClient;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AivenAzurePeeringTest {
    private static final String TENANT = "aaaaaaaa-0000-4000-8000-000000000001";
    private static final String SUBSCRIPTION = "bbbbbbbb-0000-4000-8000-000000000001";
    private static final String APPLICATION = "cccccccc-0000-4000-8000-000000000001";
    private static final String PEER = "Microsoft.Network/virtualNetworks/peer/action";
    private static final String VERSION = "?api-version=2025-03-01";

    private final AivenRehearsal rehearsal = new AivenRehearsal();
    private final ArmWorld arm = rehearsal.world().arm();
    private final String id = rehearsal.aiven().createVpc("acme-prod", "azure-germany-westcentral", "10.30.0.0/24");
    private final String vpc = AivenRehearsal.VPCS + "/" + id;
    private final String network;
    private final RestClient customer;

    AivenAzurePeeringTest() {
        arm.addSubscription(TENANT, SUBSCRIPTION, "production");
        String group = arm.createGroup(SUBSCRIPTION, "net-Prod", "westeurope");
        network = arm.createNetwork(group, "vnet-Apps", "westeurope", "10.2.0.0/16");
        String own = arm.directory().addServicePrincipal(TENANT, APPLICATION, "peering");
        arm.directory().assign(own, network, "Microsoft.Network/virtualNetworks/*");
        arm.addToken("here", TENANT, APPLICATION);
        arm.addToken("there", AivenAzureHands.TENANT, APPLICATION);
        customer = rehearsal.client().as("Bearer here").with("x-ms-authorization-auxiliary", "Bearer there");
    }

    @AfterEach
    void close() {
        rehearsal.close();
    }

    @Test
    void namesAivensTenantAndNetworkWhilePending() {
        admitAiven();
        pending();

        JsonNode peering = rehearsal.peering(vpc);
        assertThat(peering.path("state").asText()).isEqualTo("PENDING_PEER");
        assertThat(peering.at("/state_info/to-tenant-id").asText()).isEqualTo(AivenAzureHands.TENANT);
        assertThat(peering.at("/state_info/to-network-id").asText())
                .isEqualTo(rehearsal.aiven().network(id))
                .contains("/virtualNetworks/");
        assertThat(half().state()).isEqualTo("Initiated");
    }

    @Test
    void hasTheFieldsOfThePublishedAnswers() {
        admitAiven();
        pending();
        JsonNode pending = Recordings.read("aiven/constructed/vpc_get_azure_pending.json");
        assertThat(names(rehearsal.client().get(vpc).body())).isEqualTo(names(pending));

        rehearsal.aiven().keepInfo(Duration.ZERO);
        mirror();
        follow();
        JsonNode lost = Recordings.read("aiven/constructed/vpc_get_azure_active_state_info_null.json");
        JsonNode ours = rehearsal.client().get(vpc).body();
        assertThat(names(ours)).isEqualTo(names(lost));
        for (String member : List.of("state", "state_info", "peer_region", "vpc_peering_connection_type")) {
            assertThat(ours.at("/peering_connections/0/" + member))
                    .as(member)
                    .isEqualTo(lost.at("/peering_connections/0/" + member));
        }
    }

    @Test
    void isActiveOnceTheCustomersHalfStands() {
        admitAiven();
        pending();
        assertThat(mirror().at("/properties/peeringState").asText()).isEqualTo("Connected");
        assertThat(rehearsal.state(vpc)).isEqualTo("PENDING_PEER");

        follow();
        assertThat(rehearsal.state(vpc)).isEqualTo("ACTIVE");
        assertThat(rehearsal.peering(vpc).at("/state_info/to-network-id").asText())
                .isNotEmpty();
    }

    @Test
    void isDeletedByPeerOnceTheirHalfIsGone() {
        admitAiven();
        pending();
        mirror();
        follow();
        customer.delete(mine() + VERSION);
        rehearsal.pass(3);
        follow();

        assertThat(rehearsal.state(vpc)).isEqualTo("DELETED_BY_PEER");
        assertThat(half().state()).isEqualTo("Disconnected");
    }

    @Test
    void leavesTheCustomersHalfDisconnected() {
        admitAiven();
        pending();
        mirror();
        follow();
        RestClient.Reply deleted = rehearsal.client().delete(natural());
        assertThat(deleted.at("/state").asText()).isEqualTo("DELETING");
        rehearsal.pass(3);

        assertThat(customer.get(mine() + VERSION).at("/properties/peeringState").asText())
                .isEqualTo("Disconnected");
        // What Aiven gave is taken back with its half.
        assertThat(customer.put(mine() + VERSION, body()).at("/error/code").asText())
                .isEqualTo("LinkedAuthorizationFailed");
        rehearsal.pass(10);
        assertThat(rehearsal.client().get(vpc).at("/peering_connections")).isEmpty();
    }

    @Test
    void goesWithTheVpc() {
        admitAiven();
        pending();
        mirror();
        String theirs = rehearsal.aiven().network(id);
        rehearsal.client().delete(vpc);
        rehearsal.pass(3);
        rehearsal.state(vpc);
        rehearsal.pass(20);

        assertThat(rehearsal.client().get(vpc).status()).isEqualTo(404);
        assertThat(customer.get(mine() + VERSION).at("/properties/peeringState").asText())
                .isEqualTo("Disconnected");
        assertThat(arm.peerings().hasNetwork(theirs)).isFalse();
    }

    @Test
    void isInvalidWhereAivenMayNotPeerAndMendedByAskingAgain() {
        pending();
        assertThat(rehearsal.state(vpc)).isEqualTo("INVALID_SPECIFICATION");
        assertThat(rehearsal.peering(vpc).at("/state_info/message").asText()).contains(PEER);

        admitAiven();
        pending();
        assertThat(rehearsal.state(vpc)).isEqualTo("PENDING_PEER");
    }

    @Test
    void isInvalidWithoutTheNetworkAndWhereAddressesOverlap() {
        admitAiven();
        request("vnet-none", APPLICATION);
        rehearsal.pass(5);
        assertThat(rehearsal.state(vpc)).isEqualTo("INVALID_SPECIFICATION");

        rehearsal.client().delete(vpc);
        rehearsal.pass(20);
        String overlapping = rehearsal.aiven().createVpc("acme-prod", "azure-westeurope", "10.2.8.0/24");
        rehearsal
                .client()
                .post(
                        AivenRehearsal.VPCS + "/" + overlapping + "/peering-connections",
                        asked("vnet-apps", APPLICATION));
        rehearsal.pass(5);
        assertThat(rehearsal.state(AivenRehearsal.VPCS + "/" + overlapping)).isEqualTo("INVALID_SPECIFICATION");
    }

    @Test
    void isRejectedForAnApplicationThatTheTenantDoesNotHave() {
        admitAiven();
        request("vnet-apps", "cccccccc-0000-4000-8000-00000000000f");
        rehearsal.pass(5);
        assertThat(rehearsal.state(vpc)).isEqualTo("REJECTED_BY_PEER");

        pending();
        assertThat(rehearsal.state(vpc)).isEqualTo("PENDING_PEER");
        assertThat(rehearsal.peering(vpc).path("peer_azure_app_id").asText()).isEqualTo(APPLICATION);
    }

    @Test
    void isDeletedByTheWayOfItsResourceGroup() {
        admitAiven();
        pending();
        String other = natural().replace("net-prod", "net-other");

        assertThat(rehearsal.client().delete(other).status()).isEqualTo(404);
        assertThat(rehearsal.client().delete(natural()).status()).isEqualTo(200);
    }

    private void admitAiven() {
        String principal = arm.directory().addServicePrincipal(TENANT, AivenAzureHands.APPLICATION, "Aiven");
        arm.directory().assign(principal, network, PEER);
    }

    private RestClient.Reply request(String name, String application) {
        return rehearsal.client().post(vpc + "/peering-connections", asked(name, application));
    }

    private static String asked(String name, String application) {
        return "{\"peer_cloud_account\":\"%s\",\"peer_vpc\":\"%s\",\"peer_resource_group\":\"net-prod\",\"peer_azure_app_id\":\"%s\",\"peer_azure_tenant_id\":\"%s\"}"
                .formatted(SUBSCRIPTION, name, application, TENANT);
    }

    private void pending() {
        assertThat(request("vnet-apps", APPLICATION).status()).isEqualTo(200);
        rehearsal.pass(5);
        rehearsal.state(vpc);
    }

    private RestClient.Reply mirror() {
        RestClient.Reply made = customer.put(mine() + VERSION, body());
        assertThat(made.status()).as("%s", made.body()).isEqualTo(201);
        rehearsal.pass(1);
        return made;
    }

    /** Lets Aiven notice. */
    private void follow() {
        rehearsal.state(vpc);
        rehearsal.pass(3);
        rehearsal.state(vpc);
    }

    private String body() {
        return "{\"properties\":{\"allowVirtualNetworkAccess\":true,\"remoteVirtualNetwork\":{\"id\":\""
                + rehearsal.aiven().network(id) + "\"}}}";
    }

    private String mine() {
        return network + "/virtualNetworkPeerings/aiven";
    }

    private String natural() {
        return vpc + "/peering-connections/peer-accounts/" + SUBSCRIPTION
                + "/peer-resource-groups/net-prod/peer-vpcs/vnet-apps";
    }

    private ArmPeeringView half() {
        return arm.peerings().of(rehearsal.aiven().network(id)).get(0);
    }

    /** The names of all members, in whatever order. */
    private static JsonNode names(JsonNode body) {
        ObjectNode names = ((ObjectNode) body).objectNode();
        body.properties().stream().sorted(java.util.Map.Entry.comparingByKey()).forEach(member -> {
            JsonNode value = member.getValue();
            JsonNode inner = value.path(0).isObject() ? value.path(0) : value;
            if (inner.isObject()) {
                names.set(member.getKey(), names(inner));
            } else {
                names.putNull(member.getKey());
            }
        });
        return names;
    }
}
