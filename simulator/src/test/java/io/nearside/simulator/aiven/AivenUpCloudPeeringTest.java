package io.nearside.simulator.aiven;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.rest.RestClient;
import io.nearside.simulator.upcloud.UpCloudWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AivenUpCloudPeeringTest {
    private static final String PEERINGS = "/1.3/network-peering";

    private final AivenRehearsal rehearsal = new AivenRehearsal();
    private final UpCloudWorld upcloud = rehearsal.world().upcloud();
    private final String network = upcloud.createNetwork("acme", "de-fra1", "production", "192.168.0.0/24");
    private final String id = rehearsal.aiven().createVpc("acme-prod", "upcloud-de-fra", "10.30.0.0/24");
    private final String vpc = AivenRehearsal.VPCS + "/" + id;
    private final RestClient customer;

    AivenUpCloudPeeringTest() {
        upcloud.addToken("ucat_x", "acme");
        upcloud.attachRouter(network, "production");
        customer = rehearsal.client().as("Bearer ucat_x");
    }

    @AfterEach
    void close() {
        rehearsal.close();
    }

    @Test
    void namesAivensNetworkWhilePending() {
        pending();

        JsonNode peering = rehearsal.peering(vpc);
        assertThat(peering.path("state").asText()).isEqualTo("PENDING_PEER");
        assertThat(peering.path("vpc_peering_connection_type").asText()).isEqualTo("upcloud-vpc-peering");
        assertThat(peering.path("peer_region").isNull()).isTrue();
        assertThat(aivensNetwork()).isNotEqualTo(id).isNotEqualTo(network);
        assertThat(upcloud.hasNetwork(aivensNetwork())).isTrue();
    }

    @Test
    void namesItNotIfToldSo() {
        rehearsal.aiven().networkKey("");
        pending();

        assertThat(RestClient.names(rehearsal.peering(vpc).path("state_info")))
                .containsExactlyInAnyOrder("type", "message", "warnings");
    }

    @Test
    void isActiveOnceTheCustomerHasMadeTheirHalf() {
        pending();
        String mine = mirror();
        assertThat(state(mine)).isEqualTo("provisioning");

        rehearsal.pass(2);
        assertThat(state(mine)).isEqualTo("active");
        assertThat(rehearsal.state(vpc)).isEqualTo("PENDING_PEER");
        rehearsal.pass(2);
        assertThat(rehearsal.state(vpc)).isEqualTo("ACTIVE");
    }

    @Test
    void theCustomersHalfMayComeFirst() {
        String mine = mirror();
        rehearsal.pass(2);
        assertThat(state(mine)).isEqualTo("pending-peer");

        pending();
        rehearsal.pass(2);
        assertThat(state(mine)).isEqualTo("active");
        rehearsal.pass(2);
        assertThat(rehearsal.state(vpc)).isEqualTo("ACTIVE");
    }

    @Test
    void isDeletedByPeerOnceTheirHalfIsGone() {
        String mine = connected();
        customer.patch(PEERINGS + "/" + mine, "{\"network_peering\":{\"configured_status\":\"disabled\"}}");
        rehearsal.pass(2);
        assertThat(rehearsal.peering(vpc).at("/state_info/warnings/0/type").asText())
                .isEqualTo("upcloud-peering-in-error");
        assertThat(rehearsal.state(vpc)).isEqualTo("ACTIVE");

        assertThat(customer.delete(PEERINGS + "/" + mine).status()).isEqualTo(204);
        rehearsal.pass(2);
        assertThat(rehearsal.state(vpc)).isEqualTo("DELETED_BY_PEER");
    }

    @Test
    void theCustomersHalfWaitsAgainOnceAivensIsGone() {
        String mine = connected();
        rehearsal.client().delete(vpc + "/peering-connections/peer-accounts/upcloud/peer-vpcs/" + network);
        rehearsal.pass(2);

        assertThat(state(mine)).isEqualTo("pending-peer");
    }

    @Test
    void theCustomersHalfSeesThatTheNetworkIsGone() {
        String mine = connected();
        rehearsal.client().delete(vpc);
        rehearsal.pass(2);

        assertThat(state(mine)).isEqualTo("deleted-peer-network");
    }

    @Test
    void aNetworkThatIsNotThereOrElsewhereIsInvalid() {
        String far = upcloud.createNetwork("acme", "fi-hel1", "far", "192.168.7.0/24");
        rehearsal.request(vpc, "upcloud", "03000000-0000-4000-8000-000000000000");
        rehearsal.request(vpc, "upcloud", far);
        rehearsal.pass(3);

        assertThat(rehearsal.client().get(vpc).at("/peering_connections").findValuesAsText("state"))
                .containsExactly("INVALID_SPECIFICATION", "INVALID_SPECIFICATION");
    }

    @Test
    void anOverlapIsInvalidAndAConflictOnTheOtherSide() {
        String overlapping = upcloud.createNetwork("acme", "de-fra1", "overlapping", "10.30.0.128/25");
        upcloud.attachRouter(overlapping, "overlapping");
        rehearsal.request(vpc, "upcloud", overlapping);
        rehearsal.pass(3);
        rehearsal.state(vpc);
        rehearsal.pass(2);
        rehearsal.state(vpc);
        rehearsal.pass(2);
        assertThat(rehearsal.state(vpc)).isEqualTo("INVALID_SPECIFICATION");

        String mine = mirror(overlapping);
        rehearsal.pass(2);
        assertThat(state(mine)).isEqualTo("conflict-subnet");
    }

    private void pending() {
        rehearsal.request(vpc, "upcloud", network);
        rehearsal.pass(3);
        rehearsal.state(vpc);
    }

    private String connected() {
        pending();
        String mine = mirror();
        rehearsal.pass(2);
        rehearsal.state(vpc);
        rehearsal.pass(2);
        assertThat(rehearsal.state(vpc)).isEqualTo("ACTIVE");
        return mine;
    }

    private String mirror() {
        return mirror(network);
    }

    private String mirror(String own) {
        String body =
                "{\"network_peering\":{\"name\":\"n\",\"network\":{\"uuid\":\"%s\"},\"peer_network\":{\"uuid\":\"%s\"}}}";
        RestClient.Reply made =
                customer.post(PEERINGS, body.formatted(own, rehearsal.aiven().network(id)));
        assertThat(made.status()).isEqualTo(201);
        return made.at("/network_peering/uuid").asText();
    }

    private String state(String peering) {
        return customer.get(PEERINGS + "/" + peering)
                .at("/network_peering/state")
                .asText();
    }

    private String aivensNetwork() {
        return rehearsal.peering(vpc).at("/state_info/to_network_id").asText();
    }
}
