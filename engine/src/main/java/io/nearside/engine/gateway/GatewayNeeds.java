package io.nearside.engine.gateway;

import io.nearside.api.cloud.Firewalls;
import io.nearside.api.cloud.GatewayAttachments;
import io.nearside.api.cloud.GatewaySharing;
import io.nearside.api.cloud.GatewayTables;
import io.nearside.api.cloud.Identity;
import io.nearside.api.cloud.Networks;
import io.nearside.api.cloud.Quotas;
import io.nearside.api.model.FirewallId;
import io.nearside.api.model.GatewayTableId;
import io.nearside.api.permission.Need;
import io.nearside.api.permission.Need.Access;
import io.nearside.api.vendor.VendorGateways;
import io.nearside.engine.request.RequestNeeds;
import io.nearside.engine.route.RouteNeeds;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Every read and write that the flow can come to for a link, connecting and disconnecting. */
final class GatewayNeeds {

    private GatewayNeeds() {}

    static List<Need> near(GatewayLink link) {
        GatewayDrivers drivers = link.drivers();
        List<Need> needs = new ArrayList<>();
        needs.addAll(Need.each(Networks.class, Set.of(), Access.READ));
        if (drivers.askWhoWeAre()) {
            needs.addAll(Need.each(Identity.class, Set.of(), Access.READ));
        }
        needs.addAll(Need.each(GatewayAttachments.class, Set.of(), Access.READ, Access.ADD, Access.REMOVE));
        drivers.demand().ifPresent(demand -> {
            Set<String> account = Set.of(demand.with().value());
            needs.addAll(Need.each(GatewaySharing.class, account, Access.READ, Access.ADD, Access.REMOVE));
        });
        if (drivers.gatewayTables().isPresent()) {
            tables(needs, link.tables());
        }
        needs.addAll(RouteNeeds.of(link.routes()));
        if (link.wantedFirewalls().isPresent()) {
            Set<String> groups =
                    link.firewalls().ids().stream().map(FirewallId::value).collect(Collectors.toSet());
            needs.addAll(Need.each(Firewalls.class, groups, Access.READ, Access.ADD, Access.REMOVE));
        }
        if (drivers.quotas().isPresent()) {
            needs.addAll(Need.each(Quotas.class, Set.of(), Access.READ));
        }
        return needs;
    }

    /** A route to the link's own attachment goes with the link, whatever table it is in. */
    private static void tables(List<Need> needs, TableChoice choice) {
        needs.addAll(Need.each(GatewayTables.class, Set.of(), Access.READ, Access.REMOVE));
        Set<String> named =
                choice.named().keySet().stream().map(GatewayTableId::value).collect(Collectors.toSet());
        if (!named.isEmpty()) {
            needs.addAll(Need.each(GatewayTables.class, named, Access.ADD));
        }
    }

    static List<Need> far(GatewayLink link) {
        List<Need> needs = new ArrayList<>(RequestNeeds.of(link));
        if (link.vendorDrivers().requests().isPresent()) {
            needs.add(Need.of(VendorGateways.class, Access.CHANGE));
        }
        return needs;
    }
}
