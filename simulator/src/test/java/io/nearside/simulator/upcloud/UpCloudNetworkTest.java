package io.nearside.simulator.upcloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.rest.RestClient;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class UpCloudNetworkTest {
    private final UpCloudRehearsal rehearsal = new UpCloudRehearsal();
    private final RestClient client = rehearsal.client();

    @AfterEach
    void close() {
        rehearsal.close();
    }

    @Test
    void takesATokenOrAUser() {
        String pair = Base64.getEncoder().encodeToString("user:password".getBytes(StandardCharsets.UTF_8));

        assertThat(client.as("bearer ucat_mine").get("/1.3/network").status()).isEqualTo(200);
        assertThat(client.as("Basic " + pair).get("/1.3/network").status()).isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bearer other", "Basic dXNlcjpvdGhlcg==", "Bearer", ""})
    void takesNothingElse(String authorization) {
        RestClient.Reply reply = client.as(authorization).get("/1.3/network");

        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.at("/error/error_code").asText()).isEqualTo("AUTHENTICATION_FAILED");
    }

    @Test
    void anAccountIsRevokedWhileItIsInUse() {
        client.as("").post("/_nearside/world", "{\"upcloud\":{\"revoke\":[\"acme\"]}}");

        assertThat(client.get("/1.3/network").status()).isEqualTo(401);
    }

    @Test
    void isAttachedToARouterAndDetachedWithPut() {
        String network = created("n", "172.16.1.0/24");
        String router = client.post("/1.3/router", "{\"router\":{\"name\":\"r\"}}")
                .at("/router/uuid")
                .asText();

        JsonNode attached = client.put("/1.3/network/" + network, "{\"network\":{\"router\":\"" + router + "\"}}")
                .at("/network");
        assertThat(attached.path("router").asText()).isEqualTo(router);
        assertThat(client.get("/1.3/router/" + router)
                        .at("/router/attached_networks/network/0/uuid")
                        .asText())
                .isEqualTo(network);

        JsonNode detached = client.put("/1.3/network/" + network, "{\"network\":{\"router\":null}}")
                .at("/network");
        assertThat(detached.has("router")).isFalse();
        assertThat(client.delete("/1.3/router/" + router).status()).isEqualTo(204);
        assertThat(client.get("/1.3/router/" + router).status()).isEqualTo(404);
    }

    @Test
    void isListedByZoneAndLabel() {
        client.post(
                "/1.3/network/",
                "{\"network\":{\"name\":\"n\",\"zone\":\"fi-hel2\",\"labels\":[{\"key\":\"env\",\"value\":\"test\"}],"
                        + "\"ip_networks\":{\"ip_network\":[{\"address\":\"172.17.0.0/22\",\"family\":\"IPv4\"}]}}}");

        assertThat(client.get("/1.3/network?zone=fi-hel2").at("/networks/network"))
                .hasSize(1);
        assertThat(client.get("/1.3/network?label=env%3Dtest").at("/networks/network"))
                .hasSize(1);
        assertThat(client.get("/1.3/network").at("/networks/network")).hasSize(2);
        assertThat(client.get("/1.3/network?zone=nl-ams1").at("/networks/network"))
                .isEmpty();
    }

    @Test
    void aRouterIsChangedWithPatch() {
        String path = "/1.3/router/"
                + client.post("/1.3/router", "{\"router\":{\"name\":\"r\"}}")
                        .at("/router/uuid")
                        .asText();
        client.patch(
                path,
                "{\"router\":{\"static_routes\":[{\"name\":\"a\",\"route\":\"0.0.0.0/0\",\"nexthop\":\"10.0.0.1\"}]}}");
        client.patch(path, "{\"router\":{\"name\":\"s\",\"static_routes\":[]}}");

        JsonNode router = client.get(path).at("/router");
        assertThat(router.path("name").asText()).isEqualTo("s");
        assertThat(router.path("static_routes")).isEmpty();
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        assertThat(client.post("/1.3/network", "{}").status()).isEqualTo(400);
        assertThat(client.post("/1.3/network", "{\"network\":{\"name\":\"n\",\"zone\":\"z\"}}")
                        .status())
                .isEqualTo(400);
        assertThat(client.post("/1.3/router", "{\"router\":{}}").status()).isEqualTo(400);
        assertThat(client.put("/1.3/network/" + rehearsal.mine(), "{\"network\":{\"router\":\"none\"}}")
                        .at("/error/error_code")
                        .asText())
                .isEqualTo("ROUTER_NOT_FOUND");
        assertThat(client.get("/1.3/other").status()).isEqualTo(404);
    }

    private String created(String name, String cidr) {
        RestClient.Reply reply = client.post(
                "/1.3/network",
                "{\"network\":{\"name\":\"%s\",\"zone\":\"de-fra1\",\"ip_networks\":{\"ip_network\":[{\"address\":\"%s\"}]}}}"
                        .formatted(name, cidr));
        assertThat(reply.status()).isEqualTo(201);
        return reply.at("/network/uuid").asText();
    }
}
