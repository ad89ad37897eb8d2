package io.nearside.cli.demo;

import io.nearside.api.Provider;
import io.nearside.api.cloud.PeeringMirror;
import io.nearside.api.cloud.RouteMap;
import io.nearside.api.cloud.RouteTable;
import io.nearside.api.cloud.RouteTables;
import io.nearside.api.model.NetworkId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the cloud itself has now, read through the same capabilities as the engine's, and not taken from what the run said. */
final class NearView {

    private NearView() {}

    static List<String> lines(Provider near, NetworkId network) {
        Optional<List<String>> routes = near.find(RouteTables.class).map(tables -> tables(tables.map(network)));
        return routes.or(() -> near.find(PeeringMirror.class).map(mirror -> halves(mirror, network)))
                .orElse(List.of());
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
