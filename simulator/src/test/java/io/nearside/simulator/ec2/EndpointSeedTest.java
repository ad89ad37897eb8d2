package io.nearside.simulator.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Endpoints in what is planted and in what is shown of the world. */
final class EndpointSeedTest {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final Ec2Stage stage = Ec2Stage.start();

    @AfterEach
    void close() {
        stage.close();
    }

    private JsonNode plant(String seed) throws JsonProcessingException {
        return new Ec2Seed(stage.simulator.world()).plant(JSON.readTree(seed));
    }

    @Test
    void plantsServicesAndSubnetsAndShowsEndpointsByWhatTheyAre() throws JsonProcessingException {
        JsonNode made = plant("""
            {"subnets": [{"id": "subnet-0a0a0a0a0a0a0a0a0", "vpc": "%s", "cidr": "10.0.7.0/24", "zone": "euw1-az2", "left": 3}],
             "endpointServices": [{"account": "444455556666", "region": "eu-west-1", "zones": ["euw1-az2"], "principals": ["*"],
                 "regions": ["eu-central-1"], "acceptance": false, "privateName": "kafka.example.com", "verified": true}],
             "timings": {"endpointPending": 0}, "quotas": {"endpointsPerVpc": 2}}""".formatted(stage.network));
        String service = made.path("endpointServices").path(0).asText();
        String endpoint = EndpointScenarios.ask(
                        stage, service, "SubnetId.1", "subnet-0a0a0a0a0a0a0a0a0", "PrivateDnsEnabled", "true")
                .text("vpcEndpointId");

        assertThat(stage.ec2.endpointServices().left("subnet-0a0a0a0a0a0a0a0a0"))
                .isEqualTo(2);
        JsonNode state = new Ec2State(stage.ec2.store()).toJson();
        assertThat(state.path("endpoints").toString())
                .contains("\"state\":\"available\"", "\"address\":\"10.0.7.252\"")
                .doesNotContain(endpoint);
        assertThat(state.path("endpointServices").toString()).contains("\"principals\":[\"*\"]");

        plant("{\"rejectEndpoints\": [\"" + endpoint + "\"]}");
        assertThat(stage.ec2.endpointServices().endpoint(endpoint).orElseThrow().state())
                .isEqualTo(EndpointState.REJECTED);
        plant("{\"failEndpoints\": [{\"id\": \"" + endpoint
                + "\", \"code\": \"InternalError\", \"message\": \"no\"}]}");
        assertThat(stage.ec2.endpointServices().endpoint(endpoint).orElseThrow().state())
                .isEqualTo(EndpointState.FAILED);
    }
}
