package io.nearside.api.cloud;

import io.nearside.api.Capability;
import io.nearside.api.model.NetworkId;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Removal;

/** The route tables of our networks. A cloud that has none, or where peerings bring their routes along, does not offer this. */
public interface RouteTables extends Capability {

    /** All tables and routes of a network, in one call a page. */
    RouteMap map(NetworkId mine);

    /**
     * Adds a route. Never changes one that is there.
     *
     * @return ALREADY if the cloud says that this very route exists
     * @throws io.nearside.api.error.CloudException CONFLICT if the table has this destination with another target; EXHAUSTED if the
     *     table is full; NOT_FOUND if the table or the target is unknown
     */
    Change<Route> add(Route wanted);

    /**
     * Sends a route that was seen to another target.
     *
     * @throws io.nearside.api.error.CloudException CONFLICT or NOT_FOUND if the route is no longer there
     */
    Change<Route> replace(Route seen, RouteTarget via);

    /** Removes a route that was seen; Gone also if it is absent. */
    Removal remove(Route seen);
}
