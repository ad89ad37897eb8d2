package io.nearside.api.vendor;

import io.nearside.api.Capability;
import io.nearside.api.model.VendorNetworkId;
import io.nearside.api.outcome.Asked;
import io.nearside.api.outcome.Removal;

/** The peerings of the vendor's networks. */
public interface VendorPeerings extends Capability {

    /** How this vendor's peerings differ. Asks nobody. */
    PeeringTraits traits();

    /**
     * A network's range and state, and all its requests, each with its {@link NearTask}, in one call.
     *
     * @throws io.nearside.api.error.CloudException NOT_FOUND if there is no such network, or not yet
     */
    VendorNetwork read(VendorNetworkId id);

    /**
     * Asks for a peering with our end. The answer is not to be relied on: read again. Look first whether it was asked for already; a
     * vendor that takes it twice says so in its driver.
     *
     * @throws io.nearside.api.error.CloudException CONFLICT if it exists, INVALID if the vendor does not take our end
     */
    Asked request(VendorNetwork seen, CustomerEnd end);

    /** Withdraws a request, in any state. Going until a read no longer lists it. */
    Removal withdraw(PeeringRequest seen);
}
