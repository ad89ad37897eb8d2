package io.nearside.simulator.aiven;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.rest.Json;
import io.nearside.simulator.rest.RestClient;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Changes of a service: what is sent is merged, and what is sent by mistake does the damage that it does. */
final class AivenServiceChangeTest {
    private static final String SERVICE = AivenAzureRehearsal.SERVICE;

    private final AivenAzureRehearsal rehearsal = new AivenAzureRehearsal();

    @AfterEach
    void close() {
        rehearsal.close();
    }

    private JsonNode config() {
        return rehearsal.service().path("user_config");
    }

    /** Without a word on it, it goes into the project's VPC in its cloud. */
    @Test
    void oneIsMade() {
        RestClient.Reply made = rehearsal.create("db", "");
        assertThat(made.status()).as("%s", made.body()).isEqualTo(200);
        assertThat(made.at("/service/project_vpc_id").asText()).isEqualTo(rehearsal.vpc());
        assertThat(made.at("/service/state").asText()).isEqualTo("REBUILDING");
        rehearsal.pass(6);
        JsonNode db = rehearsal.client().get("/v1/project/acme-prod/service/db").at("/service");
        assertThat(db.path("state").asText()).isEqualTo("RUNNING");
        assertThat(db.path("plan").asText()).isEqualTo("startup-4");
        assertThat(db.path("node_states").findValuesAsText("name")).hasSize(3);

        assertThat(rehearsal
                        .create("open", ",\"project_vpc_id\":null")
                        .at("/service/project_vpc_id")
                        .isNull())
                .isTrue();
        assertThat(rehearsal.create("other", ",\"static_ips\":[\"ip1\"]").status())
                .isEqualTo(501);
        assertThat(rehearsal
                        .create("other", ",\"user_config\":{\"static_ips\":true}")
                        .status())
                .isEqualTo(400);
        assertThat(rehearsal.client().get("/v1/project/acme-prod/service/other").status())
                .isEqualTo(404);
    }

    @Test
    void mapsAreMergedAndListsReplaced() {
        assertThat(Json.texts(config().path("ip_filter"))).containsExactly("0.0.0.0/0", "::/0");
        rehearsal.configure("\"public_access\":{\"kafka\":true}");
        rehearsal.configure("\"public_access\":{\"schema_registry\":true},\"ip_filter\":[\"10.0.0.0/16\"]");
        assertThat(config().toString())
                .isEqualTo(
                        "{\"ip_filter\":[\"10.0.0.0/16\"],\"public_access\":{\"kafka\":true,\"schema_registry\":true}}");
        rehearsal.configure("\"public_access\":null");
        assertThat(config().has("public_access")).isFalse();
    }

    @Test
    void anEmptyFilterLetsNobodyIn() {
        rehearsal.configure("\"ip_filter\":[]");
        assertThat(config().path("ip_filter")).isEmpty();
        assertThat(config().has("ip_filter")).isTrue();
    }

