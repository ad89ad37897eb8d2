package io.nearside.simulator.aiven;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.rest.RestClient;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Static IPs, and the nodes that take them one by one. */
final class AivenStaticIpTest {
    private final AivenAzureRehearsal rehearsal = new AivenAzureRehearsal();

    @AfterEach
    void close() {
        rehearsal.close();
    }

    @Test
    void oneIsCreatedAssociatedDissociatedAndDeleted() {
        RestClient.Reply made =
                rehearsal.client().post(AivenAzureRehearsal.STATIC_IPS, "{\"cloud_name\":\"azure-westeurope\"}");
        assertThat(made.at("/state").asText()).isEqualTo("creating");
        assertThat(made.at("/ip_address").isNull()).isTrue();
        rehearsal.pass(1);
        JsonNode created =
                rehearsal.client().get(AivenAzureRehearsal.STATIC_IPS).at("/static_ips/0");
        assertThat(created.path("state").asText()).isEqualTo("created");
        assertThat(created.path("ip_address").asText()).isEqualTo("198.18.0.1");
        assertThat(created.path("service_name").isNull()).isTrue();

        String id = made.at("/static_ip_address_id").asText();
        assertThat(id).matches("ip[0-9a-f]{11}");
        RestClient.Reply associated = rehearsal.associate(id, "orders");
        assertThat(associated.at("/state").asText()).isEqualTo("available");
        assertThat(associated.at("/service_name").asText()).isEqualTo("orders");
        assertThat(rehearsal.dissociate(id).at("/state").asText()).isEqualTo("created");
        String path = AivenAzureRehearsal.STATIC_IPS + "/" + id;
        assertThat(rehearsal.client().delete(path).at("/state").asText()).isEqualTo("deleting");
        rehearsal.pass(2);
        assertThat(rehearsal.addressStates()).isEmpty();
        assertThat(rehearsal.client().delete(path).status()).isEqualTo(404);
    }

    @Test
    void oneIsProtected() {
        String path = AivenAzureRehearsal.STATIC_IPS + "/" + rehearsal.address("azure-westeurope");
        assertThat(rehearsal
                        .client()
                        .patch(path, "{\"termination_protection\":true}")
                        .at("/termination_protection")
                        .asBoolean())
                .isTrue();
        assertThat(rehearsal.client().delete(path).status()).isEqualTo(409);
        rehearsal.client().patch(path, "{\"termination_protection\":false}");
        assertThat(rehearsal.client().delete(path).status()).isEqualTo(200);
    }

    /** New nodes take them one by one while old ones leave, and the service says so. */
    @Test
    void nodesTakeThemOneByOne() {
        rehearsal.addresses(6);
        RestClient.Reply asked = rehearsal.configure("\"static_ips\":true");
        assertThat(asked.status()).as("%s", asked.body()).isEqualTo(200);
        assertThat(asked.at("/service/user_config/static_ips").asBoolean()).isTrue();

        assertThat(rehearsal.state()).isEqualTo("REBUILDING");
        assertThat(rehearsal.service().path("node_states").findValuesAsText("state"))
                .containsExactly("running", "running", "running", "setting_up_vm");
        assertThat(rehearsal.addressStates()).filteredOn("assigned"::equals).hasSize(1);
        rehearsal.pass(1);
        assertThat(rehearsal.state()).isEqualTo("REBALANCING");
        assertThat(rehearsal.service().path("node_states").findValuesAsText("state"))
                .containsExactly("leaving", "running", "running", "syncing_data");
        rehearsal.pass(1);
        assertThat(rehearsal.service().path("node_states").findValuesAsText("name"))
                .containsExactly("orders-4", "orders-2", "orders-3", "orders-5");
        assertThat(rehearsal.addressStates()).filteredOn("assigned"::equals).hasSize(2);
        rehearsal.pass(4);
        assertThat(rehearsal.state()).isEqualTo("RUNNING");
        assertThat(rehearsal.service().path("node_states").findValuesAsText("state"))
                .containsExactly("running", "running", "running");
        assertThat(rehearsal.addressStates())
                .containsExactly("assigned", "assigned", "assigned", "available", "available", "available");
    }

