package io.nearside.api.cloud;

import io.nearside.api.model.Cidr;
import io.nearside.api.model.RouteTableId;

/** A route: one table, one range, one target. Its natural key is the table and the range. */
public record Route(RouteTableId table, Cidr destination, RouteTarget target, RouteState state) {

    /** Whether two routes are the same entry of the same table, whatever their targets. */
    public boolean sameEntry(Route other) {
        return table.equals(other.table) && destination.equals(other.destination);
    }
}