    @Test
    void aNullVpcMovesItToThePublicNetwork() {
        rehearsal.published();
        rehearsal.reach(rehearsal.connected("one"), "10.0.0.4");
        rehearsal.configure("\"privatelink_access\":{\"kafka\":true}");
        rehearsal.pass(2);
        rehearsal.client().put(SERVICE, "{\"user_config\":{}}");
        assertThat(rehearsal.state()).isEqualTo("RUNNING");
        assertThat(rehearsal.service().path("project_vpc_id").asText()).isEqualTo(rehearsal.vpc());

        rehearsal.client().put(SERVICE, "{\"project_vpc_id\":null}");
        assertThat(rehearsal.service().path("project_vpc_id").isNull()).isTrue();
        assertThat(rehearsal.state()).isEqualTo("REBUILDING");
        assertThat(rehearsal.service().path("components").findValuesAsText("route"))
                .doesNotContain("privatelink");
        rehearsal.pass(6);
        rehearsal.client().put(SERVICE, "{\"project_vpc_id\":\"" + rehearsal.vpc() + "\"}");
        rehearsal.pass(6);
        assertThat(rehearsal.service().path("project_vpc_id").asText()).isEqualTo(rehearsal.vpc());
        assertThat(rehearsal
                        .client()
                        .put(SERVICE, "{\"project_vpc_id\":\"none\"}")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void publicAccessAddsARouteAtOnce() {
        rehearsal.configure("\"public_access\":{\"kafka\":true}");
        JsonNode components = rehearsal.service().path("components");
        assertThat(rehearsal.state()).isEqualTo("RUNNING");
        assertThat(components.findValuesAsText("route"))
                .containsExactly("dynamic", "dynamic", "dynamic", "public", "public");
        assertThat(components.findValuesAsText("host")).contains("public-orders-acme-prod.aivencloud.com");
    }

    /** Nothing is changed by a request of which a part is refused. */
    @Test
    void aRefusedChangeChangesNothing() {
        JsonNode before = rehearsal.service();
        RestClient.Reply refused = rehearsal
                .client()
                .put(SERVICE, "{\"plan\":\"business-8\",\"user_config\":{\"privatelink_access\":{\"pg\":true}}}");
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("/message").asText()).contains("privatelink_access has no pg");
        assertThat(rehearsal.service()).isEqualTo(before);
    }

    @Test
    void whatTheSimulatorDoesNotKnowItSays() {
        assertThat(rehearsal.configure("\"kafka\":{}").status()).isEqualTo(501);
        assertThat(rehearsal
                        .client()
                        .put(SERVICE, "{\"cloud\":\"azure-eastus\"}")
                        .status())
                .isEqualTo(501);
    }

    @Test
    void oneByScriptStaysAsItIs() {
        rehearsal.aiven().script("orders", AivenScript.saying("REBALANCING", ""));
        assertThat(rehearsal.state()).isEqualTo("REBALANCING");
        rehearsal.configure("\"privatelink_access\":{\"kafka\":true}");
        rehearsal.aiven().script("orders", AivenScript.frozen());
        rehearsal.pass(1000);
        assertThat(rehearsal.state()).isEqualTo("REBUILDING");
        rehearsal.aiven().script("orders", AivenScript.NONE);
        rehearsal.pass(1);
        assertThat(rehearsal.state()).isEqualTo("RUNNING");
    }

    @ParameterizedTest
    @EnumSource(AivenProduct.class)
    void aTypeHasTheComponentsThatItsSchemaNames(AivenProduct product) {
        rehearsal.aiven().addService("acme-prod", rehearsal.vpc(), "one", product);
        String type = product.name().toLowerCase(Locale.ROOT);
        JsonNode schema = rehearsal
                .client()
                .get("/v1/project/acme-prod/service-types/" + type)
                .at("/user_config_schema/properties");
        assertThat(RestClient.names(schema)).contains("ip_filter", "static_ips");
        List<String> open = RestClient.names(schema.at("/privatelink_access/properties"));
        assertThat(open).isEqualTo(product.privatelinkAccess());
        for (String component : open) {
            RestClient.Reply reply = rehearsal
                    .client()
                    .put(
                            "/v1/project/acme-prod/service/one",
                            "{\"user_config\":{\"privatelink_access\":{\"" + component + "\":true}}}");
            assertThat(reply.status()).as(component).isEqualTo(200);
        }
        assertThat(rehearsal
                        .client()
                        .get("/v1/project/acme-prod/service_types")
                        .at("/service_types/" + type + "/user_config_schema/properties"))
                .isEqualTo(schema);
    }

    @Test
    void someTypesHaveLessThanOneWouldThink() {
        assertThat(AivenProduct.KAFKA_MIRRORMAKER.privatelinkAccess()).isEmpty();
        assertThat(AivenProduct.THANOS.publicAccess()).hasSize(7);
        assertThat(AivenProduct.THANOS.privatelinkAccess()).containsExactly("query_frontend", "receiver_routing");
        assertThat(AivenProduct.KAFKA.publicAccess()).doesNotContain("jolokia");
        assertThat(AivenProduct.KAFKA.privatelinkAccess()).contains("jolokia");
        assertThat(AivenProduct.FLINK.privatelinkAccess()).containsExactly("flink", "prometheus");
        assertThat(rehearsal
                        .client()
                        .get("/v1/project/acme-prod/service-types/none")
                        .status())
                .isEqualTo(404);
    }
}
