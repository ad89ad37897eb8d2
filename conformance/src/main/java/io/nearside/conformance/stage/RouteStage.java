package io.nearside.conformance.stage;

import io.nearside.api.cloud.RouteTarget;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.RouteTableId;
import java.util.Map;

/** Our network's route tables, of which there are at least two. */
public interface RouteStage {

    /** A table without any route but the network's own. */
    RouteTableId table();

    /** The table of subnets that name none. */
    RouteTableId main();

    /** A well-formed id of a table that does not exist. */
    RouteTableId absentTable();

    /** A peering that is active; the same at every call. */
    RouteTarget way();

    /** Another one. */
    RouteTarget otherWay();

    /** A well-formed target that does not exist. */
    RouteTarget absentWay();

    /** The network's own range, which it routes by itself. */
    Cidr own();

    /** A user writes a route. */
    void put(RouteTableId table, Cidr destination, RouteTarget via);

    /** Every route but the network's own, as destination and target's id. */
    Map<Cidr, String> routes(RouteTableId table);

    /** Ends a peering, and returns once it has ended. */
    void cut(RouteTarget way);

    /** From now on {@link #table} has no room for one more. */
    void fill();
}
