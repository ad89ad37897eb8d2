package io.nearside.engine.gateway;

import io.nearside.api.cloud.Firewalls;
import io.nearside.api.cloud.GatewayAttachments;
import io.nearside.api.cloud.GatewaySharing;
import io.nearside.api.cloud.GatewayTables;
import io.nearside.api.cloud.Identity;
import io.nearside.api.cloud.Networks;
import io.nearside.api.cloud.Quotas;
import io.nearside.api.cloud.RouteTables;
import io.nearside.api.cloud.ShareDemand;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.NearSite;
import io.nearside.api.model.GatewayId;
import io.nearside.api.vendor.CustomerEnd.OfGateway;
import io.nearside.api.vendor.VendorGateways;
import io.nearside.engine.provider.Ends;
import io.nearside.engine.request.VendorDrivers;
import java.util.Optional;

/**
 * What the two ends of a link through a hub can do.
 *
 * @param demand whom the hub has to be shared with, as the vendor or the file says; empty if with nobody
 */
record GatewayDrivers(
        Networks networks,
        GatewayAttachments attachments,
        RouteTables routeTables,
        Optional<GatewayTables> gatewayTables,
        Optional<GatewaySharing> sharing,
        Optional<ShareDemand> demand,
        Optional<Identity> identity,
        Optional<Firewalls> firewalls,
        Optional<Quotas> quotas,
        VendorGateways gateways,
        VendorDrivers vendor) {

    private static final String WHAT = "links through a gateway";

    static GatewayDrivers of(Ends ends) {
        VendorGateways gateways = Ends.require(ends.far(), VendorGateways.class, WHAT);
        GatewayAttachments attachments = Ends.require(ends.near(), GatewayAttachments.class, WHAT);
        Optional<ShareDemand> demand = gateways.share(end(ends));
        return new GatewayDrivers(
                Ends.require(ends.near(), Networks.class, "a look at networks"),
                attachments,
                Ends.require(ends.near(), RouteTables.class, "route tables"),
                ends.near().find(GatewayTables.class),
                demand.map(with -> Ends.require(ends.near(), GatewaySharing.class, "to share a gateway")),
                demand,
                ends.near().find(Identity.class),
                ends.near().find(Firewalls.class),
                ends.near().find(Quotas.class),
                gateways,
                VendorDrivers.of(ends, WHAT));
    }

    private static OfGateway end(Ends ends) {
        NearSite site = ends.site();
        GatewayId gateway = site.hub()
                .orElseThrow(() -> new InvalidLinkException(
                        "near.gateway", "is missing", "Name the gateway that the networks are attached to."));
        return new OfGateway(site.account(), gateway, site.place().orElse(null), null);
    }

    /** Where nothing is asked of a vendor, the cloud's own answers name the accounts: the credentials need not be asked for theirs. */
    boolean askWhoWeAre() {
        return identity.isPresent() && vendor.requests().isPresent();
    }
}
