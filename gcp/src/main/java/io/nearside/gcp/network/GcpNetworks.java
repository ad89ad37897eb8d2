package io.nearside.gcp.network;

import com.google.cloud.compute.v1.AggregatedListSubnetworksRequest;
import com.google.cloud.compute.v1.GetNetworkRequest;
import com.google.cloud.compute.v1.Network;
import com.google.cloud.compute.v1.Subnetwork;
import com.google.cloud.compute.v1.SubnetworkAggregatedList;
import com.google.cloud.compute.v1.SubnetworkSecondaryRange;
import io.nearside.api.cloud.Networks;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.RouteTableId;
import io.nearside.gcp.GcpCalls;
import io.nearside.gcp.GcpClients;
import io.nearside.gcp.GcpPath;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.Stream;

/**
 * VPC networks. They have no ranges of their own, their subnets do, in whatever region; so that is one call for the subnets of a project,
 * filtered by Google and here. The network itself is read only where the subnets leave something open: there are none, or one of them
 * could be of those that Google makes by itself.
 */
public final class GcpNetworks implements Networks {
    /** What Google makes subnets from in networks of automatic mode, each with the name of its network (VPC, "Auto mode IPv4 ranges"). */
    private static final Cidr AUTOMATIC = Cidr.of("10.128.0.0/9");

    private final GcpClients clients;

    private final GcpCalls calls;

    private final ConcurrentMap<GcpPath, String> regions = new ConcurrentHashMap<>();

    @Inject
    GcpNetworks(GcpClients clients, GcpCalls calls) {
        this.clients = clients;
        this.calls = calls;
    }

    @Override
    public io.nearside.api.cloud.Network describe(NetworkId mine) {
        GcpPath path = GcpPath.parse(mine);
        List<Subnetwork> subnets = subnets(path);
        Set<Cidr> ranges = new HashSet<>();
        subnets.stream().flatMap(GcpNetworks::ranges).forEach(ranges::add);
        List<Problem> hindrances = new ArrayList<>();
        if (subnets.isEmpty() || subnets.stream().anyMatch(subnet -> isAutomatic(subnet, path.name()))) {
            Network shown = read(path);
            if (!shown.getIPv4Range().isEmpty()) {
                ranges.add(Cidr.masking(shown.getIPv4Range()));
                hindrances.add(unfit(
                        path,
                        "is of the kind without subnets, which cannot be peered",
                        "Move to one that has subnets."));
            }
            if (shown.getAutoCreateSubnetworks()) {
                hindrances.add(unfit(
                        path,
                        "makes its subnets by itself: each new region of Google's adds a range that may be the"
                                + " vendor's",
                        "Have it keep to the subnets that it has: gcloud compute networks update " + path.name()
                                + " --switch-to-custom-subnet-mode --project=" + path.project()));
            }
        }
        return new io.nearside.api.cloud.Network(
                mine, path.account(), ranges, null, hindrances, Set.of(new RouteTableId(mine.value())));
    }

    /** Reads a network itself, with its peerings. One call. An answer that names no network must not pass for one without peerings. */
    public Network read(GcpPath path) {
        Network shown = calls.call(
                "GET " + path,
                clients.networks().getCallable(),
                GetNetworkRequest.newBuilder()
                        .setProject(path.project())
                        .setNetwork(path.name())
                        .build());
        return calls.understood("GET " + path, shown.getName(), shown);
    }

    /** Every subnet of a network, in whatever region. One call a page; what a region does not tell is not taken for nothing. */
    public List<Subnetwork> subnets(GcpPath network) {
        List<Subnetwork> subnets = new ArrayList<>();
        String call = "GET projects/" + network.project() + "/aggregated/subnetworks";
        String page = "";
        do {
            SubnetworkAggregatedList answer = calls.call(
                    call,
                    clients.subnetworks().aggregatedListCallable(),
                    AggregatedListSubnetworksRequest.newBuilder()
                            .setProject(network.project())
                            .setFilter(filter(network))
                            .setPageToken(page)
                            .build());
            if (answer.getUnreachablesCount() > 0) {
                throw calls.refusal(
                        ErrorKind.UNAVAILABLE,
                        call,
                        "Google does not reach " + String.join(", ", answer.getUnreachablesList()));
            }
            answer.getItemsMap().values().stream()
                    .flatMap(region -> region.getSubnetworksList().stream())
                    .filter(subnet -> isOf(subnet.getNetwork(), network))
                    .forEach(subnets::add);
            page = answer.getNextPageToken();
        } while (!page.isEmpty());
        subnets.stream()
                .flatMap(subnet -> GcpPath.read(subnet.getSelfLink()).flatMap(GcpPath::region).stream())
                .findFirst()
                .ifPresent(region -> regions.put(network, region));
        return subnets;
    }

    /** A region that a network has a subnet in, if one has been read of it; else Google's oldest one. Asks nobody. */
    public String aRegion(GcpPath network) {
        return regions.getOrDefault(network, "us-central1");
    }

    /** Has Google leave out what is in other networks; answers spell a network with one host or another, or as it was written (recorded for firewalls). */
    public static String filter(GcpPath network) {
        return "network eq \".*projects/" + network.project() + "/global/networks/" + network.name() + "\"";
    }

    /** Whether a thing's network is this one. */
    public static boolean isOf(String shown, GcpPath network) {
        return GcpPath.read(shown).filter(network::equals).isPresent();
    }

    private static Stream<Cidr> ranges(Subnetwork subnet) {
        return Stream.concat(
                        Stream.of(
                                subnet.getIpCidrRange(),
                                subnet.getIpv6CidrRange(),
                                subnet.getInternalIpv6Prefix(),
                                subnet.getExternalIpv6Prefix()),
                        subnet.getSecondaryIpRangesList().stream().map(SubnetworkSecondaryRange::getIpCidrRange))
                .filter(range -> !range.isEmpty())
                .map(Cidr::masking);
    }

    private static boolean isAutomatic(Subnetwork subnet, String network) {
        return subnet.getName().equals(network)
                && !subnet.getIpCidrRange().isEmpty()
                && AUTOMATIC.contains(Cidr.masking(subnet.getIpCidrRange()));
    }

    private static Problem unfit(GcpPath path, String why, String remedy) {
        return Problem.of(ProblemCodes.NETWORK_UNFIT, path.toString(), "The network " + why + ".", remedy);
    }
}
