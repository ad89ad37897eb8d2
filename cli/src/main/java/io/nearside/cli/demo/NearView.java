package io.nearside.cli.demo;

import io.nearside.api.Provider;
import io.nearside.api.cloud.PeeringMirror;
import io.nearside.api.cloud.PrivateEndpoints;
import io.nearside.api.cloud.RouteMap;
import io.nearside.api.cloud.RouteTable;
import io.nearside.api.cloud.RouteTables;
import io.nearside.api.link.NearSite;
import io.nearside.api.model.EndpointName;
import io.nearside.api.model.NetworkId;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the cloud itself has now, read through the same capabilities as the engine's, and not taken from what the run said. */
final class NearView {

    private NearView() {}

    static List<String> lines(Provider near, NearSite site, String name) {
        NetworkId network = site.network();
        Optional<List<String>> endpoints = site.subnets().isEmpty()
                ? Optional.empty()
                : near.find(PrivateEndpoints.class).map(all -> endpoint(all, site, new EndpointName(name)));
        return endpoints
                .or(() -> near.find(RouteTables.class).map(tables -> tables(tables.map(network))))
                .or(() -> near.find(PeeringMirror.class).map(mirror -> halves(mirror, network)))
                .orElse(List.of());
    }

    private static List<String> endpoint(PrivateEndpoints endpoints, NearSite site, EndpointName name) {
        return endpoints.find(site.endpointPlace(), name).stream()
                .map(endpoint -> "private endpoint " + endpoint.name() + " -> " + endpoint.target() + ", "
                        + endpoint.approval().name().toLowerCase(Locale.ROOT) + ", "
                        + endpoints.addresses(endpoint).stream()
                                .map(InetAddress::getHostAddress)
                                .collect(Collectors.joining(", ")))
                .toList();
    }

    private static List<String> tables(RouteMap map) {
        List<String> lines = new ArrayList<>();
        for (RouteTable table : map.tables()) {
            lines.add("route table " + table.id() + (table.rank() == RouteTable.Rank.MAIN ? " (main)" : ""));
            table.routes()
                    .forEach(route -> lines.add(String.format(
                            "  %-18s -> %-24s %s",
                            route.destination(),
                            route.target(),
                            route.state().name().toLowerCase(Locale.ROOT))));
        }
        return lines;
    }

    private static List<String> halves(PeeringMirror mirror, NetworkId network) {
        return mirror.halves(network).stream()
                .map(half -> "peering " + half.name() + " -> network "
                        + half.theirs().network() + ", " + half.state().name().toLowerCase(Locale.ROOT))
                .toList();
    }
}
