package io.nearside.engine.endpoint;

import io.nearside.api.cloud.FirewallMaking;
import io.nearside.api.cloud.Firewalls;
import io.nearside.api.cloud.PrivateEndpoints;
import io.nearside.api.model.FirewallId;
import io.nearside.api.permission.Need;
import io.nearside.api.permission.Need.Access;
import io.nearside.api.vendor.EndpointRefresh;
import io.nearside.api.vendor.EndpointRequests;
import io.nearside.api.vendor.ServicePrices;
import io.nearside.api.vendor.ServiceSettings;
import io.nearside.api.vendor.StaticAddresses;
import io.nearside.api.vendor.VendorEndpoints;
import io.nearside.api.vendor.VendorServiceWish.Addresses;
import io.nearside.api.vendor.VendorServices;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Every read and write that the flow can come to for a link, connecting and disconnecting. A test holds it to what the flow really calls. */
final class EndpointNeeds {

    private EndpointNeeds() {}

    static List<Need> near(EndpointLink link) {
        List<Need> needs = new ArrayList<>();
        needs.addAll(Need.each(PrivateEndpoints.class, Set.of(), Access.READ, Access.ADD, Access.REMOVE));
        if (link.wantedMaking().isPresent()) {
            // Its rules are opened and closed by what opens those of any other, and a policy can tell it by its mark.
            needs.addAll(
                    Need.each(FirewallMaking.class, Set.of(), Access.READ, Access.ADD, Access.CHANGE, Access.REMOVE));
        } else if (link.wantedFirewalls().isPresent()) {
            Set<String> groups =
                    link.firewalls().stream().map(FirewallId::value).collect(Collectors.toSet());
            needs.addAll(Need.each(Firewalls.class, groups, Access.READ, Access.ADD, Access.REMOVE));
        }
        return needs;
    }

    static List<Need> far(EndpointLink link) {
        EndpointDrivers drivers = link.drivers();
        List<Need> needs = new ArrayList<>();
        needs.addAll(Need.each(VendorServices.class, Set.of(), Access.READ));
        needs.addAll(Need.each(VendorEndpoints.class, Set.of(), Access.READ));
        if (drivers.requests().isPresent()) {
            needs.addAll(Need.each(EndpointRequests.class, Set.of(), Access.ADD, Access.CHANGE, Access.REMOVE));
        }
        if (drivers.settings().isPresent()) {
            needs.addAll(Need.each(ServiceSettings.class, Set.of(), Access.CHANGE));
        }
        if (drivers.addresses().isPresent()) {
            needs.addAll(Need.each(StaticAddresses.class, Set.of(), Access.READ));
            if (link.wish().addresses() == Addresses.CREATE) {
                needs.addAll(Need.each(StaticAddresses.class, Set.of(), Access.ADD, Access.CHANGE, Access.REMOVE));
            }
        }
        if (drivers.refresh().isPresent()) {
            needs.addAll(Need.each(EndpointRefresh.class, Set.of(), Access.CHANGE));
        }
        if (drivers.prices().isPresent()) {
            needs.addAll(Need.each(ServicePrices.class, Set.of(), Access.READ));
        }
        return needs;
    }
}
