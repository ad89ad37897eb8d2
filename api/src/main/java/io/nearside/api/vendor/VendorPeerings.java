package io.nearside.api.vendor;

import io.nearside.api.Capability;
import io.nearside.api.error.Problem;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.VendorNetworkId;
import io.nearside.api.permission.Groundwork;
import java.util.List;
import java.util.Set;

/** The peerings of the vendor's networks, as the vendor tells of them. */
public interface VendorPeerings extends Capability {

    /**
     * A network's range and state, and all its requests, each with its {@link NearTask}, in one call.
     *
     * @throws io.nearside.api.error.CloudException NOT_FOUND if there is no such network, or not yet
     */
    VendorNetwork read(VendorNetworkId id);

    /** What of our network's ranges the vendor is known to serve badly, for people, before anything is asked for; usually nothing. No call. */
    default List<Problem> doubts(Set<Cidr> ours) {
        return List.of();
    }

    /** What has to stand on our side before this network is asked to peer with our end; usually nothing. No call. */
    default Set<Groundwork> groundwork(VendorNetwork seen, CustomerEnd end) {
        return Set.of();
    }
}
