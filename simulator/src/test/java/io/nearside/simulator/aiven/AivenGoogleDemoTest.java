package io.nearside.simulator.aiven;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.Seed;
import io.nearside.simulator.Simulator;
import io.nearside.simulator.SimulatorOptions;
import io.nearside.simulator.compute.ComputeDemo;
import io.nearside.simulator.rest.RestClient;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the demo lays is enough for a peering in Google. */
final class AivenGoogleDemoTest {
    private static final String VPCS = "/v1/project/" + AivenDemo.PROJECT + "/vpcs";

    private final Simulator simulator = Simulator.start(SimulatorOptions.defaults()
            .withSeed(Seed.DEMO)
            .withTime(InstantSource.fixed(Instant.parse("2026-01-01T09:00:00Z"))));
    private final RestClient aiven = new RestClient(simulator.uri(), "aivenv1 " + AivenDemo.TOKEN);
    private final RestClient google = aiven.as("Bearer " + ComputeDemo.TOKEN);

    @AfterEach
    void close() {
        simulator.close();
    }

    private void pass(int seconds) {
        simulator.clock().advance(Duration.ofSeconds(seconds));
        simulator.world().aiven().settle();
    }

    @Test
    void clientsArePointedToTheCustomersProject() {
        assertThat(simulator.environment()).containsEntry("GOOGLE_CLOUD_PROJECT", ComputeDemo.PROJECT);
    }

    @Test
    void isPeeredFromTheRequestToTheEnd() {
        String id = aiven.post(
                        VPCS,
                        "{\"cloud_name\":\"%s\",\"network_cidr\":\"10.60.0.0/24\",\"peering_connections\":[{\"peer_cloud_account\":\"%s\",\"peer_vpc\":\"%s\"}]}"
                                .formatted(AivenGoogleDemo.CLOUD, ComputeDemo.PROJECT, ComputeDemo.NETWORK))
                .at("/project_vpc_id")
                .asText();
        String vpc = VPCS + "/" + id;
        pass(3);
        pass(1);
        pass(2);
        JsonNode pending = aiven.get(vpc).at("/peering_connections/0");
        assertThat(pending.path("state").asText()).isEqualTo("PENDING_PEER");
        String towards = "projects/%s/global/networks/%s"
                .formatted(
                        pending.at("/state_info/to_project_id").asText(),
                        pending.at("/state_info/to_vpc_network").asText());
        RestClient.Reply made = google.post(
                "/compute/v1/projects/" + ComputeDemo.PROJECT + "/global/networks/" + ComputeDemo.NETWORK
                        + "/addPeering",
                "{\"networkPeering\":{\"name\":\"aiven\",\"network\":\"%s\",\"exchangeSubnetRoutes\":true}}"
                        .formatted(towards));
        assertThat(made.status()).as("%s", made.body()).isEqualTo(200);
        pass(2);
        pass(2);
        assertThat(aiven.get(vpc).at("/peering_connections/0/state").asText()).isEqualTo("ACTIVE");
        assertThat(aiven.get("/v1/project/" + AivenDemo.PROJECT + "/service")
                        .at("/services")
                        .findValuesAsText("service_name"))
                .containsExactly(AivenDemo.SERVICE + "-google");
    }
}