    @Test
    void theyComeBackWhenTheServiceRunsOnOthers() {
        rehearsal.fix();
        rehearsal.configure("\"static_ips\":false");
        rehearsal.pass(2);
        assertThat(rehearsal.addressStates()).filteredOn("assigned"::equals).hasSize(2);
        rehearsal.pass(4);
        assertThat(rehearsal.state()).isEqualTo("RUNNING");
        assertThat(rehearsal.addressStates()).containsOnly("available").hasSize(6);
    }

    /** What a service that runs on static IPs keeps twice as many for. */
    @Test
    void aRollOnStaticIpsTakesNewOnesBeforeItLeavesOldOnes() {
        rehearsal.fix();
        rehearsal.client().put(AivenAzureRehearsal.SERVICE, "{\"plan\":\"business-8\"}");
        assertThat(rehearsal.addressStates()).filteredOn("assigned"::equals).hasSize(4);
        rehearsal.pass(6);
        assertThat(rehearsal.state()).isEqualTo("RUNNING");
        assertThat(rehearsal.addressStates()).filteredOn("assigned"::equals).hasSize(3);
    }

    /** Asked for again while it goes on, it is not lost. */
    @Test
    void aChangeDuringARollIsDoneAfterIt() {
        rehearsal.addresses(6);
        rehearsal.client().put(AivenAzureRehearsal.SERVICE, "{\"plan\":\"business-8\"}");
        rehearsal.pass(3);
        rehearsal.configure("\"static_ips\":true");
        rehearsal.pass(3);
        assertThat(rehearsal.state()).isNotEqualTo("RUNNING");
        rehearsal.pass(6);
        assertThat(rehearsal.state()).isEqualTo("RUNNING");
        assertThat(rehearsal.addressStates()).filteredOn("assigned"::equals).hasSize(3);
    }

    @Test
    void theySurviveASwitchedOffServiceAndARemovedOne() {
        rehearsal.fix();
        rehearsal.client().put(AivenAzureRehearsal.SERVICE, "{\"powered\":false}");
        assertThat(rehearsal.state()).isEqualTo("POWEROFF");
        assertThat(rehearsal.service().path("node_states")).isEmpty();
        assertThat(rehearsal.addressStates()).containsOnly("available").hasSize(6);
        rehearsal.client().put(AivenAzureRehearsal.SERVICE, "{\"powered\":true}");
        rehearsal.pass(6);
        assertThat(rehearsal.state()).isEqualTo("RUNNING");
        assertThat(rehearsal.addressStates()).filteredOn("assigned"::equals).hasSize(3);

        rehearsal.aiven().removeService(rehearsal.vpc(), "orders");
        assertThat(rehearsal.addressStates()).containsOnly("created").hasSize(6);
    }

    @ParameterizedTest
    @CsvSource({"1, 2", "3, 6", "5, 10", "6, 12", "7, 13", "9, 15"})
    void twiceTheNodesUpToSixOfThemAndThenSixMore(int nodes, int needed) {
        assertThat(AivenServiceRules.needed(nodes)).isEqualTo(needed).isEqualTo(Math.min(2 * nodes, nodes + 6));
        rehearsal.aiven().addService("acme-prod", rehearsal.vpc(), "more", AivenProduct.PG, nodes);
        String config = "{\"user_config\":{\"static_ips\":true}}";
        for (int i = 0; i < needed; i++) {
            assertThat(rehearsal
                            .client()
                            .put("/v1/project/acme-prod/service/more", config)
                            .status())
                    .isEqualTo(400);
            rehearsal.associate(rehearsal.address("azure-westeurope"), "more");
        }
        assertThat(rehearsal
                        .client()
                        .put("/v1/project/acme-prod/service/more", config)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void theyCostByTheHour() {
        for (String of : List.of("project/acme-prod", "tenants/aiven")) {
            JsonNode prices = rehearsal
                    .client()
                    .get("/v1/" + of + "/static-ip-availability")
                    .at("/static_ip_address_availability");
            assertThat(prices.findValuesAsText("cloud_name")).contains("azure-westeurope");
            assertThat(RestClient.names(prices.path(0))).containsExactly("cloud_name", "price_usd");
        }
        assertThat(rehearsal
                        .client()
                        .as("")
                        .get("/v1/tenants/aiven/static-ip-availability")
                        .status())
                .isEqualTo(200);
    }
}
