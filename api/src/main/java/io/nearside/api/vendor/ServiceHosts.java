package io.nearside.api.vendor;

import io.nearside.api.Capability;
import io.nearside.api.model.VendorNetworkId;
import java.util.List;

/** Where a vendor's services are reached. */
public interface ServiceHosts extends Capability {

    /** The hosts that are reached through a network's peerings, in one call; empty if no service is in it. */
    List<ServiceHost> in(VendorNetworkId network);
}
