package io.nearside.simulator.aiven;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.Access;
import io.nearside.simulator.Refusal;
import io.nearside.simulator.Simulator;
import io.nearside.simulator.SimulatorOptions;
import io.nearside.simulator.World;
import io.nearside.simulator.ec2.Ec2World;
import io.nearside.simulator.rest.RestClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A world on a clock that stands still, with a project, a customer in AWS, and a client of Aiven. */
final class AivenRehearsal implements AutoCloseable {
    static final String VPCS = "/v1/project/acme-prod/vpcs";
    static final String ORGANIZATION = "org1";
    static final String ORGANIZATION_VPCS = "/v1/organization/org1/vpcs";
    static final String CUSTOMER = "111122223333";
    static final String REGION = "eu-west-1";

    private final Simulator simulator;
    private final RestClient client;
    private final String network;

    AivenRehearsal(Refusal... without) {
        simulator = Simulator.start(SimulatorOptions.defaults()
                .withTime(InstantSource.fixed(Instant.parse("2026-01-01T09:00:00Z")))
                .without(without));
        aiven().addToken("token", Access.WRITE, "acme-prod");
        aiven().admit("token", ORGANIZATION);
        network = ec2().createVpc(CUSTOMER, REGION, "10.0.0.0/16");
        client = new RestClient(simulator.uri(), "aivenv1 token");
    }

    Simulator simulator() {
        return simulator;
    }

    RestClient client() {
        return client;
    }

    World world() {
        return simulator.world();
    }

    AivenWorld aiven() {
        return world().aiven();
    }

    Ec2World ec2() {
        return world().ec2();
    }

    /** The customer's network in AWS. */
    String network() {
        return network;
    }

    void pass(int seconds) {
        simulator.clock().advance(Duration.ofSeconds(seconds));
    }

    /** An active project VPC in the customer's region; the path of it. */
    String vpc() {
        return VPCS + "/" + aiven().createVpc("acme-prod", "aws-" + REGION, "10.20.0.0/24");
    }

    /** An active VPC of the organization in the customer's region; the path of it. */
    String organizationVpc() {
        return ORGANIZATION_VPCS + "/" + aiven().createOrganizationVpc(ORGANIZATION, "aws-" + REGION, "10.20.0.0/24");
    }

    RestClient.Reply create(String cloud, String cidr) {
        return client.post(
                VPCS,
                "{\"cloud_name\":\"%s\",\"network_cidr\":\"%s\",\"peering_connections\":[]}".formatted(cloud, cidr));
    }

    RestClient.Reply request(String vpc, String account, String peer) {
        return client.post(
                vpc + "/peering-connections",
                "{\"peer_cloud_account\":\"%s\",\"peer_vpc\":\"%s\"}".formatted(account, peer));
    }

    RestClient.Reply request(String vpc) {
        return request(vpc, CUSTOMER, network);
    }

    /** The path that deletes the peering with the customer's network in AWS. */
    String natural(String vpc) {
        return vpc + "/peering-connections/peer-accounts/" + CUSTOMER + "/peer-vpcs/" + network;
    }

    /** The only peering of the VPC as it is read now. */
    JsonNode peering(String vpc) {
        return client.get(vpc).at("/peering_connections/0");
    }

    String state(String vpc) {
        return peering(vpc).path("state").asText();
    }

    /** The pcx that Aiven names. */
    String pcx(String vpc) {
        return peering(vpc).at("/state_info/aws_vpc_peering_connection_id").asText();
    }

    @Override
    public void close() {
        simulator.close();
    }
}
