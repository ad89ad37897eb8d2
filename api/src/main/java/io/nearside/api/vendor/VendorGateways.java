package io.nearside.api.vendor;

import io.nearside.api.Capability;
import io.nearside.api.cloud.ShareDemand;
import io.nearside.api.model.Cidr;
import io.nearside.api.outcome.Asked;
import java.util.Optional;
import java.util.Set;

/**
 * Attaching the vendor's networks to hubs of ours. Requests are those of {@link VendorPeerings} and {@link PeeringRequests}, with a hub
 * as our end; a vendor that has another call for them offers this all the same.
 */
public interface VendorGateways extends Capability {

    /** Whom the hub has to be shared with before anything is asked for; empty if the vendor needs no share. No call. */
    Optional<ShareDemand> share(CustomerEnd.OfGateway end);

    /**
     * Changes the ranges behind our end that the vendor routes to it: these are added, those dropped, all others stay. The answer is not to
     * be relied on: read again until {@link PeeringRequest#reach} is as wanted.
     *
     * @throws io.nearside.api.error.CloudException INVALID if the vendor does not take a range; CONFLICT if the request is in no state to
     *     have ranges
     */
    Asked reach(PeeringRequest seen, Set<Cidr> added, Set<Cidr> dropped);
}
