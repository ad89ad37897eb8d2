package io.nearside.azure.peering;

import static org.assertj.core.api.Assertions.assertThat;

import com.azure.json.JsonProviders;
import com.azure.json.JsonReader;
import io.nearside.api.cloud.Half;
import io.nearside.api.cloud.HalfState;
import io.nearside.api.cloud.HalfWish;
import io.nearside.api.cloud.PeerNetwork;
import io.nearside.api.cloud.PeeringMirror;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.Mark;
import io.nearside.api.model.NetworkId;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import io.nearside.azure.StubArm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** What azure-cli recorded of a peering from both its sides, and the examples of the specification, read by the driver itself. */
final class AzurePeeringRecordingsTest {
    private static final String GROUP = "/subscriptions/00000000-0000-0000-0000-000000000000/resourceGroups/"
            + "cli_test_vnet_peering000001/providers/Microsoft.Network/virtualNetworks/";

    private final StubArm arm = new StubArm();

    private final PeeringMirror mirror = arm.capability(PeeringMirror.class);

    @AfterEach
    void stop() {
        arm.close();
    }

    private static String text(String name) throws IOException {
        String root = System.getProperty("nearside.recordings", "");
        Path file = Path.of(root, "azure").resolve(name);
        if (root.isEmpty() || !Files.exists(file)) {
            String line = "No recording at '" + file + "' (system property nearside.recordings)";
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(line);
            }
            System.out.println("SKIPPED: " + line);
            Assumptions.abort(line);
        }
        return Files.readString(file);
    }

    @SuppressWarnings("unchecked") // the file's own shape
    private static List<Map<String, Object>> interactions() throws IOException {
        try (JsonReader reader =
                JsonProviders.createReader(text("cli/vnet_peering_initiated_connected_update_delete.json"))) {
            Object file = reader.readUntyped();
            return file instanceof Map<?, ?> map && map.get("interactions") instanceof List<?> list
                    ? (List<Map<String, Object>>) list
                    : List.of();
        }
    }

    private static String body(Map<String, Object> interaction) throws IOException {
        java.io.StringWriter text = new java.io.StringWriter();
        try (var writer = JsonProviders.createWriter(text)) {
            writer.writeUntyped(interaction.get("response"));
        }
        String json = text.toString();
        return json.equals("\"\"") ? "" : json;
    }

    private static NetworkId network(String name) {
        return new NetworkId((GROUP + name).toLowerCase(java.util.Locale.ROOT));
    }

    private static String path(Map<String, Object> interaction) {
        return java.net.URI.create(String.valueOf(interaction.get("uri"))).getPath();
    }

    /** Every recorded answer but the lists, put where the driver asks: a list of one. */
    private Half listed(Map<String, Object> interaction) throws IOException {
        String path = path(interaction);
        String list = path.substring(0, path.lastIndexOf('/'));
        arm.on("GET " + list, 200, "{\"value\": [" + body(interaction) + "]}");
        String network = list.contains("vnet2") ? "vnet2" : "vnet1";
        return mirror.halves(network(network)).get(0);
    }

    @Test
    void theFirstHalfIsInitiatedAndNotMended() throws IOException {
        List<Map<String, Object>> recorded = interactions();
        Map<String, Object> put = recorded.get(0);
        arm.on("PUT " + path(put), 201, body(put));
        var change = mirror.create(
                network("vnet2"), new PeerNetwork(null, network("vnet1")), new HalfWish("peering2", new Mark("l")));
        assertThat(change.effect()).isEqualTo(Effect.CREATED);
        assertThat(change.now().state()).isEqualTo(HalfState.SETTLING);
        Half later = listed(recorded.get(2));
        assertThat(later.state()).isEqualTo(HalfState.WAITING_FOR_PEER);
        assertThat(later.name()).isEqualTo("peering2");
        assertThat(later.theirs().network()).isEqualTo(network("vnet1"));
        assertThat(later.theirCidrs()).containsExactly(Cidr.of("10.0.0.0/16"));
    }

    @Test
    void theSecondHalfIsConnectedInItsFirstAnswer() throws IOException {
        List<Map<String, Object>> recorded = interactions();
        Map<String, Object> put = recorded.get(3);
        arm.on("PUT " + path(put), 201, body(put));
        var change = mirror.create(
                network("vnet1"), new PeerNetwork(null, network("vnet2")), new HalfWish("peering1", new Mark("l")));
        assertThat(change.now().state()).as("Updating comes first").isEqualTo(HalfState.SETTLING);
        Half later = listed(recorded.get(6));
        assertThat(later.state())
                .as("Connected, but made without access, as azure-cli does unless it is told")
                .isEqualTo(HalfState.DISABLED);
        assertThat(later.theirCidrs()).containsExactly(Cidr.of("11.0.0.0/16"));
    }

    @Test
    void anUpdateEchoesWhatWasReadAndADeletionIsUnderWay() throws IOException {
        List<Map<String, Object>> recorded = interactions();
        Half half = listed(recorded.get(6));
        arm.on("GET " + path(recorded.get(6)), 200, body(recorded.get(6)));
        arm.on("PUT " + path(recorded.get(7)), 200, body(recorded.get(7)));
        assertThat(mirror.mend(half, new HalfWish("peering1", new Mark("l"))).effect())
                .isEqualTo(Effect.UPDATED);
        assertThat(arm.last().body()).contains("\"useRemoteGateways\":true", "\"peeringState\":\"Connected\"");
        arm.on("DELETE " + path(recorded.get(9)), 202, "");
        assertThat(mirror.remove(half)).isInstanceOf(Removal.Going.class);
        Map<String, Object> list = recorded.get(11);
        StubArm gone = new StubArm();
        try (gone) {
            gone.on("GET " + path(list), 200, body(list));
            assertThat(gone.capability(PeeringMirror.class).halves(network("vnet1")))
                    .isEmpty();
        }
    }

    @Test
    void theExamplesOfTheSpecification() throws IOException {
        for (String name : List.of(
                "VirtualNetworkPeeringCreate.response.json",
                "VirtualNetworkPeeringGet.response.json",
                "VirtualNetworkPeeringSync.response.json",
                "VirtualNetworkPeeringGetWithRemoteVirtualNetworkEncryption.response.json")) {
            String vnet =
                    "/subscriptions/subid/resourcegroups/peertest/providers/microsoft.network/virtualnetworks/vnet1";
            arm.on("GET " + vnet + "/virtualNetworkPeerings", 200, "{\"value\": [" + text("specs/" + name) + "]}");
            Half half = mirror.halves(new NetworkId(vnet)).get(0);
            assertThat(half.state()).as(name).isEqualTo(HalfState.WAITING_FOR_PEER);
            assertThat(half.name()).isEqualTo("peer");
            assertThat(half.theirs().network()).isEqualTo(new NetworkId(vnet.replace("vnet1", "vnet2")));
            assertThat(half.theirCidrs()).containsExactly(Cidr.of("12.0.0.0/8"));
        }
    }
}
