package io.nearside.aiven;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.VendorNetworkId;
import io.nearside.api.outcome.Asked;
import io.nearside.api.outcome.Removal;
import io.nearside.api.vendor.CustomerEnd;
import io.nearside.api.vendor.PeeringRequest;
import io.nearside.api.vendor.PeeringRequests;
import io.nearside.api.vendor.VendorNetwork;
import io.nearside.api.vendor.VendorPeerings;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The peerings of a project VPC. Aiven takes a second request for the same peer without complaint and starts a failed one anew; its
 * answer to a request lacks fields, so it is not read (aiven/terraform-provider-aiven, internal/plugin/vpc/project_peering.go).
 */
final class AivenPeerings implements VendorPeerings, PeeringRequests {
    private final AivenClient client;

    private final AivenNetworkReader reader;

    @Inject
    AivenPeerings(AivenClient client, AivenSettings settings) {
        this.client = client;
        this.reader = new AivenNetworkReader(new AivenNearTasks(settings.peerNetwork()));
    }

    @Override
    public VendorNetwork read(VendorNetworkId id) {
        return client.get(reader::network, "vpcs", id.value());
    }

    @Override
    public Asked request(VendorNetwork seen, CustomerEnd end, Set<Cidr> reach) {
        ObjectNode body = peer(end).body();
        if (!reach.isEmpty()) {
            reach.stream().map(Cidr::text).sorted().forEach(body.putArray("user_peer_network_cidrs")::add);
        }
        client.post(body, "vpcs", seen.id().value(), "peering-connections");
        return new Asked();
    }

    @Override
    public Removal withdraw(PeeringRequest seen) {
        List<String> vpc = List.of("vpcs", seen.network().value());
        List<String> path =
                Stream.concat(vpc.stream(), peer(seen.end()).path().stream()).toList();
        try {
            client.delete(path.toArray(String[]::new));
        } catch (CloudException e) {
            if (e.kind() == ErrorKind.NOT_FOUND) {
                return new Removal.Gone();
            }
            throw e;
        }
        return new Removal.Going("Aiven to take its half down");
    }

    private static AivenPeer peer(CustomerEnd end) {
        return AivenPeer.of((CustomerEnd.OfNetwork) end);
    }
}
