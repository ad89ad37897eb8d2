package io.nearside.engine.peering;

import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkSection;
import io.nearside.api.link.NearSite;
import io.nearside.api.vendor.VendorNetworkWish;
import io.nearside.engine.link.Link;
import io.nearside.engine.link.NearestKey;
import io.nearside.engine.provider.Ends;
import java.util.List;

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
        Renewal renewal,
        PeeringDrivers drivers) {

    static PeeringLink of(Link link, Ends ends, Renewal renewal) {
        PeeringDrivers drivers = PeeringDrivers.of(ends);
        LinkSection section = link.link();
        NearestKey.check(section, List.of("kind", "routes"));
        boolean writesRoutes = drivers.routeTables().isPresent();
        if (!writesRoutes && section.value("routes").isPresent()) {
            throw new InvalidLinkException(
                    section.pathOf("routes"),
                    "cannot be had: " + link.cloudId()
                            + " has no route tables to write, a peering brings its routes along",
                    "Leave the key out.");
        }
        return new PeeringLink(
                link.name(),
                link.cloudId(),
                link.vendorId(),
                ends.site(),
                ends.wish(),
                writesRoutes ? RouteChoice.of(section) : new RouteChoice.None(),
                renewal,
                drivers);
    }
}
