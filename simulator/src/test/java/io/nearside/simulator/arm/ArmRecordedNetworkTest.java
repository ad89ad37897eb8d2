package io.nearside.simulator.arm;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.rest.Recordings;
import io.nearside.simulator.rest.RestClient;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Transcribed exchanges sent again: what comes back is the same but for etags and guids. */
final class ArmRecordedNetworkTest {
    private static final String SUBSCRIPTION = "00000000-0000-0000-0000-000000000000";

    private final ArmRehearsal rehearsal = new ArmRehearsal();
    private RestClient.Reply last;
    private JsonNode read;

    ArmRecordedNetworkTest() {
        rehearsal.arm().addSubscription(ArmRehearsal.TENANT, SUBSCRIPTION, "cli");
        last = rehearsal.client().get("/subscriptions?api-version=2022-12-01");
        read = last.body();
    }

    @AfterEach
    void close() {
        rehearsal.close();
    }

    @Test
    void aPeeringFromItsFirstHalfToItsEnd() {
        String group = rehearsal.arm().createGroup(SUBSCRIPTION, "cli_test_vnet_peering000001", "westus");
        rehearsal.arm().createNetwork(group, "vnet1", "westus", "10.0.0.0/16");
        String second = rehearsal.arm().createNetwork(group, "vnet2", "westus", "11.0.0.0/16");
        rehearsal.arm().peerings().addGateway(second, "gateway1");

        assertReplayed(Recordings.read("azure/cli/vnet_peering_initiated_connected_update_delete.json"));
    }

    @Test
    void aRouteTable() {
        rehearsal.arm().createGroup(SUBSCRIPTION, "cli_test_route_table000001", "westus");

        assertReplayed(Recordings.read("azure/cli/route_table_create_2024_signed_poll_url.json"));
    }

    private void assertReplayed(JsonNode recording) {
        assertThat(recording.path("interactions")).isNotEmpty();
        for (JsonNode interaction : recording.path("interactions")) {
            String uri = interaction.path("uri").asText();
            if (uri.contains("/operations/")) {
                boolean over = interaction.at("/response/status").asText().equals("Succeeded");
                rehearsal.pass(over ? 3 : 0);
                assertThat(rehearsal.ask(last).body()).as(uri).isEqualTo(interaction.path("response"));
            } else {
                assertSame(send(interaction), interaction);
            }
        }
    }

    private RestClient.Reply send(JsonNode interaction) {
        URI uri = URI.create(interaction.path("uri").asText());
        String at = uri.getRawPath() + "?" + uri.getRawQuery();
        RestClient client = rehearsal.client();
        RestClient.Reply reply = switch (interaction.path("method").asText()) {
            case "PUT" -> client.put(at, body(interaction.path("request")).toString());
            case "DELETE" -> client.delete(at);
            default -> client.get(at);
        };
        if (reply.headers().firstValue("Azure-AsyncOperation").isPresent()) {
            last = reply;
        } else {
            read = reply.body();
        }
        return reply;
    }

    /** Of the update only its description was written down: what was read, with another flag. */
    private JsonNode body(JsonNode request) {
        if (request.isObject()) {
            return request;
        }
        ObjectNode whole = read.deepCopy();
        whole.withObject("properties").put("useRemoteGateways", false);
        return whole;
    }

    private static void assertSame(RestClient.Reply ours, JsonNode interaction) {
        String uri = interaction.path("uri").asText();
        assertThat(ours.status()).as(uri).isEqualTo(interaction.path("status").asInt());
        interaction
                .path("headers")
                .fieldNames()
                .forEachRemaining(name -> assertThat(ours.header(name).isEmpty())
                        .as(name)
                        .isEqualTo(name.startsWith("x-ms-ratelimit-remaining-subscription-global")));
        if (interaction.path("response").isObject()) {
            assertThat(stable(ours.body())).as(uri).isEqualTo(stable(interaction.path("response")));
        }
    }

    private static JsonNode stable(JsonNode body) {
        ObjectNode copy = body.deepCopy();
        copy.remove("etag");
        if (copy.path("properties") instanceof ObjectNode properties) {
            properties.remove("resourceGuid");
        }
        return copy;
    }
}
