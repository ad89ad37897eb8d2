package io.nearside.engine.request;

import io.nearside.api.permission.Need;
import io.nearside.api.permission.Need.Access;
import io.nearside.api.vendor.PeeringRequests;
import io.nearside.api.vendor.ServiceHosts;
import io.nearside.api.vendor.VendorNetworks;
import io.nearside.api.vendor.VendorPeerings;
import io.nearside.api.vendor.VendorRefresh;
import java.util.ArrayList;
import java.util.List;

/** Every use of a vendor that asking it for something can come to. */
public final class RequestNeeds {

    private RequestNeeds() {}

    /** Those of a link. */
    public static List<Need> of(RequestLink link) {
        VendorDrivers drivers = link.vendorDrivers();
        List<Need> needs = new ArrayList<>(List.of(Need.of(VendorPeerings.class, Access.READ)));
        if (drivers.requests().isPresent()) {
            needs.add(Need.of(PeeringRequests.class, Access.ADD));
            needs.add(Need.of(PeeringRequests.class, Access.REMOVE));
        }
        if (drivers.networks().isPresent() && link.wish().named().isEmpty()) {
            needs.add(Need.of(VendorNetworks.class, Access.READ));
            if (link.wish().range().isPresent()) {
                needs.add(Need.of(VendorNetworks.class, Access.ADD));
            }
        }
        if (drivers.refresh().isPresent()) {
            needs.add(Need.of(VendorRefresh.class, Access.CHANGE));
        }
        if (drivers.hosts().isPresent()) {
            needs.add(Need.of(ServiceHosts.class, Access.READ));
        }
        return needs;
    }
}
