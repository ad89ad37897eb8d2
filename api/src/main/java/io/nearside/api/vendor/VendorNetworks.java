package io.nearside.api.vendor;

import io.nearside.api.Capability;
import io.nearside.api.outcome.Asked;
import java.util.List;
import java.util.Optional;

/** The vendor's networks, where a customer may have some made. A vendor's network is never deleted by Nearside. */
public interface VendorNetworks extends Capability {

    /** Every network in the wish's place that is not on its way out, in one call a page; requests are not part of the answer. */
    List<VendorNetworkBrief> inPlaceOf(VendorNetworkWish wish);

    /**
     * Where a network would be that is made by this wish, as the answer on it would say later; no call is made. What is in the way there can be
     * said before it exists.
     *
     * @return empty if the wish names no place, or its place tells nothing
     */
    default Optional<VendorPlace> whereToMake(VendorNetworkWish wish) {
        return Optional.empty();
    }

    /**
     * Has a network made. Not repeatable: look first whether it is there.
     *
     * @throws io.nearside.api.error.CloudException INVALID if the vendor does not take the range or the place, EXHAUSTED or CONFLICT
     *     if the place is full
     */
    Asked create(VendorNetworkWish wish);
}
