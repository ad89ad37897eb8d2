package io.nearside.api.vendor;

import io.nearside.api.Capability;
import io.nearside.api.model.Cidr;
import io.nearside.api.outcome.Asked;
import io.nearside.api.outcome.Removal;
import java.util.Set;

/**
 * Asking a vendor for peerings. A vendor that does not offer this was asked outside Nearside: the only request it tells of is ours, and
 * nobody tells how it goes on.
 */
public interface PeeringRequests extends Capability {

    /**
     * Asks for a peering with our end. The answer is not to be relied on: read again. Look first whether it was asked for already.
     *
     * @param reach ranges behind our end that the vendor is to route to it; empty where the end is a network, whose own ranges it learns
     * @throws io.nearside.api.error.CloudException CONFLICT if it exists, INVALID if the vendor does not take our end
     */
    Asked request(VendorNetwork seen, CustomerEnd end, Set<Cidr> reach);

    /** Withdraws a request, in any state. Going until a read no longer lists it. */
    Removal withdraw(PeeringRequest seen);
}
