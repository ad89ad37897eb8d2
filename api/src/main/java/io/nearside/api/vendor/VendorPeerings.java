package io.nearside.api.vendor;

import io.nearside.api.Capability;
import io.nearside.api.model.VendorNetworkId;

/** The peerings of the vendor's networks, as the vendor tells of them. */
public interface VendorPeerings extends Capability {

    /**
     * A network's range and state, and all its requests, each with its {@link NearTask}, in one call.
     *
     * @throws io.nearside.api.error.CloudException NOT_FOUND if there is no such network, or not yet
     */
    VendorNetwork read(VendorNetworkId id);
}
