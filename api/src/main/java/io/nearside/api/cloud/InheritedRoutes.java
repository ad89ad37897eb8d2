package io.nearside.api.cloud;

import io.nearside.api.Capability;
import io.nearside.api.model.NetworkId;

/**
 * The routes of networks whose peerings bring theirs along: nothing is written, and a route that a person has written may still take a
 * part of a peering's range elsewhere. A cloud whose peerings need routes of ours offers {@link RouteTables} instead.
 */
public interface InheritedRoutes extends Capability {

    /** Every table that a subnet of this network uses, with the routes that people have written; in one call a page. */
    RouteMap written(NetworkId mine);
}
