package io.nearside.aiven;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.ApplicationId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.VendorNetworkId;
import io.nearside.api.outcome.Asked;
import io.nearside.api.outcome.Removal;
import io.nearside.api.permission.Groundwork;
import io.nearside.api.vendor.CustomerEnd;
import io.nearside.api.vendor.PeeringRequest;
import io.nearside.api.vendor.PeeringRequests;
import io.nearside.api.vendor.VendorNetwork;
import io.nearside.api.vendor.VendorPeerings;
import io.nearside.api.vendor.VendorRefresh;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The peerings of a VPC. Aiven takes a second request for the same peer without complaint and starts a failed one anew; its
 * answer to a request lacks fields, so it is not read (aiven/terraform-provider-aiven, internal/plugin/vpc/project_peering.go).
 */
final class AivenPeerings implements VendorPeerings, PeeringRequests, VendorRefresh {
    private static final List<Cidr> PRIVATE = Stream.of("10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16")
            .map(Cidr::of)
            .toList();

    /** Aiven's application in everybody's directory (aiven-docs, vnet-peering-azure.md). */
    private static final ApplicationId AIVENS_APPLICATION = new ApplicationId("55f300d4-fc50-4c5e-9222-e90a6e2187fb");

    private static final String PROCEDURE = "Aiven's documentation of VNet peering";

    private final AivenClient client;

    private final AivenHome home;

    private final AivenNetworkReader reader;

    @Inject
    AivenPeerings(AivenClient client, AivenSettings settings) {
        this.client = client;
        this.home = settings.home();
        this.reader = new AivenNetworkReader(home, new AivenNearTasks(settings.peerNetwork(), settings.attaching()));
    }

    @Override
    public VendorNetwork read(VendorNetworkId id) {
        return client.get(home.vpc(id), reader::network);
    }

    /** The firewalls of its machines let in the private ranges of a peered network only (aiven-devportal, manage-vpc-peering.rst). */
    @Override
    public List<Problem> doubts(Set<Cidr> ours) {
        return ours.stream()
                .filter(cidr -> !cidr.isSix() && PRIVATE.stream().noneMatch(range -> range.contains(cidr)))
                .sorted(Comparator.comparing(Cidr::text))
                .map(cidr -> Problem.of(
                        ProblemCodes.VENDOR_WARNING,
                        cidr.text(),
                        "This range of our network is not a private one (RFC 1918). Aiven documents that its machines let in the"
                                + " private ranges of a peered network only.",
                        "Have clients in a private range, or ask Aiven."))
                .toList();
    }

    /**
     * On Azure each side makes its half with the other's leave: Aiven's application needs ours on our network, and the application that
     * makes our half is known to both directories (aiven-docs, vnet-peering-azure.md). Elsewhere a peering needs nothing beforehand.
     */
    @Override
    public Set<Groundwork> groundwork(VendorNetwork seen, CustomerEnd end) {
        if (!(end instanceof CustomerEnd.OfNetwork ours)
                || !seen.onCloud().filter(AivenCloud.AZURE::equals).isPresent()) {
            return Set.of();
        }
        Groundwork grant = new Groundwork.Grant(
                AIVENS_APPLICATION, Set.of("Microsoft.Network/virtualNetworks/peer/action"), ours.network(), PROCEDURE);
        Set<String> ownActions = Set.of("Microsoft.Network/virtualNetworks/virtualNetworkPeerings/write");
        return ours.madeBy()
                .<Set<Groundwork>>map(agent ->
                        Set.of(grant, new Groundwork.Own(agent.application(), ownActions, ours.network(), PROCEDURE)))
                .orElse(Set.of(grant));
    }

    /** The ranges ride along for projects and organizations alike (aiven/go-client-codegen, both packages' PeeringConnectionCreateIn). */
    @Override
    public Asked request(VendorNetwork seen, CustomerEnd end, Set<Cidr> reach) {
        if (end instanceof CustomerEnd.OfGateway gateway) {
            AivenGateways.requireReachable(seen, gateway);
        }
        ObjectNode body = AivenPeer.of(end).body();
        if (!reach.isEmpty()) {
            reach.stream().map(Cidr::text).sorted().forEach(body.putArray("user_peer_network_cidrs")::add);
        }
        client.post(home.peerings(seen.id()), body);
        return new Asked();
    }

    @Override
    public Removal withdraw(PeeringRequest seen) {
        return Removal.unlessGone(() -> {
            client.delete(home.peering(seen));
            return new Removal.Going("Aiven to take its half down");
        });
    }

    /** Aiven looks after it has answered (aiven-client calls the refresh asynchronous). */
    @Override
    public Asked refresh(VendorNetwork seen) {
        client.post(home.refresh(seen.id()));
        return new Asked();
    }
}
