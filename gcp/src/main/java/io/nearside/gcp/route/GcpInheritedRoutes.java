package io.nearside.gcp.route;

import com.google.cloud.compute.v1.ListRoutesRequest;
import com.google.cloud.compute.v1.Route;
import com.google.cloud.compute.v1.RouteList;
import io.nearside.api.cloud.InheritedRoutes;
import io.nearside.api.cloud.Network;
import io.nearside.api.cloud.RouteMap;
import io.nearside.api.cloud.RouteState;
import io.nearside.api.cloud.RouteTable;
import io.nearside.api.cloud.RouteTable.Rank;
import io.nearside.api.cloud.RouteTarget;
import io.nearside.api.cloud.RouteTarget.Kind;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.RouteTableId;
import io.nearside.gcp.GcpCalls;
import io.nearside.gcp.GcpClients;
import io.nearside.gcp.GcpPath;
import io.nearside.gcp.network.GcpNetworks;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The routes that people have written for a network, which has one table. Those to its own subnets and those that peerings bring along are in
 * the same list, and are nobody's to write; a static one that is as narrow as a peering's, or narrower, takes its traffic.
 */
public final class GcpInheritedRoutes implements InheritedRoutes {
    private final GcpClients clients;

    private final GcpCalls calls;

    @Inject
    GcpInheritedRoutes(GcpClients clients, GcpCalls calls) {
        this.clients = clients;
        this.calls = calls;
    }

    @Override
    public RouteMap written(Network mine) {
        List<RouteTable> tables = new ArrayList<>();
        for (RouteTableId table : mine.routeTables()) {
            List<io.nearside.api.cloud.Route> routes = routes(GcpPath.parse(table.value())).stream()
                    .filter(GcpInheritedRoutes::isWritten)
                    .map(route -> route(table, route))
                    .toList();
            tables.add(new RouteTable(table, Rank.MAIN, routes, List.of(), Map.of()));
        }
        return new RouteMap(tables);
    }

    private List<Route> routes(GcpPath network) {
        List<Route> routes = new ArrayList<>();
        String page = "";
        do {
            RouteList answer = calls.call(
                    "GET projects/" + network.project() + "/global/routes",
                    clients.routes().listCallable(),
                    ListRoutesRequest.newBuilder()
                            .setProject(network.project())
                            .setFilter(GcpNetworks.filter(network))
                            .setPageToken(page)
                            .build());
            answer.getItemsList().stream()
                    .filter(route -> GcpNetworks.isOf(route.getNetwork(), network))
                    .forEach(routes::add);
            page = answer.getNextPageToken();
        } while (!page.isEmpty());
        return routes;
    }

    private static boolean isWritten(Route route) {
        return route.getNextHopNetwork().isEmpty() && route.getNextHopPeering().isEmpty();
    }

    private static io.nearside.api.cloud.Route route(RouteTableId table, Route shown) {
        return new io.nearside.api.cloud.Route(
                table, Cidr.masking(shown.getDestRange()), target(shown), RouteState.ACTIVE);
    }

    /** A person finds a route by its name; one with tags counts for some machines only. */
    private static RouteTarget target(Route route) {
        String hop = Stream.of(
                        route.getNextHopGateway(),
                        route.getNextHopInstance(),
                        route.getNextHopIlb(),
                        route.getNextHopVpnTunnel(),
                        route.getNextHopHub(),
                        route.getNextHopInterconnectAttachment(),
                        route.getNextHopIp())
                .filter(text -> !text.isEmpty())
                .findFirst()
                .map(text -> text.substring(text.lastIndexOf('/') + 1))
                .orElse("nowhere");
        String tagged =
                route.getTagsList().isEmpty() ? "" : ", for machines tagged " + String.join(", ", route.getTagsList());
        return new RouteTarget(Kind.OTHER, hop + " (route " + route.getName() + tagged + ")");
    }
}
