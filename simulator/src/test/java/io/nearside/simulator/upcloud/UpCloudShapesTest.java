package io.nearside.simulator.upcloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.rest.Recordings;
import io.nearside.simulator.rest.RestClient;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The simulated answers have the fields of the recorded ones, and no other. Of peerings there is Aiven's example and what the Go SDK lists. */
final class UpCloudShapesTest {
    private final UpCloudRehearsal rehearsal = new UpCloudRehearsal();
    private final RestClient client = rehearsal.client();

    @AfterEach
    void close() {
        rehearsal.close();
    }

    @Test
    void networks() {
        List<Recordings.Exchange> recorded = recorded("upcloud/createmodifydeletenetwork.yaml", "/1.3/network/");
        assertThat(recorded).hasSize(3);
        JsonNode network = recorded.get(0).body();
        String address = network.at("/network/ip_networks/ip_network/0").toString();

        RestClient.Reply made = client.post(
                "/1.3/network/",
                "{\"network\":{\"name\":\"test private network (test)\",\"zone\":\"fi-hel2\",\"ip_networks\":"
                        + "{\"ip_network\":[" + address + "]},\"labels\":[{\"key\":\"env\",\"value\":\"test\"}]}}");
        assertThat(made.status()).isEqualTo(recorded.get(0).status());
        assertEqualButId(made.at("/network"), network.path("network"));

        RestClient.Reply changed = client.put(
                "/1.3/network/" + made.at("/network/uuid").asText(),
                "{\"network\":{\"name\":\"modified private network (test)\"}}");
        assertThat(changed.status()).isEqualTo(recorded.get(1).status());
        assertEqualButId(changed.at("/network"), recorded.get(1).body().path("network"));
    }

    @Test
    void routers() {
        List<Recordings.Exchange> recorded = recorded("upcloud/createmodifydeleterouter.yaml", "/1.3/router");
        RestClient.Reply made = client.post(
                "/1.3/router",
                "{\"router\":{\"name\":\"Testy McRouterface (test)\",\"static_routes\":"
                        + "[{\"name\":\"static_route_0\",\"route\":\"0.0.0.0/0\",\"nexthop\":\"10.0.0.100\"}]}}");

        assertThat(made.status()).isEqualTo(recorded.get(0).status());
        assertThat(made.type()).isEqualTo("application/json; charset=UTF-8");
        assertEqualButId(made.at("/router"), recorded.get(0).body().path("router"));
        JsonNode list = client.get("/1.3/router").body();
        assertThat(RestClient.names(list)).containsExactly("routers");
        assertThat(RestClient.names(list.at("/routers/router/0")))
                .containsExactlyInAnyOrderElementsOf(
                        RestClient.names(recorded.get(2).body().at("/routers/router/0")));
    }

    @Test
    void errors() {
        JsonNode recorded =
                Recordings.exchanges("upcloud/errorhandling.yaml").get(0).body();
        JsonNode ours = client.get("/1.3/network/none").body();

        assertThat(RestClient.names(ours)).isEqualTo(RestClient.names(recorded));
        assertThat(RestClient.names(ours.path("error"))).isEqualTo(RestClient.names(recorded.path("error")));
    }

    @Test
    void aPendingPeering() {
        JsonNode example =
                Recordings.read("aiven/found/upcloud_network_peering_201.json").path("network_peering");
        JsonNode ours = rehearsal.peer(rehearsal.mine(), rehearsal.theirs()).at("/network_peering");

        assertThat(RestClient.names(ours))
                .containsAll(RestClient.names(example))
                .contains("labels")
                .hasSize(example.size() + 1);
        assertThat(RestClient.names(ours.path("network")))
                .containsExactlyInAnyOrderElementsOf(RestClient.names(example.path("network")));
        assertThat(RestClient.names(ours.path("peer_network")))
                .containsExactlyInAnyOrderElementsOf(RestClient.names(example.path("peer_network")));
        assertThat(RestClient.names(ours.at("/network/ip_networks/ip_network/0")))
                .containsExactlyInAnyOrderElementsOf(RestClient.names(example.at("/network/ip_networks/ip_network/0")));
    }

    @Test
    void anActivePeering() {
        JsonNode listed = Recordings.read("upcloud/constructed/network_peering_list.response.active.json")
                .at("/network_peerings/network_peering/0");
        rehearsal.upcloud().createPeering("back", rehearsal.theirs(), rehearsal.mine());
        rehearsal.half();
        rehearsal.pass(2);
        JsonNode ours = client.get(UpCloudRehearsal.PEERINGS).at("/network_peerings/network_peering/0");

        assertThat(ours.path("state")).isEqualTo(listed.path("state"));
        assertThat(RestClient.names(ours)).containsExactlyInAnyOrderElementsOf(RestClient.names(listed));
        assertThat(RestClient.names(ours.path("peer_network")))
                .containsExactlyInAnyOrderElementsOf(RestClient.names(listed.path("peer_network")));
    }

    private static List<Recordings.Exchange> recorded(String file, String path) {
        return Recordings.exchanges(file).stream()
                .filter(exchange -> exchange.status() < 300)
                .filter(exchange -> URI.create(exchange.url()).getPath().startsWith(path))
                .filter(exchange -> !exchange.url().contains("?"))
                .toList();
    }

    private static void assertEqualButId(JsonNode ours, JsonNode recorded) {
        assertThat(RestClient.names(ours)).containsExactlyInAnyOrderElementsOf(RestClient.names(recorded));
        recorded.properties().stream()
                .filter(member -> !member.getKey().equals("uuid"))
                .forEach(member -> assertThat(ours.path(member.getKey())).isEqualTo(member.getValue()));
    }
}
