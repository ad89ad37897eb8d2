package io.nearside.simulator.aiven;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.simulator.rest.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AivenVpcTest {
    private final AivenRehearsal rehearsal = new AivenRehearsal();

    @AfterEach
    void close() {
        rehearsal.close();
    }

    @Test
    void isBuiltAndDeletedOnTheClock() {
        RestClient.Reply created = rehearsal.create("aws-eu-west-1", "10.20.0.0/24");
        assertThat(created.status()).isEqualTo(200);
        assertThat(created.at("/state").asText()).isEqualTo("APPROVED");
        String path = AivenRehearsal.VPCS + "/" + created.at("/project_vpc_id").asText();

        rehearsal.pass(2);
        assertThat(state(path)).isEqualTo("APPROVED");
        rehearsal.pass(1);
        assertThat(state(path)).isEqualTo("ACTIVE");

        assertThat(rehearsal.client().delete(path).at("/state").asText()).isEqualTo("DELETING");
        rehearsal.pass(2);
        assertThat(state(path)).isEqualTo("DELETED");
        rehearsal.pass(5);
        assertThat(rehearsal.client().get(path).status()).isEqualTo(404);
    }

    @Test
    void isListedWithoutItsPeerings() {
        rehearsal.request(rehearsal.vpc());

        RestClient.Reply list = rehearsal.client().get(AivenRehearsal.VPCS + "?limit=999");

        assertThat(RestClient.names(list.at("/vpcs/0")))
                .containsExactlyInAnyOrder(
                        "cloud_name", "create_time", "network_cidr", "project_vpc_id", "state", "update_time");
    }

    @ParameterizedTest
    @CsvSource({
        "aws-eu-west-1, 10.20.0.0/19, 400",
        "aws-eu-west-1, 10.20.0.0/20, 200",
        "aws-eu-west-1, 10.20.0.0/24, 200",
        "aws-eu-west-1, 10.20.0.0/25, 400",
        "aws-eu-west-1, fd00::/24, 400",
        "aws-eu-west-1, 10.20.0.0, 400",
        "aws-eu-west-1, 192.168.100.0000/24, 400",
        "google-europe-west1, 172.24.16.0/20, 400",
        "google-europe-west1, 172.25.0.0/20, 200",
        "aws-eu-west-1, 172.24.16.0/20, 200",
        "moon-sea, 10.20.0.0/24, 400",
        "aws-, 10.20.0.0/24, 400"
    })
    void hasANetworkThatAivenAllows(String cloud, String cidr, int status) {
        assertThat(rehearsal.create(cloud, cidr).status()).isEqualTo(status);
    }

    @Test
    void aCloudNameHasALimit() {
        assertThat(rehearsal.create("aws-" + "x".repeat(253), "10.20.0.0/24").status())
                .isEqualTo(400);
    }

    @Test
    void thereIsOnePerRegion() {
        rehearsal.create("aws-eu-west-1", "10.20.0.0/24");

        assertThat(rehearsal.create("aws-eu-west-1", "10.21.0.0/24").status()).isEqualTo(409);
        assertThat(rehearsal.create("aws-eu-west-2", "10.21.0.0/24").status()).isEqualTo(200);
    }

    @Test
    void aBodyMustBeJsonAndWhole() {
        assertThat(rehearsal.client().post(AivenRehearsal.VPCS, "{").status()).isEqualTo(400);
        assertThat(rehearsal.client().post(AivenRehearsal.VPCS, "[]").status()).isEqualTo(400);
        RestClient.Reply lacking = rehearsal
                .client()
                .post(AivenRehearsal.VPCS, "{\"cloud_name\":\"aws-eu-west-1\",\"network_cidr\":\"10.20.0.0/24\"}");
        assertThat(lacking.status()).isEqualTo(400);
        assertThat(RestClient.names(lacking.body())).containsExactly("message", "errors");
    }

    @Test
    void isMadeTogetherWithPeerings() {
        String body = "{\"cloud_name\":\"aws-eu-west-1\",\"network_cidr\":\"10.20.0.0/24\",\"peering_connections\":"
                + "[{\"peer_cloud_account\":\"111122223333\",\"peer_vpc\":\"" + rehearsal.network() + "\"}]}";
        RestClient.Reply made = rehearsal.client().post(AivenRehearsal.VPCS, body);
        String path = AivenRehearsal.VPCS + "/" + made.at("/project_vpc_id").asText();

        rehearsal.pass(3);
        assertThat(rehearsal.state(path)).isEqualTo("APPROVED");
        rehearsal.pass(3);
        assertThat(rehearsal.state(path)).isEqualTo("PENDING_PEER");
    }

    @Test
    void staysWhileServicesAreInIt() {
        String path = rehearsal.vpc();
        String id = path.substring(path.lastIndexOf('/') + 1);
        rehearsal.aiven().addService(id, "orders-kafka");
        assertThat(rehearsal.client().delete(path).status()).isEqualTo(409);

        rehearsal.aiven().removeService(id, "orders-kafka");
        assertThat(rehearsal.client().delete(path).status()).isEqualTo(200);
    }

    @Test
    void goesWithItsPeeringsAndItsNetwork() {
        String path = rehearsal.vpc();
        rehearsal.request(path);
        rehearsal.pass(3);
        String pcx = rehearsal.pcx(path);

        rehearsal.client().delete(path);
        rehearsal.pass(7);

        assertThat(rehearsal.client().get(path).status()).isEqualTo(404);
        assertThat(rehearsal.ec2().peering(pcx).orElseThrow().state().isLive()).isFalse();
    }

    @Test
    void whatIsNotThereIsNotFound() {
        RestClient.Reply reply = rehearsal.client().get(AivenRehearsal.VPCS + "/none");

        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.at("/errors/0/status").isInt()).isTrue();
        assertThat(rehearsal.client().get("/v1/elsewhere").status()).isEqualTo(404);
    }

    private String state(String path) {
        return rehearsal.client().get(path).at("/state").asText();
    }
}
