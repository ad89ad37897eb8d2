package io.nearside.engine.peering;

import io.nearside.api.cloud.Firewalls;
import io.nearside.api.cloud.Identity;
import io.nearside.api.cloud.InheritedRoutes;
import io.nearside.api.cloud.Networks;
import io.nearside.api.cloud.PeeringAcceptor;
import io.nearside.api.cloud.PeeringDns;
import io.nearside.api.cloud.PeeringMirror;
import io.nearside.api.cloud.Quotas;
import io.nearside.api.cloud.Routers;
import io.nearside.api.model.FirewallId;
import io.nearside.api.permission.Groundworks;
import io.nearside.api.permission.Need;
import io.nearside.api.permission.Need.Access;
import io.nearside.engine.request.RequestNeeds;
import io.nearside.engine.route.RouteNeeds;
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
        needs.addAll(Need.each(Networks.class, Set.of(), Access.READ));
        if (PeeringFlow.asksWhoWeAre(drivers)) {
            needs.addAll(Need.each(Identity.class, Set.of(), Access.READ));
        }
        if (drivers.acceptor().isPresent()) {
            needs.addAll(Need.each(PeeringAcceptor.class, Set.of(), Access.READ, Access.ADD, Access.REMOVE));
        }
        if (drivers.mirror().isPresent()) {
            needs.addAll(
                    Need.each(PeeringMirror.class, Set.of(), Access.READ, Access.ADD, Access.CHANGE, Access.REMOVE));
        }
        if (drivers.routeTables().isPresent()) {
            needs.addAll(RouteNeeds.of(link.routes()));
        }
        if (drivers.inheritedRoutes().isPresent()) {
            needs.addAll(Need.each(InheritedRoutes.class, Set.of(), Access.READ));
        }
        if (drivers.groundworks().isPresent() && drivers.vendor().requests().isPresent()) {
            needs.addAll(Need.each(Groundworks.class, Set.of(), Access.READ));
        }
        if (drivers.routers().isPresent()) {
            routers(needs, link.router());
        }
        if (link.wantedFirewalls().isPresent()) {
            Set<String> groups =
                    link.firewalls().ids().stream().map(FirewallId::value).collect(Collectors.toSet());
            needs.addAll(Need.each(Firewalls.class, groups, Access.READ, Access.ADD, Access.REMOVE));
        }
        if (link.wantedDns().isPresent()) {
            needs.addAll(Need.each(PeeringDns.class, Set.of(), Access.READ, Access.CHANGE));
        }
        if (drivers.quotas().isPresent()) {
            needs.addAll(Need.each(Quotas.class, Set.of(), Access.READ));
        }
        return needs;
    }

    private static void routers(List<Need> needs, RouterChoice choice) {
        if (choice instanceof RouterChoice.Create) {
            needs.addAll(Need.each(Routers.class, Set.of(), Access.READ, Access.ADD, Access.CHANGE, Access.REMOVE));
        } else if (choice instanceof RouterChoice.Named named) {
            needs.addAll(Need.each(Routers.class, Set.of(named.router().value()), Access.CHANGE));
        }
    }

    static List<Need> far(PeeringLink link) {
        return RequestNeeds.of(link);
    }
}
