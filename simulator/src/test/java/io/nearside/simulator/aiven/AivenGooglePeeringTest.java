package io.nearside.simulator.aiven;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.compute.ComputePeeringView;
import io.nearside.simulator.compute.ComputeWorld;
import io.nearside.simulator.rest.Recordings;
import io.nearside.simulator.rest.RestClient;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two halves in Google, of which Aiven makes the one and a customer the other, and one operation at a time in either network. */
final class AivenGooglePeeringTest {
    private static final String PROJECT = "acme-net";
    private static final String NETWORK = "vpc-apps";
    private static final String MINE = "projects/" + PROJECT + "/global/networks/" + NETWORK;
    private static final String PRINCIPAL = "admin@acme-net.iam.gserviceaccount.com";

    private final AivenRehearsal rehearsal = new AivenRehearsal();
    private final ComputeWorld compute = rehearsal.world().compute();
    private final RestClient customer = rehearsal.client().as("Bearer google");
    private final String id = rehearsal.aiven().createVpc("acme-prod", "google-europe-west1", "10.30.0.0/24");
    private final String vpc = AivenRehearsal.VPCS + "/" + id;

    AivenGooglePeeringTest() {
        compute.addProject(PROJECT);
        compute.addToken("google", PRINCIPAL);
        compute.grant(PRINCIPAL, PROJECT, "*");
        compute.createSubnet(compute.createNetwork(PROJECT, NETWORK), "europe-west1", "apps", "10.2.0.0/24");
    }

    @AfterEach
    void close() {
        rehearsal.close();
    }

    private String theirs() {
        return rehearsal.aiven().network(id);
    }

    private RestClient.Reply request(String project, String network) {
        return rehearsal.request(vpc, project, network);
    }

    private String after(int seconds) {
        rehearsal.pass(seconds);
        return rehearsal.state(vpc);
    }

    private void pending() {
        assertThat(request(PROJECT, NETWORK).status()).isEqualTo(200);
        assertThat(after(1)).isEqualTo("APPROVED_PEER_REQUESTED");
        assertThat(after(2)).isEqualTo("PENDING_PEER");
    }

    private RestClient.Reply mirror(String towards) {
        return customer.post(
                "/compute/v1/" + MINE + "/addPeering",
                "{\"networkPeering\":{\"name\":\"aiven\",\"network\":\"%s\",\"exchangeSubnetRoutes\":true}}"
                        .formatted(towards));
    }

    private void active() {
        pending();
        assertThat(mirror(theirs()).status()).isEqualTo(200);
        assertThat(after(2)).isEqualTo("PENDING_PEER");
        assertThat(after(2)).isEqualTo("ACTIVE");
    }

    private ComputePeeringView half() {
        return compute.peerings().of(theirs()).get(0);
    }

    private String natural() {
        return vpc + "/peering-connections/peer-accounts/" + PROJECT + "/peer-vpcs/" + NETWORK;
    }

    @Test
    void namesAivensProjectAndNetworkWhilePending() {
        assertThat(theirs()).isEqualTo("projects/" + AivenGoogleHands.PROJECT + "/global/networks/aivenprod-" + id);
        pending();
        JsonNode info = rehearsal.peering(vpc).path("state_info");
        assertThat(info.path("to_project_id").asText()).isEqualTo(AivenGoogleHands.PROJECT);
        assertThat(info.path("to_vpc_network").asText()).isEqualTo("aivenprod-" + id);
        assertThat(half().peer()).isEqualTo(MINE);
        assertThat(half().isActive()).isFalse();
    }

    @Test
    void hasTheFieldsOfThePublishedAnswers() {
        pending();
        JsonNode composed = Recordings.read("aiven/constructed/vpc_get_gcp_pending.json");
        JsonNode ours = rehearsal.client().get(vpc).body();
        for (String at : List.of("", "/peering_connections/0", "/peering_connections/0/state_info")) {
            assertThat(RestClient.names(ours.at(at)))
                    .as(at)
                    .containsExactlyInAnyOrderElementsOf(RestClient.names(composed.at(at)));
        }
        for (String member : List.of("state", "peer_region", "peer_resource_group", "vpc_peering_connection_type")) {
            assertThat(ours.at("/peering_connections/0/" + member))
                    .as(member)
                    .isEqualTo(composed.at("/peering_connections/0/" + member));
        }
        assertThat(RestClient.names(ours.at("/peering_connections/0/state_info")))
                .containsAll(RestClient.names(Recordings.read("aiven/found/gcp_state_info_testfixture.json")));
    }

