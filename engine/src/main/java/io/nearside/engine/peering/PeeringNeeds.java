package io.nearside.engine.peering;

import io.nearside.api.Capability;
import io.nearside.api.cloud.Firewalls;
import io.nearside.api.cloud.Identity;
import io.nearside.api.cloud.InheritedRoutes;
import io.nearside.api.cloud.Networks;
import io.nearside.api.cloud.PeeringAcceptor;
import io.nearside.api.cloud.PeeringDns;
import io.nearside.api.cloud.PeeringMirror;
import io.nearside.api.cloud.Quotas;
import io.nearside.api.cloud.RouteTables;
import io.nearside.api.cloud.Routers;
import io.nearside.api.model.FirewallId;
import io.nearside.api.permission.Groundworks;
import io.nearside.api.permission.Need;
import io.nearside.api.permission.Need.Access;
import io.nearside.api.vendor.PeeringRequests;
import io.nearside.api.vendor.ServiceHosts;
import io.nearside.api.vendor.VendorNetworks;
import io.nearside.api.vendor.VendorPeerings;
import io.nearside.api.vendor.VendorRefresh;
import io.nearside.engine.peering.RouteChoice.ById;
import io.nearside.engine.peering.RouteChoice.Existing;
import io.nearside.engine.peering.RouteChoice.Listed;
import io.nearside.engine.peering.RouteChoice.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Every read and write that the flow can come to for a link, connecting and disconnecting. A test holds it to what the flow really calls. */
final class PeeringNeeds {

    private PeeringNeeds() {}

    static List<Need> near(PeeringLink link) {
        PeeringDrivers drivers = link.drivers();
        List<Need> needs = new ArrayList<>();
        add(needs, Networks.class, Set.of(), Access.READ);
        if (PeeringFlow.asksWhoWeAre(drivers)) {
            add(needs, Identity.class, Set.of(), Access.READ);
        }
        if (drivers.acceptor().isPresent()) {
            add(needs, PeeringAcceptor.class, Set.of(), Access.READ, Access.ADD, Access.REMOVE);
        }
        if (drivers.mirror().isPresent()) {
            add(needs, PeeringMirror.class, Set.of(), Access.READ, Access.ADD, Access.CHANGE, Access.REMOVE);
        }
        if (drivers.routeTables().isPresent()) {
            routes(needs, link.routes());
        }
        if (drivers.inheritedRoutes().isPresent()) {
            add(needs, InheritedRoutes.class, Set.of(), Access.READ);
        }
        if (drivers.groundworks().isPresent() && drivers.requests().isPresent()) {
            add(needs, Groundworks.class, Set.of(), Access.READ);
        }
        if (drivers.routers().isPresent()) {
            routers(needs, link.router());
        }
        if (link.wantedFirewalls().isPresent()) {
            Set<String> groups =
                    link.firewalls().ids().stream().map(FirewallId::value).collect(Collectors.toSet());
            add(needs, Firewalls.class, groups, Access.READ, Access.ADD, Access.REMOVE);
        }
        if (link.wantedDns().isPresent()) {
            add(needs, PeeringDns.class, Set.of(), Access.READ, Access.CHANGE);
        }
        if (drivers.quotas().isPresent()) {
            add(needs, Quotas.class, Set.of(), Access.READ);
        }
        return needs;
    }

    private static void routes(List<Need> needs, RouteChoice choice) {
        add(needs, RouteTables.class, Set.of(), Access.READ);
        if (choice instanceof RouteChoice.None) {
            return;
        }
        List<Wanted> wanted = choice instanceof Listed listed ? listed.tables() : List.of();
        boolean allNamed = !wanted.isEmpty() && wanted.stream().allMatch(one -> one.which() instanceof ById);
        Set<String> tables = allNamed
                ? wanted.stream().map(one -> ((ById) one.which()).id().value()).collect(Collectors.toSet())
                : Set.of();
        add(needs, RouteTables.class, tables, Access.ADD, Access.REMOVE);
        if (wanted.stream().anyMatch(one -> one.existing() == Existing.REPLACE)) {
            add(needs, RouteTables.class, tables, Access.CHANGE);
        }
    }

    private static void routers(List<Need> needs, RouterChoice choice) {
        if (choice instanceof RouterChoice.Create) {
            add(needs, Routers.class, Set.of(), Access.READ, Access.ADD, Access.CHANGE, Access.REMOVE);
        } else if (choice instanceof RouterChoice.Named named) {
            add(needs, Routers.class, Set.of(named.router().value()), Access.CHANGE);
        }
    }

    static List<Need> far(PeeringLink link) {
        PeeringDrivers drivers = link.drivers();
        List<Need> needs = new ArrayList<>();
        add(needs, VendorPeerings.class, Set.of(), Access.READ);
        if (drivers.requests().isPresent()) {
            add(needs, PeeringRequests.class, Set.of(), Access.ADD, Access.REMOVE);
        }
        if (drivers.vendorNetworks().isPresent() && link.wish().named().isEmpty()) {
            add(needs, VendorNetworks.class, Set.of(), Access.READ);
            if (link.wish().range().isPresent()) {
                add(needs, VendorNetworks.class, Set.of(), Access.ADD);
            }
        }
        if (drivers.refresh().isPresent()) {
            add(needs, VendorRefresh.class, Set.of(), Access.CHANGE);
        }
        if (drivers.hosts().isPresent()) {
            add(needs, ServiceHosts.class, Set.of(), Access.READ);
        }
        return needs;
    }

    private static void add(
            List<Need> needs, Class<? extends Capability> capability, Set<String> objects, Access... accesses) {
        for (Access access : accesses) {
            needs.add(new Need(capability, access, objects));
        }
    }
}
