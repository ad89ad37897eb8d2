package io.nearside.engine.peering;

import io.nearside.api.cloud.Identity;
import io.nearside.api.cloud.Networks;
import io.nearside.api.cloud.PeeringAcceptor;
import io.nearside.api.cloud.PeeringMirror;
import io.nearside.api.cloud.RouteTables;
import io.nearside.api.vendor.PeeringRequests;
import io.nearside.api.vendor.VendorNetworks;
import io.nearside.api.vendor.VendorPeerings;
import io.nearside.engine.provider.Ends;
import java.util.Optional;

/** What the two ends of a peering can do. */
record PeeringDrivers(
        Networks networks,
        Optional<Identity> identity,
        Optional<PeeringAcceptor> acceptor,
        Optional<PeeringMirror> mirror,
        Optional<RouteTables> routeTables,
        VendorPeerings vendorPeerings,
        Optional<PeeringRequests> requests,
        Optional<VendorNetworks> vendorNetworks) {

    static PeeringDrivers of(Ends ends) {
        Optional<PeeringAcceptor> acceptor = ends.near().find(PeeringAcceptor.class);
        Optional<PeeringMirror> mirror = acceptor.isPresent()
                ? ends.near().find(PeeringMirror.class)
                : Optional.of(Ends.require(ends.near(), PeeringMirror.class, "network peerings"));
        return new PeeringDrivers(
                Ends.require(ends.near(), Networks.class, "a look at networks"),
                ends.near().find(Identity.class),
                acceptor,
                mirror,
                ends.near().find(RouteTables.class),
                Ends.require(ends.far(), VendorPeerings.class, "network peerings"),
                ends.far().find(PeeringRequests.class),
                ends.far().find(VendorNetworks.class));
    }
}
