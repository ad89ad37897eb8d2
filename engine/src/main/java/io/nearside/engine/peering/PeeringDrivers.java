package io.nearside.engine.peering;

import io.nearside.api.cloud.Firewalls;
import io.nearside.api.cloud.Identity;
import io.nearside.api.cloud.InheritedRoutes;
import io.nearside.api.cloud.Networks;
import io.nearside.api.cloud.PeeringAcceptor;
import io.nearside.api.cloud.PeeringDns;
import io.nearside.api.cloud.PeeringMirror;
import io.nearside.api.cloud.PeeringTraits;
import io.nearside.api.cloud.Quotas;
import io.nearside.api.cloud.RouteTables;
import io.nearside.api.cloud.Routers;
import io.nearside.api.permission.Groundworks;
import io.nearside.engine.provider.Ends;
import io.nearside.engine.request.VendorDrivers;
import java.util.Optional;

/** What the two ends of a peering can do. */
record PeeringDrivers(
        Networks networks,
        Optional<Identity> identity,
        Optional<PeeringAcceptor> acceptor,
        Optional<PeeringMirror> mirror,
        Optional<RouteTables> routeTables,
        Optional<InheritedRoutes> inheritedRoutes,
        Optional<Routers> routers,
        Optional<Firewalls> firewalls,
        Optional<PeeringDns> dns,
        Optional<Quotas> quotas,
        Optional<Groundworks> groundworks,
        VendorDrivers vendor) {

    /** How peerings differ on the near cloud. */
    PeeringTraits traits() {
        return acceptor.map(PeeringAcceptor::traits)
                .orElseGet(() -> mirror.orElseThrow().traits());
    }

    /** Whether routes are looked at, be it that we write them or that the cloud does. */
    boolean readRoutes() {
        return routeTables.isPresent() || inheritedRoutes.isPresent();
    }

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
                ends.near().find(InheritedRoutes.class),
                ends.near().find(Routers.class),
                ends.near().find(Firewalls.class),
                ends.near().find(PeeringDns.class),
                ends.near().find(Quotas.class),
                ends.near().find(Groundworks.class),
                VendorDrivers.of(ends, "network peerings"));
    }
}
