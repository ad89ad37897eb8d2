package io.nearside.simulator.aiven;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.simulator.Access;
import io.nearside.simulator.rest.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The VPCs of an organization, in both spellings of their paths. */
final class AivenOrganizationTest {
    private static final String ROOT = "/v1/organization/org1/";

    private final AivenRehearsal rehearsal = new AivenRehearsal();

    @AfterEach
    void close() {
        rehearsal.close();
    }

    private RestClient.Reply create(String cloud, String cidr) {
        return rehearsal
                .client()
                .post(
                        AivenRehearsal.ORGANIZATION_VPCS,
                        "{\"clouds\":[{\"cloud_name\":\"%s\",\"network_cidr\":\"%s\"}],\"peering_connections\":[]}"
                                .formatted(cloud, cidr));
    }

    @Test
    void isBuiltListedAndDeleted() {
        RestClient.Reply created = create("aws-eu-west-1", "10.20.0.0/24");
        assertThat(created.status()).isEqualTo(200);
        assertThat(created.at("/state").asText()).isEqualTo("APPROVED");
        String path = AivenRehearsal.ORGANIZATION_VPCS + "/"
                + created.at("/organization_vpc_id").asText();
        rehearsal.pass(3);
        assertThat(rehearsal.client().get(path).at("/state").asText()).isEqualTo("ACTIVE");
        assertThat(RestClient.names(
                        rehearsal.client().get(AivenRehearsal.ORGANIZATION_VPCS).at("/vpcs/0")))
                .containsExactlyInAnyOrder(
                        "clouds",
                        "create_time",
                        "display_name",
                        "organization_id",
                        "organization_vpc_id",
                        "state",
                        "update_time");

        assertThat(rehearsal.client().delete(path).at("/state").asText()).isEqualTo("DELETING");
        rehearsal.pass(7);
        assertThat(rehearsal.client().get(path).status()).isEqualTo(404);
    }

    @Test
    void isNoVpcOfAProject() {
        String path = rehearsal.organizationVpc();
        String id = path.substring(path.lastIndexOf('/') + 1);
        assertThat(rehearsal.client().get(AivenRehearsal.VPCS).at("/vpcs")).isEmpty();
        assertThat(rehearsal.client().get(AivenRehearsal.VPCS + "/" + id).status())
                .isEqualTo(404);
    }

    @Test
    void itsNetworkIsOneThatAivenAllows() {
        assertThat(create("aws-eu-west-1", "10.20.0.0/19").status()).isEqualTo(400);
        assertThat(create("moon-sea", "10.20.0.0/24").status()).isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"vpcs, peering-connections", "vpc, peering-connection"})
    void isPeeredInEitherSpelling(String segment, String peeringSegment) {
        String id = rehearsal.organizationVpc().substring(AivenRehearsal.ORGANIZATION_VPCS.length() + 1);
        String path = ROOT + segment + "/" + id;
        RestClient.Reply requested = rehearsal.request(path);
        assertThat(requested.status()).isEqualTo(200);
        assertThat(requested.at("/peer_region").asText()).isEqualTo("eu-west-1");
        assertThat(requested.at("/state_info").isNull()).isTrue();
        rehearsal.pass(3);
        assertThat(rehearsal.state(path)).isEqualTo("PENDING_PEER");
        rehearsal.ec2().acceptPeering(rehearsal.pcx(path));
        rehearsal.pass(2);
        assertThat(rehearsal.state(path)).isEqualTo("PENDING_PEER");
        rehearsal.client().post(ROOT + "vpcs/" + id + "/peering-connections/actions/refresh", "");
        assertThat(rehearsal.state(path)).isEqualTo("ACTIVE");

        String peering = rehearsal.peering(path).path("peering_connection_id").asText();
        RestClient.Reply deleted = rehearsal.client().delete(path + "/" + peeringSegment + "/" + peering);
        assertThat(deleted.at("/state").asText()).isEqualTo("DELETING");
        assertThat(rehearsal
                        .client()
                        .delete(path + "/" + peeringSegment + "/none")
                        .status())
                .isEqualTo(404);
        assertThat(rehearsal.client().delete(path).at("/state").asText()).isEqualTo("DELETING");
    }

    @Test
    void thereIsNoMixedSpelling() {
        String id = rehearsal.organizationVpc().substring(AivenRehearsal.ORGANIZATION_VPCS.length() + 1);
        assertThat(rehearsal
                        .client()
                        .delete(ROOT + "vpcs/" + id + "/peering-connection/x")
                        .at("/message")
                        .asText())
                .isEqualTo("Not Found");
        assertThat(rehearsal.client().get(ROOT + "vpc").status()).isEqualTo(404);
    }

    @Test
    void oneSpellingMayBeTheOnlyOne() {
        String plural = rehearsal.organizationVpc();
        String singular = plural.replace("/vpcs/", "/vpc/");
        rehearsal.aiven().spelling(AivenSpelling.PLURAL);
        assertThat(rehearsal.client().get(plural).status()).isEqualTo(200);
        assertThat(rehearsal.client().get(singular).status()).isEqualTo(404);
        rehearsal.aiven().spelling(AivenSpelling.SINGULAR);
        assertThat(rehearsal.client().get(plural).status()).isEqualTo(404);
        assertThat(rehearsal.client().get(singular).status()).isEqualTo(200);
        assertThat(rehearsal.client().get(AivenRehearsal.ORGANIZATION_VPCS).status())
                .isEqualTo(200);
    }

    @Test
    void aTokenOpensItsOwnOrganizationsOnly() {
        rehearsal.aiven().addToken("reader", Access.READ, "acme-prod");
        RestClient reader = rehearsal.client().as("aivenv1 reader");
        assertThat(reader.get(AivenRehearsal.ORGANIZATION_VPCS).status()).isEqualTo(403);
        rehearsal.aiven().admit("reader", AivenRehearsal.ORGANIZATION);
        assertThat(reader.get(AivenRehearsal.ORGANIZATION_VPCS).status()).isEqualTo(200);
        assertThat(reader.post(AivenRehearsal.ORGANIZATION_VPCS, "{}")
                        .at("/message")
                        .asText())
                .isEqualTo("Not allowed: organization:networking:write is missing");
        assertThat(rehearsal.client().get("/v1/organization/none/vpcs").status())
                .isEqualTo(404);
    }

    @Test
    void servicesOfAProjectKeepIt() {
        String path = rehearsal.organizationVpc();
        String id = path.substring(path.lastIndexOf('/') + 1);
        rehearsal.aiven().addService("acme-prod", id, "orders", AivenProduct.KAFKA);
        assertThat(rehearsal
                        .client()
                        .get("/v1/project/acme-prod/service/orders")
                        .at("/service/project_vpc_id")
                        .asText())
                .isEqualTo(id);
        assertThat(rehearsal.client().delete(path).status()).isEqualTo(409);
    }
}
