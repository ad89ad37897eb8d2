package io.nearside.api.cloud;

import io.nearside.api.Capability;
import io.nearside.api.model.Mark;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.RouterId;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Removal;
import java.util.List;

/** Routers, on clouds that peer a network only if one is attached to it. A network has one at the most. */
public interface Routers extends Capability {

    /** All that these credentials see, in one call. */
    List<Router> all();

    /** Makes one; nothing is attached to it yet. A repeat makes a second one: look for the mark first. */
    Change<Router> create(String name, Mark mark);

    /**
     * Attaches a network.
     *
     * @throws io.nearside.api.error.CloudException NOT_FOUND if the network or the router is not there
     */
    Change<RouterId> attach(NetworkId mine, RouterId router);

    /** Detaches a network from the router it has; one that has none is no failure. */
    Removal detach(NetworkId mine);

    /**
     * Removes one.
     *
     * @throws io.nearside.api.error.CloudException CONFLICT if a network is attached to it
     */
    Removal remove(Router seen);
}
