package io.nearside.api.cloud;

import io.nearside.api.Capability;

/**
 * The routes of networks whose peerings bring theirs along: nothing is written, and a route that a person has written may still take a
 * part of a peering's range elsewhere. A cloud whose peerings need routes of ours offers {@link RouteTables} instead.
 */
public interface InheritedRoutes extends Capability {

    /**
     * The tables that a network's answer named, with the routes that people have written. Without a call if it named none, else one call a
     * page for each place that they are in. A table that went away since is left out.
     *
     * @param mine as {@link Networks} read it
     */
    RouteMap written(Network mine);
}
