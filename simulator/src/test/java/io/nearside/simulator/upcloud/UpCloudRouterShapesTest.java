package io.nearside.simulator.upcloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.rest.Recordings;
import io.nearside.simulator.rest.Recordings.Exchange;
import io.nearside.simulator.rest.RestClient;
import io.nearside.simulator.rest.RestClient.Reply;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Routers, and what is refused: the simulated answers beside the recorded ones, request by request. */
final class UpCloudRouterShapesTest {
    private static final String CONSTRUCTED = "upcloud/constructed/";

    private final UpCloudRehearsal rehearsal = new UpCloudRehearsal();
    private final RestClient client = rehearsal.client();

    @AfterEach
    void close() {
        rehearsal.close();
    }

    private static List<Exchange> recorded(String file, String method, String path) {
        return Recordings.exchanges("upcloud/" + file).stream()
                .filter(exchange -> exchange.method().equals(method))
                .filter(exchange -> exchange.url().startsWith("https://api.upcloud.com" + path))
                .toList();
    }

    @Test
    void aRouterIsAttachedAndDetached() {
        String file = "createtwonetworkstwoserversandarouter.yaml";
        Exchange made = recorded(file, "POST", "/1.3/router").get(0);
        Reply router = client.post("/1.3/router", "{\"router\":{\"name\":\"test router (test)\"}}");
        assertThat(router.status()).isEqualTo(made.status());
        made.body().path("router").properties().stream()
                .filter(member -> !member.getKey().equals("uuid"))
                .forEach(member -> assertThat(router.at("/router").path(member.getKey()))
                        .as(member.getKey())
                        .isEqualTo(member.getValue()));

        List<Exchange> changes = recorded(file, "PUT", "/1.3/network/039d20c5");
        assertThat(changes).hasSize(2);
        String network = rehearsal.upcloud().createNetwork("acme", "fi-hel2", "first", "192.168.86.0/24");
        Reply attached = rehearsal.attach(network, router.at("/router/uuid").asText());
        assertSameNetwork(attached, changes.get(0));
        assertThat(attached.at("/network/router")).isEqualTo(router.at("/router/uuid"));
        Reply detached = client.put("/1.3/network/" + network, "{\"network\":{\"router\":null}}");
        assertSameNetwork(detached, changes.get(1));
        assertThat(detached.at("/network").has("router")).isFalse();
    }

    /** The recording is older than labels and effective routes, which networks show today. */
    private static void assertSameNetwork(Reply ours, Exchange recorded) {
        assertThat(ours.status()).isEqualTo(recorded.status());
        JsonNode network = recorded.body().path("network");
        assertThat(RestClient.names(ours.at("/network"))).containsAll(RestClient.names(network));
        assertThat(ours.at("/network").has("router")).isEqualTo(network.has("router"));
        assertThat(ours.at("/network/type")).isEqualTo(network.path("type"));
        assertThat(ours.at("/network/ip_networks/ip_network/0/family"))
                .isEqualTo(network.at("/ip_networks/ip_network/0/family"));
    }

    @Test
    void labelsAreFilteredByKeyAndByValue() {
        String file = "routerlabelsandfilters.yaml";
        JsonNode made = recorded(file, "POST", "/1.3/router").get(0).body();
        rehearsal.label("color", "blue");
        Reply red = rehearsal.label("color", "red");
        // Gateways are newer than the recording.
        assertThat(RestClient.names(red.at("/router")))
                .containsAll(RestClient.names(made.path("router")))
                .contains("attached_network_gateways")
                .hasSize(made.path("router").size() + 1);
        assertThat(RestClient.names(red.at("/router/labels/0")))
                .containsExactlyInAnyOrderElementsOf(RestClient.names(made.at("/router/labels/0")));
        List<Exchange> filtered = recorded(file, "GET", "/1.3/router?label=");
        assertThat(filtered).hasSize(3);
        assertThat(listed("color")).hasSameSizeAs(filtered.get(0).body().at("/routers/router"));
        assertThat(listed("color%3Dred")).hasSameSizeAs(filtered.get(1).body().at("/routers/router"));

        client.patch("/1.3/router/" + red.at("/router/uuid").asText(), "{\"router\":{\"name\":\"r\",\"labels\":[]}}");
        assertThat(listed("color%3Dred")).hasSameSizeAs(filtered.get(2).body().at("/routers/router"));
    }

    private JsonNode listed(String label) {
        return client.get("/1.3/router?label=" + label).at("/routers/router");
    }

    @Test
    void aRouterThatIsRead() {
        JsonNode recorded = recorded("getrouters.yaml", "GET", "/1.3/router/041e39c9")
                .get(0)
                .body();
        String router = client.get("/1.3/network/" + rehearsal.mine())
                .at("/network/router")
                .asText();
        JsonNode ours = client.get("/1.3/router/" + router).body();
        assertThat(RestClient.names(ours)).isEqualTo(RestClient.names(recorded));
        // Labels are newer than the recording.
        assertThat(RestClient.names(ours.path("router")))
                .containsAll(RestClient.names(recorded.path("router")))
                .contains("labels");
        assertThat(RestClient.names(ours.at("/router/attached_networks/network/0")))
                .isEqualTo(RestClient.names(recorded.at("/router/attached_networks/network/0")));
    }

