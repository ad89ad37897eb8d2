package io.nearside.api.cloud;

import io.nearside.api.Capability;
import io.nearside.api.error.Problem;
import io.nearside.api.model.NetworkId;
import io.nearside.api.outcome.Change;
import java.util.List;

/** Host names across a peering, where a cloud has them switched on. Each side switches its own. */
public interface PeeringDns extends Capability {

    /**
     * What of our network's own settings stands in the way; empty if nothing does.
     *
     * @throws io.nearside.api.error.CloudException NOT_FOUND if the network cannot be seen
     */
    List<Problem> hindrances(NetworkId mine);

    /**
     * Switches our side on.
     *
     * @param seen must be active, and ours the network that accepted it
     * @throws io.nearside.api.error.CloudException CONFLICT if the peering is not active, INVALID if ours is not its accepter; neither
     *     makes a call
     */
    Change<Peering> allow(Peering seen);
}
