package io.nearside.api.cloud;

import io.nearside.api.Capability;
import io.nearside.api.model.NetworkId;

/** Our networks. */
public interface Networks extends Capability {

    /**
     * A network's owner and all its address ranges, in one call.
     *
     * @throws io.nearside.api.error.CloudException NOT_FOUND if it does not exist in this site's place or cannot be seen
     */
    Network describe(NetworkId mine);
}
