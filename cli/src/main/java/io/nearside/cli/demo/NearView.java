package io.nearside.cli.demo;

import io.nearside.api.Provider;
import io.nearside.api.cloud.GatewayTable;
import io.nearside.api.cloud.GatewayTables;
import io.nearside.api.cloud.PeeringMirror;
import io.nearside.api.cloud.PrivateEndpoints;
import io.nearside.api.cloud.RouteMap;
import io.nearside.api.cloud.RouteState;
import io.nearside.api.cloud.RouteTable;
import io.nearside.api.cloud.RouteTables;
import io.nearside.api.link.NearSite;
import io.nearside.api.model.AttachmentId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.EndpointName;
import io.nearside.api.model.GatewayId;
import io.nearside.api.model.NetworkId;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the cloud itself has now, read through the same capabilities as the engine's, and not taken from what the run said. */
final class NearView {

    private NearView() {}

    static List<String> lines(Provider near, NearSite site, String name) {
        NetworkId network = site.network();
        Optional<List<String>> endpoints = site.subnets().isEmpty()
                ? Optional.empty()
                : near.find(PrivateEndpoints.class).map(all -> endpoint(all, site, new EndpointName(name)));
        return endpoints
                .or(() -> site.hub()
                        .flatMap(hub -> near.find(GatewayTables.class).map(tables -> hub(tables, hub)))
                        .map(lines -> joined(networks(near, site), lines)))
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

    private static List<String> networks(Provider near, NearSite site) {
        List<String> lines = new ArrayList<>();
        near.find(RouteTables.class)
                .ifPresent(tables -> site.networks().forEach(network -> {
                    lines.add(network.toString());
                    tables(tables.map(network)).forEach(line -> lines.add("  " + line));
                }));
        return lines;
    }

    private static List<String> hub(GatewayTables tables, GatewayId hub) {
        List<String> lines = new ArrayList<>(List.of(hub.toString()));
        for (GatewayTable table : tables.of(hub)) {
            lines.add("  route table " + table.id());
            table.routes()
                    .forEach(route -> lines.add(line(
                            "    ",
                            route.destination(),
                            route.via().map(AttachmentId::value).orElse("nowhere"),
                            route.state())));
        }
        return lines;
    }

    private static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static String line(String indent, Cidr destination, String target, RouteState state) {
        return String.format(
                "%s%-18s -> %-24s %s", indent, destination, target, state.name().toLowerCase(Locale.ROOT));
    }

    private static List<String> tables(RouteMap map) {
        List<String> lines = new ArrayList<>();
        for (RouteTable table : map.tables()) {
            lines.add("route table " + table.id() + (table.rank() == RouteTable.Rank.MAIN ? " (main)" : ""));
            table.routes()
                    .forEach(route -> lines.add(
                            line("  ", route.destination(), route.target().id(), route.state())));
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
