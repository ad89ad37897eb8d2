package io.nearside.engine.peering;

import io.nearside.api.cloud.Firewalls;
import io.nearside.api.cloud.PeeringDns;
import io.nearside.api.link.LinkSection;
import io.nearside.api.link.NearSite;
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

/**
 * A link of kind peering, read and checked.
 *
 * @param cloud the near cloud's id
 * @param vendor the vendor's id
 * @param renewal what to do about a request that will never become active
 */
record PeeringLink(
        String name,
        String cloud,
        String vendor,
        NearSite site,
        VendorNetworkWish wish,
        RouteChoice routes,
        FirewallChoice firewalls,
        Names names,
        RouterChoice router,
        Renewal renewal,
        PeeringDrivers drivers)
        implements FirewallLink {

    /** Whether the vendor's machines are to resolve our host names. */
    enum Names {
        LEAVE,
        ALLOW
    }

    /** The capability to have our host names resolve across the peering, if the file wants that. */
    Optional<PeeringDns> wantedDns() {
        return names == Names.ALLOW ? drivers.dns() : Optional.empty();
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
                "peering",
                "a peering with " + site.network().label(),
                "our network",
                site.network().value(),
                "our network is not there, overlaps, or may not be peered");
    }

    static PeeringLink of(Link link, Ends ends, Renewal renewal) {
        PeeringDrivers drivers = PeeringDrivers.of(ends);
        LinkSection section = link.link();
        NearestKey.checkKeys(section, "kind", PeeringKeys.ALL);
        boolean writesRoutes = drivers.routeTables().isPresent();
        if (!writesRoutes) {
            NearestKey.refuse(
                    section,
                    "routes",
                    link.cloudId() + " has no route tables to write, a peering brings its routes along");
        }
        if (drivers.firewalls().isEmpty()) {
            NearestKey.refuse(section, FirewallChoice.KEY, link.cloudId() + " has no security groups to open");
        }
        if (drivers.dns().isEmpty()) {
            NearestKey.refuse(section, "dns", link.cloudId() + " has no such option on its peerings");
        }
        if (drivers.routers().isEmpty()) {
            NearestKey.refuse(section, RouterChoice.KEY, link.cloudId() + " peers networks without a router");
        }
        return new PeeringLink(
                link.name(),
                link.cloudId(),
                link.vendorId(),
                ends.site(),
                ends.network(),
                writesRoutes ? RouteChoiceReader.read(section) : unwritten(drivers),
                FirewallChoice.of(section),
                section.flag("dns").orElse(false) ? Names.ALLOW : Names.LEAVE,
                RouterChoice.of(section),
                renewal,
                drivers);
    }

    /** Where the cloud writes the routes itself, no table may lead elsewhere; where there are no tables, none is looked at. */
    private static RouteChoice unwritten(PeeringDrivers drivers) {
        return drivers.inheritedRoutes().isPresent() ? new RouteChoice.All() : new RouteChoice.None();
    }
}
