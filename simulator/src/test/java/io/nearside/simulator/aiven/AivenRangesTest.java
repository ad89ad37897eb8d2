package io.nearside.simulator.aiven;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.rest.Json;
import io.nearside.simulator.rest.RestClient;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ranges behind a customer's end, {@code user_peer_network_cidrs}. */
final class AivenRangesTest {
    private final AivenRehearsal rehearsal = new AivenRehearsal();
    private final String vpc = rehearsal.vpc();

    @AfterEach
    void close() {
        rehearsal.close();
    }

    private RestClient.Reply put(String add, String delete) {
        return rehearsal
                .client()
                .put(vpc + "/user-peer-network-cidrs", "{\"add\":[%s],\"delete\":[%s]}".formatted(add, delete));
    }

    private String item(String cidr) {
        return "{\"cidr\":\"%s\",\"peer_cloud_account\":\"%s\",\"peer_vpc\":\"%s\"}"
                .formatted(cidr, AivenRehearsal.CUSTOMER, rehearsal.network());
    }

    private static List<String> shown(JsonNode peering) {
        return Json.texts(peering.path("user_peer_network_cidrs"));
    }

    private RestClient.Reply requestWith(String cidr) {
        return rehearsal
                .client()
                .post(
                        vpc + "/peering-connections",
                        "{\"peer_cloud_account\":\"%s\",\"peer_vpc\":\"%s\",\"user_peer_network_cidrs\":[\"%s\"]}"
                                .formatted(AivenRehearsal.CUSTOMER, rehearsal.network(), cidr));
    }

    @Test
    void areGivenWithTheRequest() {
        requestWith("10.9.0.0/24");
        assertThat(shown(rehearsal.peering(vpc))).containsExactly("10.9.0.0/24");
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.0/24", "172.32.0.0/16", "fd00::/64", "10.0.0.0", "all"})
    void arePrivateNetworks(String cidr) {
        assertThat(requestWith(cidr).status()).isEqualTo(400);
        rehearsal.request(vpc);
        assertThat(put(item(cidr), "").status()).isEqualTo(400);
    }

    @Test
    void areChangedAndShownAWhileLater() {
        requestWith("10.9.0.0/24");
        rehearsal.pass(3);
        RestClient.Reply changed = put(item("10.8.0.0/24"), "\"10.9.0.0/24\"");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(shown(changed.at("/peering_connections/0"))).containsExactly("10.9.0.0/24");
        rehearsal.pass(2);
        assertThat(shown(rehearsal.peering(vpc))).containsExactly("10.8.0.0/24");
    }

    @Test
    void areNotShownOfWhatIsDead() {
        requestWith("10.9.0.0/24");
        rehearsal.pass(3);
        rehearsal.client().delete(rehearsal.natural(vpc));
        assertThat(shown(rehearsal.peering(vpc))).isEmpty();
    }

    @Test
    void aListMayBeLeftOut() {
        rehearsal.request(vpc);
        String body = "{\"add\":[" + item("10.9.0.0/24") + "]}";
        assertThat(rehearsal
                        .client()
                        .put(vpc + "/user-peer-network-cidrs", body)
                        .status())
                .isEqualTo(200);
    }

    @Test
    void needAPeering() {
        assertThat(put(item("10.9.0.0/24"), "").status()).isEqualTo(404);
    }

    @Test
    void ofAnOrganizationsPeeringAreNamedByItsId() {
        String path = rehearsal.organizationVpc();
        rehearsal.request(path);
        rehearsal.pass(3);
        String peering = rehearsal.peering(path).path("peering_connection_id").asText();
        String ranges = path + "/peering-connections/" + peering + "/user-peer-network-cidrs";
        assertThat(rehearsal
                        .client()
                        .put(ranges, "{\"add\":[{\"cidr\":\"10.9.0.0/24\"}]}")
                        .status())
                .isEqualTo(200);
        rehearsal.pass(2);
        assertThat(shown(rehearsal.peering(path))).containsExactly("10.9.0.0/24");
        assertThat(rehearsal
                        .client()
                        .put(ranges, "{\"delete\":[\"10.9.0.0/24\"]}")
                        .status())
                .isEqualTo(200);
        rehearsal.pass(2);
        assertThat(shown(rehearsal.peering(path))).isEmpty();
        assertThat(rehearsal
                        .client()
                        .put(ranges.replace(peering, "none"), "{\"delete\":[\"10.9.0.0/24\"]}")
                        .status())
                .isEqualTo(404);
    }
}
