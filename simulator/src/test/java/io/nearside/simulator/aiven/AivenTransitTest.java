package io.nearside.simulator.aiven;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.ec2.TransitAttachmentView;
import io.nearside.simulator.ec2.TransitGateways;
import io.nearside.simulator.ec2.TransitState;
import io.nearside.simulator.ram.RamWorld;
import io.nearside.simulator.rest.Json;
import io.nearside.simulator.rest.Recordings;
import io.nearside.simulator.rest.RestClient;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Aiven attaches its networks to a transit gateway that the customer shares with it. */
final class AivenTransitTest {
    private static final String AIVEN = AivenAwsHands.TRANSIT_ACCOUNT;

    private final AivenRehearsal rehearsal = new AivenRehearsal();
    private final TransitGateways gateways = rehearsal.ec2().gateways();
    private final RamWorld ram = rehearsal.world().ram();
    private final String vpc = rehearsal.vpc();
    private final String gateway = gateways.create(AivenRehearsal.CUSTOMER, AivenRehearsal.REGION);

    @AfterEach
    void close() {
        rehearsal.close();
    }

    private String share() {
        String share = ram.share(AivenRehearsal.CUSTOMER, AivenRehearsal.REGION, "hub", gateways.arn(gateway));
        ram.addPrincipal(share, AIVEN);
        return share;
    }

    /** Shared, and accepted by Aiven, which takes a while. */
    private String accepted() {
        String share = share();
        rehearsal.pass(2);
        rehearsal.state(vpc);
        return share;
    }

    private RestClient.Reply request(String... ranges) {
        return rehearsal
                .client()
                .post(
                        vpc + "/peering-connections",
                        Json.object()
                                .put("peer_cloud_account", AivenRehearsal.CUSTOMER)
                                .put("peer_vpc", gateway)
                                .set("user_peer_network_cidrs", Json.strings(List.of(ranges)))
                                .toString());
    }

    private TransitAttachmentView attachment() {
        return gateways.attachments().get(0);
    }

    @Test
    void goesFromTheShareToActive() {
        accepted();
        assertThat(request("10.0.0.0/16").status()).isEqualTo(200);
        rehearsal.pass(3);
        rehearsal.state(vpc);
        rehearsal.pass(1);

        JsonNode peering = rehearsal.peering(vpc);
        assertThat(peering.path("state").asText()).isEqualTo("PENDING_PEER");
        assertThat(peering.path("vpc_peering_connection_type").asText()).isEqualTo("aws-tgw-vpc-attachment");
        assertThat(peering.path("peer_region").asText()).isEqualTo(AivenRehearsal.REGION);
        assertThat(Json.texts(peering.path("user_peer_network_cidrs"))).containsExactly("10.0.0.0/16");
        assertThat(RestClient.names(peering.path("state_info")))
                .containsExactlyInAnyOrder("aws_transit_gateway_attachment_id", "message", "type", "warnings");
        assertThat(peering.at("/state_info/aws_transit_gateway_attachment_id").asText())
                .isEqualTo(attachment().id());
        assertThat(attachment().owner()).isEqualTo(AIVEN);
        assertThat(attachment().state()).isEqualTo(TransitState.PENDING_ACCEPTANCE);
        assertThat(rehearsal.ec2().cidrs(attachment().resource())).containsExactly("10.20.0.0/24");

        gateways.accept(attachment().id());
        rehearsal.pass(4);
        rehearsal.state(vpc);
        rehearsal.pass(2);
        assertThat(rehearsal.state(vpc)).isEqualTo("ACTIVE");
        assertThat(rehearsal.peering(vpc).at("/state_info/type").asText())
                .isEqualTo(Recordings.read("aiven/found/tgw_state_info_testfixture.json")
                        .path("type")
                        .asText());
        assertThat(gateways.routes(gateways.table(gateway).orElseThrow()))
                .extracting(route -> route.destination() + " " + route.type())
                .containsExactly("10.20.0.0/24 propagated");
    }

    @Test
    void whatIsNotSharedIsInvalidUntilItIs() {
        request();
        rehearsal.pass(3);
        assertThat(rehearsal.state(vpc)).isEqualTo("INVALID_SPECIFICATION");
        assertThat(rehearsal.peering(vpc).at("/state_info/message").asText()).contains("not shared");
        assertThat(gateways.attachments()).isEmpty();

        accepted();
        request();
        rehearsal.pass(3);
        assertThat(rehearsal.state(vpc)).isEqualTo("PENDING_PEER");
    }

