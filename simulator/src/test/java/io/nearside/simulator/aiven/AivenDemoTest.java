package io.nearside.simulator.aiven;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.Seed;
import io.nearside.simulator.Simulator;
import io.nearside.simulator.SimulatorOptions;
import io.nearside.simulator.ec2.Ec2Demo;
import io.nearside.simulator.rest.RestClient;
import io.nearside.simulator.upcloud.UpCloudDemo;
import io.nearside.simulator.upcloud.UpCloudTimings;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The demo's vendor and UpCloud, by the environment that the simulator prints, and what the control port adds to them. */
final class AivenDemoTest {
    private static final String VPCS = "/v1/project/" + AivenDemo.PROJECT + "/vpcs";

    private final Simulator simulator =
            Simulator.start(SimulatorOptions.defaults().withSeed(Seed.DEMO));
    private final RestClient control = new RestClient(simulator.uri(), "");
    private final RestClient aiven =
            control.as("aivenv1 " + simulator.environment().get("AIVEN_TOKEN"));
    private final RestClient upcloud =
            control.as("Bearer " + simulator.environment().get("UPCLOUD_TOKEN"));

    @AfterEach
    void close() {
        simulator.close();
    }

    @Test
    void pointsClientsHere() {
        assertThat(simulator.environment())
                .containsEntry("AIVEN_WEB_URL", simulator.uri().toString())
                .containsEntry("UPCLOUD_DEBUG_API_BASE_URL", simulator.uri().toString());
        assertThat(aiven.get(VPCS).at("/vpcs")).isEmpty();
        assertThat(upcloud.get("/1.3/network").at("/networks/network").findValuesAsText("name"))
                .containsExactly("production", "staging", "Public 94.237.8.0/22");
    }

    @Test
    void withoutDelaysEverythingHasHappenedByTheNextRequest() {
        simulator.world().aiven().timings(AivenTimings.immediate());
        simulator.world().upcloud().timings(UpCloudTimings.immediate());
        String vpc = create("upcloud-de-fra");
        RestClient.Reply asked = aiven.post(
                vpc + "/peering-connections",
                "{\"peer_cloud_account\":\"upcloud\",\"peer_vpc\":\"" + UpCloudDemo.NETWORK + "\"}");
        assertThat(asked.at("/state").asText()).isEqualTo("APPROVED");
        JsonNode pending = aiven.get(vpc).at("/peering_connections/0");
        assertThat(pending.path("state").asText()).isEqualTo("PENDING_PEER");

        upcloud.post(
                "/1.3/network-peering",
                "{\"network_peering\":{\"name\":\"n\",\"network\":{\"uuid\":\"%s\"},\"peer_network\":{\"uuid\":\"%s\"}}}"
                        .formatted(
                                UpCloudDemo.NETWORK,
                                pending.at("/state_info/to_network_id").asText()));
        assertThat(aiven.get(vpc).at("/peering_connections/0/state").asText()).isEqualTo("ACTIVE");

        simulator
                .world()
                .aiven()
                .removeService(vpc.substring(vpc.lastIndexOf('/') + 1), AivenDemo.SERVICE + "-upcloud");
        assertThat(aiven.delete(vpc).at("/state").asText()).isEqualTo("DELETING");
        assertThat(aiven.get(vpc).status()).isEqualTo(404);
    }

    @Test
    void aKafkaMovesIntoTheVpcOnceItIsThere() {
        String services = "/v1/project/" + AivenDemo.PROJECT + "/service";
        assertThat(aiven.get(services).at("/services")).isEmpty();
        String vpc = create("aws-eu-west-1");
        assertThat(aiven.get(services).at("/services")).isEmpty();
        simulator.clock().advance(Duration.ofSeconds(3));

        JsonNode kafka = aiven.get(services).at("/services/0");
        assertThat(kafka.path("service_name").asText()).isEqualTo(AivenDemo.SERVICE);
        assertThat(vpc).endsWith(kafka.path("project_vpc_id").asText());
        assertThat(aiven.delete(vpc).status()).isEqualTo(409);
    }

    @Test
    void theControlPortPlantsAnOrganization() {
        JsonNode made = control.post("/_nearside/world", """
                        {"aiven": {"tokens": [{"token": "t", "projects": ["p"], "organizations": ["org2"]}],
                                   "vpcs": [{"organization": "org2", "cloud": "aws-eu-west-1", "cidr": "10.30.0.0/24"}],
                                   "spelling": "singular"}}
                        """).body();
        String id = made.at("/aiven/vpcs/0").asText();
        control.post("/_nearside/world", """
                {"aiven": {"services": [{"project": "p", "name": "db", "type": "pg", "vpc": "%s"}]}}
                """.formatted(id));
        RestClient owner = control.as("aivenv1 t");

        assertThat(owner.get("/v1/organization/org2/vpc/" + id).at("/state").asText())
                .isEqualTo("ACTIVE");
        assertThat(owner.get("/v1/organization/org2/vpcs/" + id).status()).isEqualTo(404);
        assertThat(owner.get("/v1/project/p/service/db")
                        .at("/service/project_vpc_id")
                        .asText())
                .isEqualTo(id);
        assertThat(control.get("/_nearside/world").at("/aiven/org2/0/cidr").asText())
                .isEqualTo("10.30.0.0/24");
    }

