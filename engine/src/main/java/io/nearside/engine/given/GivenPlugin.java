package io.nearside.engine.given;

import io.nearside.api.Provider;
import io.nearside.api.ProviderSettings;
import io.nearside.api.VendorPlugin;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkKey;
import io.nearside.api.link.LinkKey.Shape;
import io.nearside.api.link.LinkKey.Texts;
import io.nearside.api.link.LinkSection;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.PortRange;
import io.nearside.api.model.ServiceId;
import io.nearside.api.model.VendorNetworkId;
import io.nearside.api.vendor.VendorNetworkWish;
import io.nearside.api.vendor.VendorServiceWish;
import io.nearside.api.vendor.VendorServiceWish.Addresses;
import java.util.List;

/** Any vendor at all: the file names what it told us. */
public final class GivenPlugin implements VendorPlugin {
    static final String ID = "given";

    private static final String PEERING = "peering";

    private static final String PRIVATE_ENDPOINT = "private-endpoint";

    private static final String TRANSIT_GATEWAY = "transit-gateway";

    private static final String TARGET = "target";

    /** The only network there is. */
    static final VendorNetworkId NETWORK = new VendorNetworkId("given");

    @Override
    public String id() {
        return ID;
    }

    @Override
    public List<LinkKey> keys() {
        return List.of(
                LinkKey.alternative(
                                "peering",
                                "The peering that the vendor asked for, where our side accepts one.",
                                "pcx-0aa1bb22cc33dd44e")
                        .onlyFor(PEERING),
                LinkKey.alternative(
                                "network",
                                "The vendor's network: what our half points to where both sides make one; else whom we accept from.",
                                "vpc-0f9e8d7c6b5a43210")
                        .onlyFor(PEERING),
                LinkKey.optional(
                                "account",
                                "The vendor's account: nobody else is accepted. A gateway is shared with it, and so it is required there.",
                                "444455556666")
                        .onlyFor(PEERING, TRANSIT_GATEWAY),
                LinkKey.optional(
                                "attachment",
                                "What attaches the vendor's network to our gateway, once the vendor has told.",
                                "tgw-attach-0a1b2c3d4e5f60718")
                        .onlyFor(TRANSIT_GATEWAY),
                LinkKey.optional("organization", "Whether the account belongs to our organization.", "true")
                        .of(Shape.FLAG)
                        .onlyFor(TRANSIT_GATEWAY),
                LinkKey.optional(
                                "tenant",
                                "The directory of the vendor's network, on clouds where our half is made with its leave too.",
                                "0a1b2c3d-0000-4000-8000-00000000000d")
                        .onlyFor(PEERING),
                LinkKey.required(
                                TARGET,
                                "The service that the vendor has published, by the id or the alias that it told.",
                                "orders.7a5c1c1e.westeurope.example")
                        .onlyFor(PRIVATE_ENDPOINT),
                LinkKey.optional("region", "Where the vendor's network or service is.", "eu-west-1"),
                LinkKey.required(
                                "cidr",
                                "The address ranges of the vendor's network; only these are routed.",
                                "[10.99.0.0/16]")
                        .of(new Texts(Cidr.FORM.pattern()))
                        .onlyFor(PEERING, TRANSIT_GATEWAY),
                LinkKey.optional(
                                "ports",
                                "The TCP ports of the vendor's services, for firewalls.",
                                "[5432, 10000-31000]")
                        .of(new Texts(PortRange.FORM.pattern())));
    }

    @Override
    public List<LinkKey> credentialKeys() {
        return List.of();
    }

    @Override
    public VendorNetworkWish network(LinkSection vendor) {
        if (!tellsOfPeering(vendor) && vendor.text("account").isEmpty()) {
            throw unnamed();
        }
        return VendorNetworkWish.of(NETWORK);
    }

    static InvalidLinkException unnamed() {
        return new InvalidLinkException(
                "vendor.peering",
                "is missing, and so is vendor.network",
                "Name the peering that the vendor asked for, or the network that our half is to point to.");
    }

    @Override
    public VendorServiceWish service(LinkSection vendor) {
        return new VendorServiceWish(new ServiceId(vendor.required(TARGET)), Addresses.REQUIRE);
    }

    @Override
    public Provider open(ProviderSettings settings) {
        LinkSection vendor = settings.section();
        if (vendor.value(TARGET).isPresent()) {
            return GivenProvider.of(GivenService.of(vendor));
        }
        return tellsOfPeering(vendor)
                ? GivenProvider.of(GivenPeerings.of(vendor))
                : GivenProvider.of(GivenGateways.of(vendor));
    }

    private static boolean tellsOfPeering(LinkSection vendor) {
        return vendor.text("peering").isPresent() || vendor.text("network").isPresent();
    }
}
