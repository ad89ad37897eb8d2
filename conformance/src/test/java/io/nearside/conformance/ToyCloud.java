package io.nearside.conformance;

import io.nearside.api.cloud.Route;
import io.nearside.api.cloud.RouteTarget;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.RouteTableId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;

/** A cloud of two route tables and two peerings. Plain data, so that the toy provider and its stage look at it independently. */
final class ToyCloud {
    static final Cidr OWN = Cidr.of("10.0.0.0/16");

    static final RouteTableId MAIN = new RouteTableId("main");

    static final RouteTableId TABLE = new RouteTableId("table");

    static final RouteTarget WAY = new RouteTarget(RouteTarget.Kind.PEERING, "way");

    static final RouteTarget OTHER_WAY = new RouteTarget(RouteTarget.Kind.PEERING, "other-way");

    static final int ROOM = 2;

    final TreeMap<String, List<Route>> tables = new TreeMap<>();

    final List<RouteTarget> alive = new ArrayList<>(List.of(WAY, OTHER_WAY));

    ToyCloud() {
        tables.put(MAIN.value(), new ArrayList<>());
        tables.put(TABLE.value(), new ArrayList<>());
    }

    List<Route> routes(RouteTableId table) {
        return Objects.requireNonNull(tables.get(table.value()));
    }
}