    @Test
    void theControlPortPlantsMore() {
        JsonNode made = control.post("/_nearside/world", """
                        {"upcloud": {"networks": [{"account": "acme", "zone": "de-fra1", "name": "more", "cidr": "192.168.9.0/24", "router": "r"}],
                                     "scripts": [{"peering": "n", "state": "error"}], "provisioning": 0, "errors": "problem"},
                         "aiven": {"vpcs": [{"project": "acme-prod", "cloud": "upcloud-de-fra", "cidr": "10.30.0.0/24", "services": ["kafka"]}],
                                   "timings": {"removed": 1}}}
                        """).body();
        String vpc = VPCS + "/" + made.at("/aiven/vpcs/0").asText();

        assertThat(aiven.delete(vpc).status()).isEqualTo(409);
        assertThat(upcloud.get("/1.3/network/" + made.at("/upcloud/networks/0").asText())
                        .at("/network/router")
                        .asText())
                .isNotEmpty();
        JsonNode world = control.get("/_nearside/world").body();
        assertThat(world.at("/aiven/acme-prod/0/cloud").asText()).isEqualTo("upcloud-de-fra");
        assertThat(world.at("/upcloud/networks").findValuesAsText("name")).contains("more", "aiven 10.30.0.0/24");
    }

    @Test
    void aServiceIsInAzureAlready() {
        String project = "/v1/project/" + AivenDemo.AZURE_PROJECT;
        JsonNode service = aiven.get(project + "/service/" + AivenDemo.SERVICE).at("/service");
        assertThat(service.path("project_vpc_id").asText()).isEqualTo(AivenDemo.AZURE_VPC);
        assertThat(service.path("cloud_name").asText()).isEqualTo(AivenDemo.AZURE_CLOUD);
        assertThat(service.path("node_states")).hasSize(3);
        assertThat(aiven.get(project + "/static-ips").at("/static_ips")).isEmpty();
    }

    @Test
    void theControlPortPlantsAServiceOnStaticIps() {
        control.post("/_nearside/world", """
                {"aiven": {"services": [{"project": "acme-azure", "vpc": "%s", "name": "db", "type": "pg", "nodes": 2, "staticIps": true}]}}
                """.formatted(AivenDemo.AZURE_VPC));
        JsonNode db = aiven.get("/v1/project/acme-azure/service/db").at("/service");
        assertThat(db.path("state").asText()).isEqualTo("RUNNING");
        assertThat(db.at("/user_config/static_ips").asBoolean()).isTrue();
        assertThat(aiven.get("/v1/project/acme-azure/static-ips")
                        .at("/static_ips")
                        .findValuesAsText("state"))
                .containsExactly("assigned", "assigned", "available", "available");
        JsonNode world = control.get("/_nearside/world").body();
        assertThat(world.at("/aiven/services").findValuesAsText("name")).contains("db", AivenDemo.SERVICE);
        assertThat(world.at("/aiven/staticIps")).hasSize(4);
        assertThat(world.at("/aiven/staticIps/0/service").asText()).isEqualTo("db");
    }

    @Test
    void theControlPortSendsAnImpostor() {
        control.post("/_nearside/world", """
                {"aiven": {"impostors": [{"account": "%s", "cidr": "10.20.0.0/24", "peerAccount": "%s", "peerNetwork": "%s", "region": "%s", "name": "aiven"}]}}
                """.formatted(
                        Ec2Demo.STRANGER, Ec2Demo.CUSTOMER, Ec2Demo.CUSTOMER_VPC, Ec2Demo.REGION));

        assertThat(simulator.world().ec2().peerings())
                .singleElement()
                .satisfies(peering -> assertThat(peering.requester().account()).isEqualTo(Ec2Demo.STRANGER));
    }

    @Test
    void theControlPortRefusesWhatItDoesNotUnderstand() {
        assertThat(control.post("/_nearside/world", "{\"aiven\":{\"vpcs\":[{\"project\":\"p\"}]}}")
                        .status())
                .isEqualTo(400);
        assertThat(control.post("/_nearside/world", "{\"upcloud\":{\"tokens\":[{}]}}")
                        .status())
                .isEqualTo(400);
    }

    private String create(String cloud) {
        RestClient.Reply made = aiven.post(
                VPCS,
                "{\"cloud_name\":\"%s\",\"network_cidr\":\"10.30.0.0/24\",\"peering_connections\":[]}"
                        .formatted(cloud));
        return VPCS + "/" + made.at("/project_vpc_id").asText();
    }
}
