package io.nearside.gcp.endpoint;

import com.google.cloud.compute.v1.GetSubnetworkRequest;
import com.google.cloud.compute.v1.Subnetwork;
import io.nearside.api.cloud.EndpointPlace;
import io.nearside.api.cloud.EndpointSite;
import io.nearside.api.cloud.EndpointSite.Filtering;
import io.nearside.api.cloud.EndpointWish;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.FirewallId;
import io.nearside.api.model.Region;
import io.nearside.gcp.GcpCalls;
import io.nearside.gcp.GcpClients;
import io.nearside.gcp.GcpPath;
import io.nearside.gcp.network.GcpNetworks;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Places for endpoints: the subnet, in one call, with how many of its addresses are free. Of the network's ranges the subnet's own is told, since
 * firewalls apply to what connects to an endpoint, wherever that is, and never to the endpoint.
 */
final class GcpEndpointSites {
    /** Google's page "Virtual Private Cloud pricing", Private Service Connect. */
    private static final List<String> COSTS = List.of(
            "Google bills an endpoint by the hour for as long as its forwarding rule is there, let in or not, and each"
                    + " gigabyte that passes through it.");

    private final GcpClients clients;

    private final GcpCalls calls;

    private final GcpNetworks networks;

    @Inject
    GcpEndpointSites(GcpClients clients, GcpCalls calls, GcpNetworks networks) {
        this.clients = clients;
        this.calls = calls;
        this.networks = networks;
    }

    EndpointSite site(EndpointPlace place, EndpointWish wish) {
        List<Problem> hindrances = new ArrayList<>(GcpEndpointRules.ofName(wish));
        Optional<GcpPath> path = subnet(place);
        Optional<Subnetwork> shown = path.flatMap(this::read);
        GcpPath network = GcpPath.parse(place.network());
        if (shown.filter(subnet -> GcpNetworks.isOf(subnet.getNetwork(), network))
                .isEmpty()) {
            // A subnet of ours shows that our network is there.
            networks.read(network);
        }
        if (shown.isEmpty()) {
            hindrances.add(unknown(place));
        }
        path.flatMap(GcpPath::region).ifPresent(region -> hindrances.addAll(GcpEndpointRules.ofTarget(region, wish)));
        shown.ifPresent(subnet -> hindrances.addAll(
                GcpEndpointRules.ofSubnet(network, path.orElseThrow(), subnet, wish.wantedAddress())));
        return new EndpointSite(
                place,
                path.flatMap(GcpPath::region).map(Region::new).orElse(null),
                shown.map(Subnetwork::getIpCidrRange)
                        .filter(range -> !range.isEmpty())
                        .map(Cidr::masking)
                        .map(Set::of)
                        .orElse(Set.of()),
                Filtering.AT_SENDERS,
                Set.of(new FirewallId(place.network().value())),
                hindrances,
                List.of(),
                COSTS);
    }

    /** The one subnet of a place. */
    static Optional<GcpPath> subnet(EndpointPlace place) {
        return place.subnets().size() == 1
                ? GcpPath.read(place.subnets().get(0).value()).filter(path -> path.isOf("subnetworks"))
                : Optional.empty();
    }

    private Optional<Subnetwork> read(GcpPath subnet) {
        return calls.find(
                "GET " + subnet,
                clients.subnetworks().getCallable(),
                GetSubnetworkRequest.newBuilder()
                        .setProject(subnet.project())
                        .setRegion(subnet.region().orElseThrow())
                        .setSubnetwork(subnet.name())
                        .setViews(GetSubnetworkRequest.Views.WITH_UTILIZATION.name())
                        .build());
    }

    private static Problem unknown(EndpointPlace place) {
        boolean one = place.subnets().size() == 1;
        return Problem.of(
                ProblemCodes.SUBNET_UNKNOWN,
                one ? place.subnets().get(0).value() : place.network().value(),
                one ? "There is no such subnet in that region." : "An endpoint of Google's is in one subnet.",
                "Name one of the network's subnets, as 'gcloud compute networks subnets list --network="
                        + GcpPath.parse(place.network()).name() + "' prints them.");
    }
}