    @Test
    void whatIsNotThere() {
        Exchange tag =
                recorded("error_404_tag_excerpt.yaml", "DELETE", "/1.3/tag/").get(0);
        Reply ours = client.get("/1.3/router/04000000-0000-4000-8000-000000000000");
        assertThat(ours.status()).isEqualTo(tag.status());
        assertThat(RestClient.names(ours.body())).isEqualTo(RestClient.names(tag.body()));
        assertThat(RestClient.names(ours.at("/error")))
                .containsExactlyInAnyOrderElementsOf(RestClient.names(tag.body().path("error")));
    }

    /** Which of its two styles UpCloud uses for peerings is not public: the simulator has both. */
    @Test
    void aProblemOfTheNewerStyle() {
        Exchange problem = recorded("problem_404_loadbalancer_excerpt.yaml", "GET", "/1.3/load-balancer/").stream()
                .filter(exchange -> exchange.status() == 404)
                .findFirst()
                .orElseThrow();
        rehearsal.upcloud().errors(UpCloudErrorStyle.PROBLEM);
        Reply ours = client.get(UpCloudRehearsal.PEERINGS + "/0f000000-0000-4000-8000-000000000000");
        assertThat(ours.status()).isEqualTo(problem.status());
        assertThat(RestClient.names(ours.body())).containsExactlyInAnyOrderElementsOf(RestClient.names(problem.body()));
        assertThat(ours.at("/status")).isEqualTo(problem.body().path("status"));
    }

    @Test
    void theComposedRequestsAreTakenAndAnsweredAsComposed() {
        JsonNode wanted = Recordings.read(CONSTRUCTED + "network_peering_create.request.json");
        JsonNode composed = Recordings.read(CONSTRUCTED + "network_peering_create.response.pending_peer.json");
        String request = wanted.toString()
                .replace(wanted.at("/network_peering/network/uuid").asText(), rehearsal.mine())
                .replace(wanted.at("/network_peering/peer_network/uuid").asText(), rehearsal.theirs());
        Reply made = client.post(UpCloudRehearsal.PEERINGS, request);
        assertThat(made.status()).isEqualTo(201);
        assertThat(RestClient.names(made.at("/network_peering")))
                .containsExactlyInAnyOrderElementsOf(RestClient.names(composed.path("network_peering")));
        for (String same : List.of("name", "configured_status", "labels")) {
            assertThat(made.at("/network_peering").path(same)).isEqualTo(composed.at("/network_peering/" + same));
        }
        rehearsal.pass(2);
        assertThat(rehearsal.state(made.at("/network_peering/uuid").asText()))
                .isEqualTo(composed.at("/network_peering/state").asText());

        JsonNode disable = Recordings.read(CONSTRUCTED + "network_peering_disable.request.json");
        String path = UpCloudRehearsal.PEERINGS + "/"
                + made.at("/network_peering/uuid").asText();
        Reply disabled = client.patch(path, disable.toString());
        assertThat(disabled.status()).isEqualTo(200);
        assertThat(disabled.at("/network_peering/configured_status"))
                .isEqualTo(disable.at("/network_peering/configured_status"));
    }

    @Test
    void theRequestOfAivensGuideIsTaken() {
        JsonNode guide = Recordings.read("aiven/found/upcloud_network_peering_request.json");
        Reply made = client.post(
                UpCloudRehearsal.PEERINGS,
                guide.toString()
                        .replace("UPCLOUD_SDN_NETWORK_UUID", rehearsal.mine())
                        .replace("AIVEN_NETWORK_ID", rehearsal.theirs()));
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.at("/network_peering/name")).isEqualTo(guide.at("/network_peering/name"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "error_404_peer_network_not_found.json",
                "error_409_local_network_no_router.json",
                "error_409_peering_conflict.json"
            })
    void theComposedRefusals(String file) {
        JsonNode composed = Recordings.read(CONSTRUCTED + file);
        Reply refused = switch (file) {
            case "error_404_peer_network_not_found.json" ->
                rehearsal.peer(rehearsal.mine(), "03000000-0000-4000-8000-000000000000");
            case "error_409_local_network_no_router.json" ->
                rehearsal.peer(
                        rehearsal.upcloud().createNetwork("acme", "de-fra1", "alone", "10.9.0.0/24"),
                        rehearsal.theirs());
            default -> {
                rehearsal.half();
                yield rehearsal.peer(rehearsal.mine(), rehearsal.theirs());
            }
        };
        assertThat(file).contains("error_" + refused.status() + "_");
        assertThat(RestClient.names(refused.at("/error"))).isEqualTo(RestClient.names(composed.path("error")));
        assertThat(refused.at("/error/error_code")).isEqualTo(composed.at("/error/error_code"));
    }
}