    @Test
    void anotherAccountsGatewayUnderThisNameIsInvalid() {
        accepted();
        rehearsal.request(vpc, "777788889999", gateway);
        rehearsal.pass(3);
        assertThat(rehearsal.state(vpc)).isEqualTo("INVALID_SPECIFICATION");
    }

    @Test
    void invitationsAreAnsweredUnlessAivenIsToldNotTo() {
        rehearsal.aiven().ignoreInvitations();
        share();
        rehearsal.pass(3600);
        rehearsal.state(vpc);
        assertThat(ram.invitations(AIVEN).get(0).status()).isEqualTo("PENDING");

        rehearsal.aiven().answerInvitations();
        rehearsal.state(vpc);
        assertThat(ram.invitations(AIVEN).get(0).status()).isEqualTo("ACCEPTED");
        assertThat(ram.isSharedWith(gateways.arn(gateway), AIVEN)).isTrue();
    }

    @Test
    void whatTheCustomerRejectsOrDeletesIsSeen() {
        pending();
        gateways.reject(attachment().id());
        rehearsal.state(vpc);
        rehearsal.pass(2);
        assertThat(rehearsal.state(vpc)).isEqualTo("REJECTED_BY_PEER");
    }

    @Test
    void whatTheCustomerTakesAwayIsDeletedByPeer() {
        pending();
        gateways.accept(attachment().id());
        rehearsal.pass(4);
        rehearsal.state(vpc);
        rehearsal.pass(2);
        rehearsal.state(vpc);
        gateways.delete(attachment().id());
        rehearsal.state(vpc);
        rehearsal.pass(2);
        assertThat(rehearsal.state(vpc)).isEqualTo("DELETED_BY_PEER");
        assertThat(Json.texts(rehearsal.peering(vpc).path("user_peer_network_cidrs")))
                .isEmpty();
    }

    @Test
    void deletingThePeeringTakesTheAttachmentAway() {
        pending();
        rehearsal
                .client()
                .delete(vpc + "/peering-connections/peer-accounts/" + AivenRehearsal.CUSTOMER + "/peer-vpcs/"
                        + gateway);
        rehearsal.pass(2);
        rehearsal.state(vpc);
        assertThat(attachment().state()).isEqualTo(TransitState.DELETING);
    }

    @Test
    void aSecondVpcOfAivensHasAnAttachmentOfItsOwn() {
        pending();
        String other = AivenRehearsal.VPCS + "/"
                + rehearsal.aiven().createVpc("acme-prod", "aws-" + AivenRehearsal.REGION, "10.21.0.0/24");
        rehearsal.request(other, AivenRehearsal.CUSTOMER, gateway);
        rehearsal.pass(3);
        assertThat(rehearsal.state(other)).isEqualTo("PENDING_PEER");
        assertThat(gateways.attachments())
                .extracting(TransitAttachmentView::resource)
                .doesNotHaveDuplicates()
                .hasSize(2);
    }

    /** The types and messages of what was found are a test's own. */
    @Test
    void aPendingAttachmentHasTheFieldsOfThePublishedOnes() {
        accepted();
        request("10.0.0.0/24");
        rehearsal.pass(3);
        rehearsal.state(vpc);
        rehearsal.pass(1);
        JsonNode published = Recordings.read("aiven/constructed/vpc_get_tgw_pending.json");
        JsonNode peering = published.path("peering_connections").path(0);
        assertThat(RestClient.names(rehearsal.client().get(vpc).body()))
                .containsExactlyInAnyOrderElementsOf(RestClient.names(published));
        assertThat(RestClient.names(rehearsal.peering(vpc)))
                .containsExactlyInAnyOrderElementsOf(RestClient.names(peering));
        JsonNode info = rehearsal.peering(vpc).path("state_info");
        assertThat(RestClient.names(info)).containsAll(RestClient.names(peering.path("state_info")));
        assertThat(RestClient.names(info))
                .containsAll(RestClient.names(Recordings.read("aiven/found/tgw_pending_state_info_testfixture.json")));
    }

    private void pending() {
        accepted();
        request();
        rehearsal.pass(3);
        rehearsal.state(vpc);
        rehearsal.pass(1);
    }
}
