package io.nearside.simulator.upcloud;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.simulator.rest.RestClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class UpCloudPeeringTest {
    private final UpCloudRehearsal rehearsal = new UpCloudRehearsal();

    @AfterEach
    void close() {
        rehearsal.close();
    }

    @Test
    void isProvisionedThenWaitsForTheOtherHalfThenActive() {
        RestClient.Reply made = rehearsal.peer(rehearsal.mine(), rehearsal.theirs());
        assertThat(made.status()).isEqualTo(201);
        assertThat(made.at("/network_peering/state").asText()).isEqualTo("provisioning");
        assertThat(made.at("/network_peering/peer_network").has("ip_networks")).isFalse();
        String mine = made.at("/network_peering/uuid").asText();

        rehearsal.pass(2);
        assertThat(rehearsal.state(mine)).isEqualTo("pending-peer");

        other();
        assertThat(rehearsal.state(mine)).isEqualTo("pending-peer");
        rehearsal.pass(2);
        assertThat(rehearsal.state(mine)).isEqualTo("active");
        assertThat(rehearsal
                        .client()
                        .get(UpCloudRehearsal.PEERINGS + "/" + mine)
                        .at("/network_peering/peer_network/ip_networks/ip_network/0/address")
                        .asText())
                .isEqualTo("10.30.0.0/24");
    }

    @Test
    void anOverlapShowsAsAState() {
        String overlapping = rehearsal.routed("other", "192.168.0.128/25");
        RestClient.Reply made = rehearsal.peer(rehearsal.mine(), overlapping);
        rehearsal.pass(2);

        assertThat(made.status()).isEqualTo(201);
        assertThat(rehearsal.state(made.at("/network_peering/uuid").asText())).isEqualTo("conflict-subnet");
    }

    @Test
    void aRouterThatIsDetachedLaterShowsAsAState() {
        String mine = connected();
        rehearsal.client().put("/1.3/network/" + rehearsal.mine(), "{\"network\":{\"router\":null}}");
        assertThat(rehearsal.state(mine)).isEqualTo("missing-local-router");
    }

    @Test
    void soDoesTheOtherSides() {
        String mine = connected();
        rehearsal.upcloud().detachRouter(rehearsal.theirs());
        assertThat(rehearsal.state(mine)).isEqualTo("missing-peer-router");
    }

    @Test
    void theOtherHalfMayBeDisabledOrItsNetworkGone() {
        String mine = connected();
        RestClient them = rehearsal.client().as("Bearer ucat_theirs");
        String other = them.get(UpCloudRehearsal.PEERINGS)
                .at("/network_peerings/network_peering/0/uuid")
                .asText();
        them.patch(
                UpCloudRehearsal.PEERINGS + "/" + other, "{\"network_peering\":{\"configured_status\":\"disabled\"}}");
        rehearsal.pass(2);
        assertThat(rehearsal.state(mine)).isEqualTo("peer-disabled");

        rehearsal.upcloud().removeNetwork(rehearsal.theirs());
        assertThat(rehearsal.state(mine)).isEqualTo("deleted-peer-network");
    }

    @Test
    void isDeletedOnceDisabled() {
        String mine = connected();
        assertThat(rehearsal
                        .client()
                        .delete(UpCloudRehearsal.PEERINGS + "/" + mine)
                        .status())
                .isEqualTo(409);

        rehearsal.configure(mine, "disabled");
        assertThat(rehearsal.state(mine)).isEqualTo("provisioning");
        assertThat(rehearsal
                        .client()
                        .delete(UpCloudRehearsal.PEERINGS + "/" + mine)
                        .status())
                .isEqualTo(409);
        rehearsal.pass(2);
        assertThat(rehearsal.state(mine)).isEqualTo("disabled");

        assertThat(rehearsal
                        .client()
                        .delete(UpCloudRehearsal.PEERINGS + "/" + mine)
                        .status())
                .isEqualTo(204);
        assertThat(rehearsal
                        .client()
                        .get(UpCloudRehearsal.PEERINGS + "/" + mine)
                        .status())
                .isEqualTo(404);
    }

    @Test
    void anyStateCanBeSaid() {
        String mine = rehearsal.half();
        rehearsal.upcloud().script(mine, "error");
        assertThat(rehearsal.state(mine)).isEqualTo("error");
        rehearsal.upcloud().script(mine, "something-new");
        assertThat(rehearsal.state(mine)).isEqualTo("something-new");
        rehearsal.upcloud().script(mine, "");
        assertThat(rehearsal.state(mine)).isEqualTo("provisioning");
    }

    @Test
    void isListedByLabelToItsOwnerOnly() {
        String mine = rehearsal.half();
        rehearsal
                .client()
                .patch(
                        UpCloudRehearsal.PEERINGS + "/" + mine,
                        "{\"network_peering\":{\"name\":\"n\",\"labels\":[{\"key\":\"by\",\"value\":\"me\"}]}}");

        assertThat(listed(rehearsal.client(), "")).isEqualTo(1);
        assertThat(listed(rehearsal.client(), "?label=by%3Dme")).isEqualTo(1);
        assertThat(listed(rehearsal.client(), "?label=by")).isEqualTo(1);
        assertThat(listed(rehearsal.client(), "?label=by%3Dyou")).isZero();
        assertThat(listed(rehearsal.client(), "?label=by&label=other")).isZero();
        assertThat(listed(rehearsal.client().as("Bearer ucat_theirs"), "")).isZero();
    }

    @Test
    void theLogShowsWhatWasAskedFor() {
        rehearsal.half();

        var entry = rehearsal
                .simulator()
                .log()
                .entries("upcloud:POST /1.3/network-peering")
                .get(0);
        assertThat(entry.isWrite()).isTrue();
        assertThat(entry.account()).isEqualTo("acme");
        assertThat(entry.parameters())
                .containsEntry("name", "link")
                .containsEntry("network.uuid", rehearsal.mine())
                .containsEntry("peer_network.uuid", rehearsal.theirs());
    }

    @Test
    void refusesInEitherStyle() {
        rehearsal.half();
        RestClient.Reply classic = rehearsal.peer(rehearsal.mine(), rehearsal.theirs());
        assertThat(classic.status()).isEqualTo(409);
        assertThat(classic.at("/error/error_code").asText()).isEqualTo("PEERING_CONFLICT");

        rehearsal.upcloud().errors(UpCloudErrorStyle.PROBLEM);
        RestClient.Reply problem = rehearsal.peer(rehearsal.mine(), rehearsal.theirs());
        assertThat(problem.status()).isEqualTo(409);
        assertThat(problem.type()).isEqualTo("application/problem+json");
        assertThat(problem.at("/type").asText()).endsWith("#ERROR_PEERING_CONFLICT");
        assertThat(rehearsal
                        .client()
                        .get("/1.3/network/none")
                        .at("/error/error_code")
                        .asText())
                .isEqualTo("NETWORK_NOT_FOUND");
    }

    private static int listed(RestClient client, String query) {
        return client.get(UpCloudRehearsal.PEERINGS + query)
                .at("/network_peerings/network_peering")
                .size();
    }

    private void other() {
        rehearsal.upcloud().createPeering("back", rehearsal.theirs(), rehearsal.mine());
    }

    private String connected() {
        other();
        String mine = rehearsal.half();
        rehearsal.pass(2);
        assertThat(rehearsal.state(mine)).isEqualTo("active");
        return mine;
    }
}
