package io.nearside.aiven;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.api.error.Problem;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.PeeringRequestId;
import io.nearside.api.model.PortRange;
import io.nearside.api.vendor.PeeringRequest;
import io.nearside.api.vendor.RequestState;
import io.nearside.api.vendor.VendorNetwork;
import io.nearside.guice.http.ServiceWords;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the answer that has a VPC and all its peerings. */
final class AivenNetworkReader {
    /**
     * Services listen on ports of their own between 10000 and 30000 (aiven-docs, aiven-node-firewall-configuration.md), Kafka's brokers
     * up to 31000 (use-aws-privatelinks.md).
     */
    private static final Set<PortRange> PORTS = Set.of(new PortRange(10_000, 31_000));

    private final AivenHome home;

    private final AivenNearTasks tasks;

    AivenNetworkReader(AivenHome home, AivenNearTasks tasks) {
        this.home = home;
        this.tasks = tasks;
    }

    VendorNetwork network(JsonNode answer) {
        AivenVpc vpc = only(home.read(answer));
        List<PeeringRequest> requests = new ArrayList<>();
        List<Problem> remarks = new ArrayList<>();
        for (JsonNode row : answer.path("peering_connections")) {
            // A row lingers for a while after its peering's end.
            if (!row.path("state").asText().equals("DELETED")) {
                PeeringRequest request = request(vpc, row);
                requests.add(request);
                remarks.addAll(
                        AivenWarnings.of(request.id(), row.path("state_info").path("warnings")));
            }
        }
        return new VendorNetwork(
                vpc.id(),
                vpc.cloud().id(),
                vpc.cloud().region(),
                vpc.cidrs(),
                PORTS,
                vpc.state(),
                requests,
                ServiceWords.of(
                        answer.path("pending_build_only_peering_connections").asText("")),
                remarks);
    }

    /** Which of several clouds a peering leads to is published nowhere, and Aiven's own clients make VPCs in one. */
    private static AivenVpc only(List<AivenVpc> clouds) {
        if (clouds.size() > 1) {
            throw new IllegalArgumentException("the VPC is in " + clouds.size() + " clouds at once");
        }
        return clouds.get(0);
    }

    private PeeringRequest request(AivenVpc vpc, JsonNode row) {
        AivenPeer peer = AivenPeer.of(row);
        String id = row.path("peering_connection_id").asText("");
        String state = row.path("state").asText("");
        RequestState meaning = state(vpc.cloud(), state);
        return new PeeringRequest(
                new PeeringRequestId(id.isBlank() ? peer.toString() : id),
                vpc.id(),
                peer.end(vpc.cloud()),
                meaning,
                tasks.of(vpc, peer, row, meaning),
                reach(row),
                says(state, meaning, row.path("state_info").path("message").asText("")));
    }

    /** In states other than these three, Aiven's list is empty whatever it was told: APPROVED, PENDING_PEER, ACTIVE. */
    private static Set<Cidr> reach(JsonNode row) {
        Set<Cidr> reach = new HashSet<>();
        row.path("user_peer_network_cidrs").forEach(range -> reach.add(Cidr.masking(range.asText())));
        return reach;
    }

    /**
     * Meanings: aiven/terraform-provider-aiven, pull request 189 and vpc_peering_connection_state.go. On Azure nobody can reject anything:
     * there REJECTED_BY_PEER is where a peering ends whose permission is missing (aiven-docs, vnet-peering-azure.md).
     */
    private static RequestState state(AivenCloud cloud, String state) {
        return switch (state) {
            case "APPROVED", "APPROVED_PEER_REQUESTED" -> RequestState.BUILDING;
            case "PENDING_PEER" -> RequestState.AWAITING_NEAR;
            case "ACTIVE" -> RequestState.ACTIVE;
            case "REJECTED_BY_PEER" -> cloud.is(AivenCloud.AZURE) ? RequestState.FAILED : RequestState.REFUSED;
            case "DELETED_BY_PEER" -> RequestState.CUT_BY_NEAR;
            case "INVALID_SPECIFICATION", "ERROR" -> RequestState.FAILED;
            case "DELETING" -> RequestState.LEAVING;
            default -> RequestState.UNKNOWN;
        };
    }

    /** Two states mean FAILED and any number UNKNOWN: without a message the state's own name says most. */
    private static String says(String state, RequestState meaning, String message) {
        boolean named = meaning == RequestState.FAILED || meaning == RequestState.UNKNOWN;
        return ServiceWords.of(message.isBlank() && named ? state : message);
    }
}
