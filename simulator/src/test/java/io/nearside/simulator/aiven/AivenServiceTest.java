package io.nearside.simulator.aiven;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.rest.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The services of a project, and where they are reached. */
final class AivenServiceTest {
    private static final String SERVICES = "/v1/project/acme-prod/service";

    private final AivenRehearsal rehearsal = new AivenRehearsal();
    private final String vpc = rehearsal.vpc();
    private final String id = vpc.substring(vpc.lastIndexOf('/') + 1);

    @AfterEach
    void close() {
        rehearsal.close();
    }

    @Test
    void areListedWithTheirHosts() {
        assertThat(rehearsal.client().get(SERVICES).at("/services")).isEmpty();
        rehearsal.aiven().addService(id, "orders");
        JsonNode service = rehearsal.client().get(SERVICES).at("/services/0");
        assertThat(RestClient.names(service))
                .containsExactlyInAnyOrder(
                        "cloud_name",
                        "components",
                        "connection_info",
                        "create_time",
                        "node_count",
                        "node_states",
                        "plan",
                        "project_vpc_id",
                        "service_name",
                        "service_type",
                        "state",
                        "update_time",
                        "user_config");
        assertThat(service.path("cloud_name").asText()).isEqualTo("aws-eu-west-1");
        assertThat(service.path("project_vpc_id").asText()).isEqualTo(id);
        assertThat(service.at("/components").findValuesAsText("component"))
                .containsExactly("kafka", "kafka", "schema_registry");
        assertThat(service.at("/components").findValuesAsText("route")).containsOnly("dynamic");
        assertThat(service.at("/components/0/host").asText()).isEqualTo("orders-acme-prod.aivencloud.com");
    }

    @Test
    void oneIsReadAsItIsListed() {
        rehearsal.aiven().addService("acme-prod", id, "db", AivenProduct.PG);
        JsonNode listed = rehearsal.client().get(SERVICES).at("/services/0");
        assertThat(rehearsal.client().get(SERVICES + "/db").at("/service")).isEqualTo(listed);
        assertThat(listed.at("/components").findValuesAsText("usage")).containsExactly("replica", "primary");
    }

    @Test
    void oneThatIsNotThereIsNotFound() {
        rehearsal.aiven().addProject("other");
        rehearsal.aiven().addService(id, "orders");
        rehearsal.aiven().addServiceOnceBuilt("acme-prod", "aws-eu-west-3", "later", AivenProduct.KAFKA);
        RestClient.Reply reply = rehearsal.client().get(SERVICES + "/later");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.at("/message").asText()).isEqualTo("Service later does not exist");
        assertThat(rehearsal.client().get("/v1/project/other/service/orders").status())
                .isEqualTo(403);
    }

    @Test
    void oneMovesIntoTheVpcThatItWaitedFor() {
        rehearsal.aiven().addServiceOnceBuilt("acme-prod", "aws-eu-west-3", "later", AivenProduct.KAFKA);
        String made = rehearsal
                .create("aws-eu-west-3", "10.21.0.0/24")
                .at("/project_vpc_id")
                .asText();
        assertThat(rehearsal.client().get(SERVICES).at("/services")).isEmpty();
        rehearsal.pass(3);
        assertThat(rehearsal
                        .client()
                        .get(SERVICES)
                        .at("/services/0/project_vpc_id")
                        .asText())
                .isEqualTo(made);
    }
}
