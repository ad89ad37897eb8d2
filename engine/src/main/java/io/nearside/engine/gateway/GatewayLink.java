package io.nearside.engine.gateway;

import io.nearside.api.cloud.Firewalls;
import io.nearside.api.link.LinkSection;
import io.nearside.api.link.NearSite;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.GatewayId;
import io.nearside.api.vendor.VendorNetworkWish;
import io.nearside.engine.firewall.FirewallChoice;
import io.nearside.engine.firewall.FirewallLink;
import io.nearside.engine.link.Link;
import io.nearside.engine.link.NearestKey;
import io.nearside.engine.provider.Ends;
import io.nearside.engine.request.Renewal;
import io.nearside.engine.request.RequestWords;
import io.nearside.engine.request.VendorDrivers;
import io.nearside.engine.route.RouteChoice;
import io.nearside.engine.route.RouteChoiceReader;
import java.util.Optional;
import java.util.Set;

/**
 * A link of kind transit-gateway, read and checked.
 *
 * @param cloud the near cloud's id
 * @param vendor the vendor's id
 * @param gateway the hub
 * @param named the ranges behind the hub that the file names; empty if it means those of the networks
 * @param tables what the file wants of the hub's own route tables
 * @param renewal what to do about a request that will never become active
 */
record GatewayLink(
        String name,
        String cloud,
        String vendor,
        NearSite site,
        GatewayId gateway,
        VendorNetworkWish wish,
        RouteChoice routes,
        FirewallChoice firewalls,
        Set<Cidr> named,
        TableChoice tables,
        Renewal renewal,
        GatewayDrivers drivers)
        implements FirewallLink {

    static GatewayLink of(Link link, Ends ends, Renewal renewal) {
        LinkSection section = link.link();
        NearestKey.checkKeys(section, "kind", GatewayKeys.ALL);
        GatewayDrivers drivers = GatewayDrivers.of(ends);
        TableChoice tables = TableChoice.of(section);
        if (drivers.firewalls().isEmpty()) {
            NearestKey.refuse(section, FirewallChoice.KEY, link.cloudId() + " has no security groups to open");
        }
        if (drivers.gatewayTables().isEmpty()) {
            tables.named()
                    .values()
                    .forEach(key -> NearestKey.refuse(section, key, link.cloudId() + " routes its gateways itself"));
        }
        return new GatewayLink(
                link.name(),
                link.cloudId(),
                link.vendorId(),
                ends.site(),
                ends.site().hub().orElseThrow(),
                ends.network(),
                RouteChoiceReader.read(section),
                FirewallChoice.of(section),
                PeerRanges.of(section),
                tables,
                renewal,
                drivers);
    }

    @Override
    public Optional<Firewalls> wantedFirewalls() {
        return firewalls.groups().isEmpty() ? Optional.empty() : drivers.firewalls();
    }

    @Override
    public VendorDrivers vendorDrivers() {
        return drivers.vendor();
    }

    @Override
    public RequestWords words() {
        return new RequestWords(
                "attachment",
                "an attachment to " + gateway,
                "our gateway",
                gateway.value(),
                "our gateway is not there or not shared, is somewhere else, or ranges overlap");
    }
}
