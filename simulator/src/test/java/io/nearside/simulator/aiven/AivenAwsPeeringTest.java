package io.nearside.simulator.aiven;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.rest.RestClient;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AivenAwsPeeringTest {
    private final AivenRehearsal rehearsal = new AivenRehearsal();
    private final String vpc = rehearsal.vpc();

    @AfterEach
    void close() {
        rehearsal.close();
    }

    @Test
    void goesThroughItsStatesOnTheClock() {
        assertThat(rehearsal.request(vpc).status()).isEqualTo(200);
        assertThat(rehearsal.state(vpc)).isEqualTo("APPROVED");
        assertThat(rehearsal.peering(vpc).path("state_info").isNull()).isTrue();
        assertThat(rehearsal.ec2().peerings()).isEmpty();

        rehearsal.pass(1);
        assertThat(rehearsal.state(vpc)).isEqualTo("APPROVED_PEER_REQUESTED");
        assertThat(rehearsal.pcx(vpc)).isEmpty();

        rehearsal.pass(2);
        assertThat(rehearsal.state(vpc)).isEqualTo("PENDING_PEER");
        JsonNode info = rehearsal.peering(vpc).path("state_info");
        assertThat(RestClient.names(info))
                .containsExactlyInAnyOrder("aws_vpc_peering_connection_id", "message", "type", "warnings");
        assertThat(info.path("type").asText()).isEqualTo("aws-vpc-peering-connection-pending-peer");

        accept();
        assertThat(rehearsal.state(vpc)).isEqualTo("PENDING_PEER");
        rehearsal.pass(2);
        assertThat(rehearsal.state(vpc)).isEqualTo("ACTIVE");
        assertThat(rehearsal.peering(vpc).at("/state_info/type").asText())
                .isEqualTo("aws-vpc-peering-connection-active");
    }

    @Test
    void oneLongWaitPassesThroughAllOfThem() {
        rehearsal.request(vpc);
        rehearsal.pass(3600);

        JsonNode peering = rehearsal.peering(vpc);
        assertThat(peering.path("state").asText()).isEqualTo("PENDING_PEER");
        assertThat(peering.path("update_time").asText()).isEqualTo("2026-01-01T09:00:03Z");
    }

    @Test
    void theRequestIsInEc2FromAivensAccount() {
        pending();

        var request = rehearsal.ec2().peering(rehearsal.pcx(vpc)).orElseThrow();
        assertThat(request.requester().account()).isEqualTo(AivenAwsHands.ACCOUNT);
        assertThat(request.accepter().vpc()).isEqualTo(rehearsal.network());
        assertThat(rehearsal.ec2().cidrs(request.requester().vpc())).containsExactly("10.20.0.0/24");
    }

    @Test
    void theRequestIsInEc2WhenItIsDueAlsoIfNobodyAsksAiven() {
        rehearsal.request(vpc);
        rehearsal.pass(1);
        rehearsal.client().get("/1.3/network");

        assertThat(rehearsal.ec2().peerings()).hasSize(1);
    }

    @Test
    void askingAgainIsNoErrorAndItsAnswerIsIncomplete() {
        pending();

        RestClient.Reply again = rehearsal.request(vpc);

        assertThat(again.status()).isEqualTo(200);
        assertThat(again.body().has("peer_region")).isFalse();
        assertThat(again.at("/state_info").isNull()).isTrue();
        assertThat(rehearsal.peering(vpc).path("peer_region").asText()).isEqualTo("eu-west-1");
        assertThat(rehearsal.client().get(vpc).at("/peering_connections")).hasSize(1);
        assertThat(rehearsal.simulator().log().writes())
                .extracting(entry -> entry.effect().name())
                .containsExactly("DONE", "NONE");
    }

    @Test
    void aPeerThatIsNotThereIsInvalid() {
        rehearsal.request(vpc, AivenRehearsal.CUSTOMER, "vpc-0000000000000000f");
        rehearsal.pass(3);

        assertThat(rehearsal.state(vpc)).isEqualTo("INVALID_SPECIFICATION");
        assertThat(rehearsal.peering(vpc).at("/state_info/message").asText()).contains("incorrect VPC-ID");
    }

    @Test
    void anOverlapIsInvalid() {
        String overlapping = rehearsal.ec2().createVpc(AivenRehearsal.CUSTOMER, "eu-west-1", "10.20.0.0/16");
        rehearsal.request(vpc, AivenRehearsal.CUSTOMER, overlapping);
        rehearsal.pass(3);

        assertThat(rehearsal.state(vpc)).isEqualTo("INVALID_SPECIFICATION");
    }

    @Test
    void aRejectedOneCanBeAskedForAgain() {
        pending();
        String rejected = rehearsal.pcx(vpc);
        rehearsal.ec2().rejectPeering(rejected);
        rehearsal.state(vpc);
        rehearsal.pass(2);
        assertThat(rehearsal.state(vpc)).isEqualTo("REJECTED_BY_PEER");

        pending();
        assertThat(rehearsal.pcx(vpc)).isNotEqualTo(rejected);
    }

    @Test
    void fromOneThatTheCustomerDeletedThereIsNoWayBackButDeletion() {
        active();
        rehearsal.ec2().deletePeering(rehearsal.pcx(vpc), AivenRehearsal.CUSTOMER);
        rehearsal.state(vpc);
        rehearsal.pass(2);
        assertThat(rehearsal.state(vpc)).isEqualTo("DELETED_BY_PEER");

        rehearsal.request(vpc);
        rehearsal.pass(10);
        assertThat(rehearsal.state(vpc)).isEqualTo("DELETED_BY_PEER");

        rehearsal.client().delete(rehearsal.natural(vpc));
        rehearsal.pass(2);
        pending();
        assertThat(rehearsal.state(vpc)).isEqualTo("PENDING_PEER");
    }

    @Test
    void anExpiredRequestGoesOnWaiting() {
        pending();
        rehearsal.simulator().clock().advance(Duration.ofDays(8));

        assertThat(rehearsal.state(vpc)).isEqualTo("PENDING_PEER");
    }

    @Test
    void aRefreshNoticesSoonerThoughNotInItsAnswer() {
        pending();
        accept();

        RestClient.Reply refreshed = rehearsal.client().post(vpc + "/peering-connections/refresh", "");

        assertThat(refreshed.at("/peering_connections/0/state").asText()).isEqualTo("PENDING_PEER");
        assertThat(rehearsal.state(vpc)).isEqualTo("ACTIVE");
    }

    @Test
    void deletionTakesItOutOfEc2AndItsRowLingers() {
        active();
        String pcx = rehearsal.pcx(vpc);

        RestClient.Reply deleted = rehearsal.client().delete(rehearsal.natural(vpc));
        assertThat(deleted.at("/state").asText()).isEqualTo("DELETING");
        assertThat(deleted.at("/peer_region").asText()).isEqualTo("eu-west-1");
        assertThat(deleted.at("/state_info").isNull()).isTrue();
        assertThat(rehearsal.request(vpc).at("/state").asText()).isEqualTo("DELETING");

        rehearsal.pass(2);
        assertThat(rehearsal.state(vpc)).isEqualTo("DELETED");
        assertThat(rehearsal.ec2().peering(pcx).orElseThrow().state().isLive()).isFalse();
        rehearsal.pass(5);
        assertThat(rehearsal.client().get(vpc).at("/peering_connections")).isEmpty();
        assertThat(rehearsal.client().delete(rehearsal.natural(vpc)).status()).isEqualTo(404);
    }

    @Test
    void isNamedForDeletionInEachFormOfPath() {
        String elsewhere = rehearsal.ec2().createVpc(AivenRehearsal.CUSTOMER, "eu-central-1", "10.1.0.0/16");
        String body = "{\"peer_cloud_account\":\"111122223333\",\"peer_vpc\":\"%s\",\"peer_region\":\"eu-central-1\"}";
        rehearsal.client().post(vpc + "/peering-connections", body.formatted(elsewhere));
        String path = vpc + "/peering-connections/peer-accounts/111122223333";

        assertThat(delete(path + "/peer-vpcs/" + elsewhere + "/peer-regions/eu-west-1"))
                .isEqualTo(404);
        assertThat(delete(path + "/peer-resource-groups/group/peer-vpcs/" + elsewhere))
                .isEqualTo(404);
        assertThat(delete(path + "/peer-vpcs/" + elsewhere + "/peer-regions/eu%2Dcentral%2D1"))
                .isEqualTo(200);
        assertThat(delete(path + "/peer-vpcs/" + elsewhere)).isEqualTo(200);
    }

    @Test
    void anEncodedSlashStaysInItsSegment() {
        assertThat(delete(rehearsal.natural(vpc) + "%2Fpeer-regions%2Feu-west-1"))
                .isEqualTo(404);
        assertThat(rehearsal.simulator().log().writes().get(0).parameters())
                .containsEntry("network", rehearsal.network() + "/peer-regions/eu-west-1");
    }

    private int delete(String path) {
        return rehearsal.client().delete(path).status();
    }

    private void pending() {
        rehearsal.request(vpc);
        rehearsal.pass(3);
        rehearsal.state(vpc);
    }

    private void active() {
        pending();
        accept();
        rehearsal.pass(2);
        assertThat(rehearsal.state(vpc)).isEqualTo("ACTIVE");
    }

    /** Accepts and lets EC2 finish; Aiven has looked once by then. */
    private void accept() {
        rehearsal.ec2().acceptPeering(rehearsal.pcx(vpc));
        rehearsal.pass(2);
        rehearsal.state(vpc);
    }
}
