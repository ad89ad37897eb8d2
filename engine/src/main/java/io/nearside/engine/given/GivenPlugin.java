package io.nearside.engine.given;

import io.nearside.api.Provider;
import io.nearside.api.ProviderSettings;
import io.nearside.api.VendorPlugin;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkKey;
import io.nearside.api.link.LinkKey.Texts;
import io.nearside.api.link.LinkSection;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.PortRange;
import io.nearside.api.model.VendorNetworkId;
import io.nearside.api.vendor.VendorNetworkWish;
import java.util.List;

/** Any vendor at all: the file names what it told us. */
public final class GivenPlugin implements VendorPlugin {
    static final String ID = "given";

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
                        "pcx-0aa1bb22cc33dd44e"),
                LinkKey.alternative(
                        "network",
                        "The vendor's network: what our half points to where both sides make one; else whom we accept from.",
                        "vpc-0f9e8d7c6b5a43210"),
                LinkKey.optional("account", "The vendor's account: nobody else is accepted.", "444455556666"),
                LinkKey.optional("region", "Where the vendor's network is.", "eu-west-1"),
                LinkKey.required(
                                "cidr",
                                "The address ranges of the vendor's network; only these are routed.",
                                "[10.99.0.0/16]")
                        .of(new Texts(Cidr.FORM.pattern())),
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
        boolean says =
                vendor.text("peering").isPresent() || vendor.text("network").isPresent();
        if (!says) {
            throw new InvalidLinkException(
                    "vendor.peering",
                    "is missing, and so is vendor.network",
                    "Name the peering that the vendor asked for, or the network that our half is to point to.");
        }
        return VendorNetworkWish.of(NETWORK);
    }

    @Override
    public Provider open(ProviderSettings settings) {
        return new GivenProvider(GivenPeerings.of(settings.section()));
    }
}
