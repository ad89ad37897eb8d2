package io.nearside.simulator.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.rest.Json;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Transit gateways in what is planted and in what is shown of the world. */
final class TransitSeedTest {
    private static final String GATEWAY = "tgw-0a0a0a0a0a0a0a0a0";
    private static final String TABLE = "tgw-rtb-0b0b0b0b0b0b0b0b0";
    private static final String OWN = "tgw-attach-0c0c0c0c0c0c0c0c0";

    private final Ec2Stage stage = Ec2Stage.start();

    @AfterEach
    void close() {
        stage.close();
    }

    private JsonNode plant(String seed) {
        return new Ec2Seed(stage.simulator.world()).plant(Json.object(seed).orElseThrow());
    }

    @Test
    void plantsGatewaysAndShowsAttachmentsByWhatTheyAre() {
        JsonNode made = plant("""
            {"timings": {"transitPending": 0, "transitInitiating": 0, "transitAssociating": 0}, "quotas": {"transitGateways": 1},
             "transitGateways": [{"id": "%1$s", "account": "111122223333", "region": "eu-west-1",
                 "options": {"defaultRouteTablePropagation": false, "autoAcceptSharedAttachments": true}}],
             "transitTables": [{"id": "%2$s", "gateway": "%1$s"}],
             "transitAttachments": [{"id": "%3$s", "gateway": "%1$s", "vpc": "%4$s"}, {"gateway": "%1$s", "vpc": "%5$s"},
                 {"gateway": "%1$s", "networks": ["192.168.0.0/16"]}],
             "transitAssociations": [{"table": "%2$s", "attachment": "%3$s"}],
             "transitPropagations": [{"table": "%2$s", "attachment": "%3$s"}],
             "transitRoutes": [{"table": "%2$s", "destination": "10.8.0.0/16", "attachment": "%3$s"},
                 {"table": "%2$s", "destination": "10.9.0.0/16"}]}""".formatted(GATEWAY, TABLE, OWN, stage.network, stage.vendorNetwork));
        String others = made.path("transitAttachments").path(1).asText();
        assertThat(stage.ec2.gateways().attachment(others).orElseThrow().state())
                .isEqualTo(TransitState.AVAILABLE);
        assertThat(stage.ec2.gateways().attachment(OWN).orElseThrow().table()).isEqualTo(TABLE);
        assertThat(stage.ec2.gateways().routes(TABLE))
                .extracting(route -> route.destination() + " " + route.type() + " " + route.state())
                .containsExactly(
                        "10.8.0.0/16 static active", "10.9.0.0/16 static blackhole", "10.0.0.0/16 propagated active");

        JsonNode state = new Ec2State(stage.ec2.store()).toJson();
        assertThat(state.path("transitGateways").toString()).contains("autoAcceptSharedAttachments");
        assertThat(state.path("transitAttachments")).hasSize(3);
        assertThat(state.path("transitAttachments").toString())
                .contains("\"owner\":\"444455556666\"", "[192.168.0.0/16]")
                .doesNotContain(others);

        plant("{\"deleteAttachments\": [\"" + OWN + "\"]}");
        assertThat(stage.ec2.gateways().attachment(OWN).orElseThrow().state()).isEqualTo(TransitState.DELETING);
    }
}
