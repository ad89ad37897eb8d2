package io.nearside.simulator.aiven;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.rest.Recordings;
import io.nearside.simulator.rest.RestClient;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The simulated answers about static IPs and private endpoints have the fields of the published ones, and no other. */
final class AivenAzureShapesTest {
    private static final String LINK = AivenAzureRehearsal.LINK;

    private final AivenAzureRehearsal rehearsal = new AivenAzureRehearsal();

    @AfterEach
    void close() {
        rehearsal.close();
    }

    @Test
    void aPublishedService() {
        JsonNode creating = Recordings.read("aiven/found/azure_privatelink_creating.json");
        JsonNode active = Recordings.read("aiven/found/azure_privatelink_active.json");
        rehearsal.fix();
        assertAlike(rehearsal.publish(AivenAzureRehearsal.SUBSCRIPTION).body(), creating);
        rehearsal.pass(3);
        assertAlike(rehearsal.client().get(LINK).body(), active);
    }

    @Test
    void aConnection() {
        JsonNode pending = Recordings.read("aiven/found/azure_privatelink_connections_pending.json");
        JsonNode approved = Recordings.read("aiven/found/azure_privatelink_connection_approved.json");
        JsonNode active = Recordings.read("aiven/found/azure_privatelink_connection_active.json");
        rehearsal.published();
        rehearsal.cloud().connect(AivenAzureRehearsal.SUBSCRIPTION, "one");
        rehearsal.refresh();
        assertAlike(rehearsal.connections().path(0), pending.at("/connections/0"));
        assertThat(rehearsal.connections().at("/0/privatelink_connection_id").asText())
                .hasSameSizeAs(
                        pending.at("/connections/0/privatelink_connection_id").asText())
                .startsWith("plc");
        String path = rehearsal.connection(0);
        assertAlike(rehearsal.client().post(path + "/approve", "").body(), approved);
        rehearsal.pass(2);
        rehearsal.refresh();
        assertAlike(rehearsal.reach(path, "10.19.1.4").body(), active);
    }

    /** AWS's is the only one published. */
    @Test
    void aRefresh() {
        JsonNode published = Recordings.read("aiven/found/aws_privatelink_refresh.json");
        rehearsal.published();
        assertThat(rehearsal.client().post(LINK + "/refresh", "").body()).isEqualTo(published);
    }

    /** The documentation is older than the protection. */
    @Test
    void aStaticIp() {
        JsonNode created = Recordings.read("aiven/found/static_ip_create.json");
        JsonNode listed = Recordings.read("aiven/found/static_ips_list.json");
        JsonNode ours = rehearsal
                .client()
                .post(AivenAzureRehearsal.STATIC_IPS, "{\"cloud_name\":\"azure-westeurope\"}")
                .body();
        assertThat(ours.path("state")).isEqualTo(created.path("state"));
        assertThat(ours.path("static_ip_address_id").asText())
                .hasSameSizeAs(created.path("static_ip_address_id").asText());
        rehearsal.pass(1);
        JsonNode one = rehearsal.client().get(AivenAzureRehearsal.STATIC_IPS).at("/static_ips/0");
        assertThat(one.path("state")).isEqualTo(listed.at("/static_ips/0/state"));
        for (JsonNode each : List.of(ours, one)) {
            assertThat(RestClient.names(each))
                    .containsAll(RestClient.names(created))
                    .contains("termination_protection")
                    .hasSize(created.size() + 1);
        }
    }

    @Test
    void thePrices() {
        JsonNode published = Recordings.read("aiven/found/privatelink_availability.json");
        JsonNode ours = rehearsal
                .client()
                .get("/v1/project/acme-prod/privatelink-availability")
                .body();
        assertThat(ours.path("privatelink_availability")).containsAll(published.path("privatelink_availability"));
    }

    @Test
    void theComponentsThatEndpointsReach() {
        JsonNode published = Recordings.read("aiven/found/service_components_testfixture.json")
                .at("/components/1");
        rehearsal.published();
        rehearsal.configure("\"privatelink_access\":{\"schema_registry\":true}");
        rehearsal.reach(rehearsal.connected("one"), "10.0.0.4");
        rehearsal.reach(rehearsal.connected("two"), "10.0.0.5");
        JsonNode ours = rehearsal.service().at("/components/3");
        assertThat(RestClient.names(ours)).containsExactlyInAnyOrderElementsOf(RestClient.names(published));
        assertThat(ours.path("route")).isEqualTo(published.path("route"));
        assertThat(published.path("host").asText()).isEqualTo("privatelink-1-pg1-test.aivencloud.com");
        assertThat(ours.path("host").asText()).isEqualTo("privatelink-1-orders-acme-prod.aivencloud.com");
    }

    /** The composed change is taken as it is. */
    @Test
    void aChangeOfAccess() {
        JsonNode composed = Recordings.read("aiven/constructed/service_update_access.json");
        rehearsal.addresses(6);
        RestClient.Reply reply = rehearsal.client().put(AivenAzureRehearsal.SERVICE, composed.toString());
        assertThat(reply.status()).as("%s", reply.body()).isEqualTo(200);
        assertThat(reply.at("/service/user_config")).isEqualTo(composed.path("user_config"));
    }

    static void assertAlike(JsonNode ours, JsonNode published) {
        assertThat(RestClient.names(ours)).containsExactlyInAnyOrderElementsOf(RestClient.names(published));
        assertThat(ours.path("state")).isEqualTo(published.path("state"));
        published
                .properties()
                .forEach(member -> assertThat(ours.path(member.getKey()).getNodeType())
                        .as(member.getKey())
                        .isEqualTo(member.getValue().getNodeType()));
    }
}
