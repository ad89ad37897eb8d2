package io.nearside.api.cloud;

import io.nearside.api.model.GatewayTableId;
import java.util.List;

/**
 * A route table of a hub.
 *
 * @param routes those with an address range as their destination, in the order of the ranges
 * @param extent whether these are all
 */
public record GatewayTable(GatewayTableId id, List<GatewayRoute> routes, Extent extent) {

    public GatewayTable {
        routes = List.copyOf(routes);
    }

    /** How much of a table was read. */
    public enum Extent {
        WHOLE,
        /** The cloud answers no more than a part of a table as long as this one. */
        PART
    }
}
