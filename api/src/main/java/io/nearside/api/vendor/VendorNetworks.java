package io.nearside.api.vendor;

import io.nearside.api.Capability;
import io.nearside.api.outcome.Asked;
import java.util.List;

/** The vendor's networks, where a customer may have some made. A vendor's network is never deleted by Nearside. */
public interface VendorNetworks extends Capability {

    /** Every network in the wish's place that is not on its way out, in one call a page; requests are not part of the answer. */
    List<VendorNetworkBrief> inPlaceOf(VendorNetworkWish wish);

    /**
     * Has a network made. Not repeatable: look first whether it is there.
     *
     * @throws io.nearside.api.error.CloudException INVALID if the vendor does not take the range or the place, EXHAUSTED or CONFLICT
     *     if the place is full
     */
    Asked create(VendorNetworkWish wish);
}