    @Test
    void isActiveOnceTheCustomersHalfStands() {
        active();
        assertThat(half().isActive()).isTrue();
        assertThat(rehearsal.peering(vpc).at("/state_info/to_vpc_network").asText())
                .isNotEmpty();
    }

    /** Whose turn it is first, the other is told to come again, and Aiven does. */
    @Test
    void oneOperationAtATimeGoesOnInBothNetworks() {
        request(PROJECT, NETWORK);
        assertThat(after(1)).isEqualTo("APPROVED_PEER_REQUESTED");
        RestClient.Reply refused = mirror(theirs());
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/error/message").asText()).contains("peering operation in progress");
        assertThat(after(1)).isEqualTo("APPROVED_PEER_REQUESTED");
        assertThat(after(1)).isEqualTo("PENDING_PEER");
    }

    @Test
    void aivenWaitsWhileTheCustomerIsAtWork() {
        compute.createNetwork(PROJECT, "other");
        assertThat(mirror("projects/" + PROJECT + "/global/networks/other").status())
                .isEqualTo(200);
        request(PROJECT, NETWORK);
        assertThat(after(1)).isEqualTo("APPROVED");
        assertThat(compute.peerings().of(theirs())).isEmpty();
        assertThat(after(1)).isEqualTo("APPROVED_PEER_REQUESTED");
        assertThat(after(2)).isEqualTo("PENDING_PEER");
    }

    @Test
    void isDeletedByPeerOnceTheirHalfIsGone() {
        active();
        customer.post("/compute/v1/" + MINE + "/removePeering", "{\"name\":\"aiven\"}");
        assertThat(after(2)).isEqualTo("ACTIVE");
        assertThat(after(2)).isEqualTo("DELETED_BY_PEER");
        assertThat(half().isActive()).isFalse();
    }

    /** It says so when Google is done with it. */
    @Test
    void leavesTheCustomersHalfInactive() {
        active();
        assertThat(rehearsal.client().delete(natural()).at("/state").asText()).isEqualTo("DELETING");
        assertThat(after(2)).isEqualTo("DELETING");
        assertThat(half().isActive()).isTrue();
        assertThat(after(2)).isEqualTo("DELETED");
        assertThat(compute.peerings().of(theirs())).isEmpty();
        assertThat(compute.peerings().find(MINE, "aiven").orElseThrow().isActive())
                .isFalse();
        rehearsal.pass(5);
        assertThat(rehearsal.client().get(vpc).at("/peering_connections")).isEmpty();
    }

    @Test
    void goesWithTheVpc() {
        active();
        String network = theirs();
        rehearsal.client().delete(vpc);
        for (int i = 0; i < 4; i++) {
            rehearsal.pass(2);
            rehearsal.aiven().settle();
        }
        rehearsal.pass(5);
        assertThat(rehearsal.client().get(vpc).status()).isEqualTo(404);
        assertThat(compute.peerings().hasNetwork(network)).isFalse();
        assertThat(compute.peerings().find(MINE, "aiven").orElseThrow().isActive())
                .isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "acme-net, vpc-none",
        "acme-none, vpc-apps",
        "acme-net, projects/acme-net/global/networks/vpc-apps",
    })
    void isInvalidWithoutTheNetwork(String project, String network) {
        assertThat(request(project, network).status()).isEqualTo(200);
        assertThat(after(1)).isEqualTo("INVALID_SPECIFICATION");
        assertThat(rehearsal.peering(vpc).at("/state_info/message").asText()).contains("was not found");
    }

    /** Google looks at the ranges when the second of two halves is made, and says so at the end of the operation. */
    @Test
    void isInvalidWhereAddressesOverlapAndMendedByAskingAgain() {
        compute.createSubnet(MINE, "europe-west1", "more", "10.30.0.0/25");
        assertThat(mirror(theirs()).status()).isEqualTo(200);
        rehearsal.pass(2);
        request(PROJECT, NETWORK);
        assertThat(after(1)).isEqualTo("APPROVED_PEER_REQUESTED");
        assertThat(after(2)).isEqualTo("INVALID_SPECIFICATION");
        assertThat(rehearsal.peering(vpc).at("/state_info/message").asText()).contains("overlaps");

        customer.delete("/compute/v1/projects/" + PROJECT + "/regions/europe-west1/subnetworks/more");
        rehearsal.pass(2);
        request(PROJECT, NETWORK);
        assertThat(after(1)).isEqualTo("APPROVED_PEER_REQUESTED");
        assertThat(after(2)).isEqualTo("PENDING_PEER");
        assertThat(after(2)).isEqualTo("ACTIVE");
    }
}
