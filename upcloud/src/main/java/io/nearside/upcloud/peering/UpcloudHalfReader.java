package io.nearside.upcloud.peering;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.api.cloud.Half;
import io.nearside.api.cloud.HalfState;
import io.nearside.api.cloud.PeerNetwork;
import io.nearside.api.model.HalfId;
import io.nearside.api.model.NetworkId;
import io.nearside.upcloud.UpcloudClient;
import io.nearside.upcloud.UpcloudLabels;
import io.nearside.upcloud.network.UpcloudNetworks;
import java.util.List;

/** Reads what UpCloud shows of a peering. Its ten states: upcloud-go-api, upcloud/network_peering.go. */
final class UpcloudHalfReader {

    private UpcloudHalfReader() {}

    /** A list's halves that one network has. */
    static List<Half> halves(JsonNode list, NetworkId mine) {
        return UpcloudClient.rows(list, "network_peering")
                .filter(shown -> network(shown.required("network")).equals(mine))
                .map(UpcloudHalfReader::half)
                .toList();
    }

    static Half half(JsonNode shown) {
        String state = shown.path("state").asText();
        JsonNode peer = shown.required("peer_network");
        return new Half(
                new HalfId(UpcloudClient.text(shown, "uuid")),
                shown.path("name").asText(),
                network(shown.required("network")),
                new PeerNetwork(null, network(peer)),
                state(state),
                UpcloudNetworks.ranges(peer),
                UpcloudLabels.mark(shown),
                says(state));
    }

    private static NetworkId network(JsonNode shown) {
        return UpcloudNetworks.id(shown);
    }

    private static HalfState state(String state) {
        return switch (state) {
            case "active" -> HalfState.ACTIVE;
            case "pending-peer", "peer-disabled" -> HalfState.WAITING_FOR_PEER;
            case "provisioning" -> HalfState.SETTLING;
            case "disabled" -> HalfState.DISABLED;
            case "deleted-peer-network" -> HalfState.REMAKE;
            case "missing-local-router" -> HalfState.UNROUTED;
            case "conflict-subnet", "missing-peer-router", "error" -> HalfState.FAILED;
            default -> HalfState.UNKNOWN;
        };
    }

    /** UpCloud has one word for a state; a person needs a sentence. */
    private static String says(String state) {
        return switch (state) {
            case "conflict-subnet" -> "UpCloud says conflict-subnet: the two networks have addresses in common.";
            case "missing-local-router" -> "UpCloud says missing-local-router: attach a router to our network.";
            case "missing-peer-router" ->
                "UpCloud says missing-peer-router: the vendor's network has lost its router; ask the vendor.";
            case "error" -> "UpCloud says error and gives no reason; ask its support with the peering's id.";
            default -> state;
        };
    }
}
