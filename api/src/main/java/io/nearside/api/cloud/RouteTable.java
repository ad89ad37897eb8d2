package io.nearside.api.cloud;

import io.nearside.api.model.RouteTableId;
import java.util.List;
import java.util.Map;

/**
 * A table of routes.
 *
 * @param rank whether subnets that name no table use this one
 * @param routes every route with an address range as its destination; others, such as AWS prefix lists, are in {@code lists}
 * @param lists destinations that are named lists of ranges, in the cloud's own spelling
 * @param tags the table's tags or labels
 */
public record RouteTable(RouteTableId id, Rank rank, List<Route> routes, List<String> lists, Map<String, String> tags) {

    public RouteTable {
        routes = List.copyOf(routes);
        lists = List.copyOf(lists);
        tags = Map.copyOf(tags);
    }

    /** Whether subnets that name no table use this one. */
    public enum Rank {
        MAIN,
        OTHER
    }
}
