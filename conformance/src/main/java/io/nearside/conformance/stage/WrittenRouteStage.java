package io.nearside.conformance.stage;

import io.nearside.api.model.Cidr;
import io.nearside.api.model.RouteTableId;

/** Route tables on clouds whose peerings bring their routes along. */
public interface WrittenRouteStage {

    /** A table that a subnet of our network uses; the same at every call. */
    RouteTableId tableInUse();

    /** One of our account's that no subnet of our network uses. */
    RouteTableId tableOfOthers();

    /** A user writes a route to a machine of theirs. */
    void write(RouteTableId table, Cidr destination);
}
