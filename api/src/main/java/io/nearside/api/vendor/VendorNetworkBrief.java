package io.nearside.api.vendor;

import io.nearside.api.model.Cidr;
import io.nearside.api.model.VendorNetworkId;
import java.util.Set;

/** One row of a list of the vendor's networks. */
public record VendorNetworkBrief(VendorNetworkId id, String place, Set<Cidr> cidrs) {

    public VendorNetworkBrief {
        cidrs = Set.copyOf(cidrs);
    }
}
