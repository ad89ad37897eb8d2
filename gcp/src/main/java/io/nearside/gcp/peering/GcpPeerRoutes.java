package io.nearside.gcp.peering;

import com.google.cloud.compute.v1.ExchangedPeeringRoute;
import com.google.cloud.compute.v1.ExchangedPeeringRoutesList;
import com.google.cloud.compute.v1.ListPeeringRoutesNetworksRequest;
import io.nearside.api.cloud.Half;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.HalfId;
import io.nearside.gcp.GcpCalls;
import io.nearside.gcp.GcpClients;
import io.nearside.gcp.GcpPath;
import io.nearside.gcp.network.GcpNetworks;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * The routes that the other side of a peering sends. They come along with it and are never written. Google has a region asked for, and answers
 * the routes to subnets, which are the same everywhere, with those that count in that region.
 */
final class GcpPeerRoutes {
    private static final String SUBNETS = "SUBNET_PEERING_ROUTE";

    private final GcpClients clients;

    private final GcpCalls calls;

    private final GcpNetworks networks;

    private final Map<HalfId, Set<Cidr>> known = new ConcurrentHashMap<>();

    @Inject
    GcpPeerRoutes(GcpClients clients, GcpCalls calls, GcpNetworks networks) {
        this.clients = clients;
        this.calls = calls;
        this.networks = networks;
    }

    /** The ranges of the other side's subnets, if they have been read for a half. */
    Set<Cidr> known(HalfId half) {
        return known.getOrDefault(half, Set.of());
    }

    /** Forgets them, since a new half may lead elsewhere. */
    void forget(HalfId half) {
        known.remove(half);
    }

    /**
     * An active half with the ranges of the other side's subnets, and with a word on those that a route of ours stands in the way of. One call
     * a page; a half whose routes may not be read stays as it is.
     */
    Half read(Half half) {
        List<ExchangedPeeringRoute> routes;
        try {
            routes = incoming(half);
        } catch (CloudException e) {
            if (e.kind().outlook() == ErrorKind.Outlook.TRY_LATER) {
                throw e;
            }
            return half;
        }
        List<ExchangedPeeringRoute> subnets =
                routes.stream().filter(route -> route.getType().equals(SUBNETS)).toList();
        Set<Cidr> ranges = subnets.stream().map(GcpPeerRoutes::range).collect(Collectors.toUnmodifiableSet());
        known.put(half.id(), ranges);
        String kept = subnets.stream()
                .filter(route -> !route.getImported())
                .map(route -> range(route).text())
                .sorted()
                .collect(Collectors.joining(", "));
        String says = kept.isEmpty() ? half.says() : "Routes of ours stand in the way of " + kept + ".";
        return new Half(half.id(), half.name(), half.mine(), half.theirs(), half.state(), ranges, half.mark(), says);
    }

    private List<ExchangedPeeringRoute> incoming(Half half) {
        GcpPath path = GcpPath.parse(half.mine());
        List<ExchangedPeeringRoute> routes = new ArrayList<>();
        String page = "";
        do {
            ExchangedPeeringRoutesList answer = calls.call(
                    "GET " + path + "/listPeeringRoutes",
                    clients.networks().listPeeringRoutesCallable(),
                    ListPeeringRoutesNetworksRequest.newBuilder()
                            .setProject(path.project())
                            .setNetwork(path.name())
                            .setPeeringName(half.name())
                            .setRegion(networks.aRegion(path))
                            .setDirection("INCOMING")
                            .setPageToken(page)
                            .build());
            routes.addAll(answer.getItemsList());
            page = answer.getNextPageToken();
        } while (!page.isEmpty());
        return routes;
    }

    private static Cidr range(ExchangedPeeringRoute route) {
        return Cidr.masking(route.getDestRange());
    }
}
