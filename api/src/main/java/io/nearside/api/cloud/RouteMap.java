package io.nearside.api.cloud;

import io.nearside.api.model.RouteTableId;
import java.util.List;
import java.util.Optional;

/** Every route table of a network, in the order of their ids. */
public record RouteMap(List<RouteTable> tables) {

    public RouteMap {
        tables = List.copyOf(tables);
    }

    /** The table of this id, if it is one of this network's. */
    public Optional<RouteTable> table(RouteTableId id) {
        return tables.stream().filter(table -> table.id().equals(id)).findFirst();
    }

    /** Every route of every table. */
    public List<Route> routes() {
        return tables.stream().flatMap(table -> table.routes().stream()).toList();
    }
}
