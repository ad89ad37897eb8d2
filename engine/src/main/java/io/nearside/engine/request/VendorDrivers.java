package io.nearside.engine.request;

import io.nearside.api.vendor.PeeringRequests;
import io.nearside.api.vendor.ServiceHosts;
import io.nearside.api.vendor.VendorNetworks;
import io.nearside.api.vendor.VendorPeerings;
import io.nearside.api.vendor.VendorRefresh;
import io.nearside.engine.provider.Ends;
import java.util.Optional;

/**
 * What a vendor can do about requests.
 *
 * @param requests empty if it was asked outside Nearside
 */
public record VendorDrivers(
        VendorPeerings peerings,
        Optional<PeeringRequests> requests,
        Optional<VendorNetworks> networks,
        Optional<VendorRefresh> refresh,
        Optional<ServiceHosts> hosts) {

    /**
     * Those of a link's vendor.
     *
     * @param what what the link needs them for, completing "does not offer …"
     * @throws io.nearside.api.link.InvalidLinkException if the vendor tells of no requests at all
     */
    public static VendorDrivers of(Ends ends, String what) {
        return new VendorDrivers(
                Ends.require(ends.far(), VendorPeerings.class, what),
                ends.far().find(PeeringRequests.class),
                ends.far().find(VendorNetworks.class),
                ends.far().find(VendorRefresh.class),
                ends.far().find(ServiceHosts.class));
    }
}
