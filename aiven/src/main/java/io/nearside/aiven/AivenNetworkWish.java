package io.nearside.aiven;

import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkKey;
import io.nearside.api.link.LinkKey.Shape;
import io.nearside.api.link.LinkSection;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.VendorNetworkId;
import io.nearside.api.vendor.VendorNetworkWish;
import io.nearside.guice.SettingsReader;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Which VPC a {@code vendor.network} section means. */
final class AivenNetworkWish {
    static final String NETWORK = "network";

    private static final String ID = "id";

    private static final String CLOUD = "cloud";

    private static final String CIDR = "cidr";

    private static final Pattern CLOUD_NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)+");

    /** The keys below {@link #NETWORK}. */
    static final Shape SHAPE = Shape.section(
            LinkKey.alternative(CLOUD, "Where the VPC is, as Aiven names it.", "aws-eu-west-1")
                    .of(CLOUD_NAME),
            LinkKey.optional(CIDR, "Its range, /20 to /24: with it, one is made if there is none.", "10.20.0.0/24")
                    .of(Cidr.FORM),
            LinkKey.alternative(ID, "The UUID of one that is there.", "0b7e3a52-0000-4000-8000-000000000001"));

    // aiven-docs, docs/platform/howto/manage-project-vpc.md
    private static final int WIDEST = 20;

    private static final int NARROWEST = 24;

    private AivenNetworkWish() {}

    static VendorNetworkWish of(LinkSection vendor) {
        LinkSection network = vendor.section(NETWORK);
        SettingsReader.refuseUnread(network, List.of(CLOUD, CIDR, ID));
        @Nullable
        VendorNetworkId id = network.text(ID).map(VendorNetworkId::new).orElse(null);
        @Nullable
        String place = network.text(CLOUD)
                .map(text -> SettingsReader.matching(
                        network.pathOf(CLOUD), text, CLOUD_NAME, "a cloud as Aiven names it", "aws-eu-west-1"))
                .orElse(null);
        @Nullable
        Cidr cidr = network.text(CIDR)
                .map(text -> range(network.pathOf(CIDR), text))
                .orElse(null);
        if (id == null && place == null) {
            throw new InvalidLinkException(
                    vendor.pathOf(NETWORK),
                    "names no VPC",
                    "Write {cloud: aws-eu-west-1, cidr: 10.20.0.0/24} to have one found or made, or {id: …} to name one.");
        }
        return new VendorNetworkWish(id, place, cidr);
    }

    private static Cidr range(String key, String text) {
        Cidr cidr = SettingsReader.cidr(key, text);
        if (cidr.isSix() || cidr.prefix() < WIDEST || cidr.prefix() > NARROWEST) {
            throw new InvalidLinkException(
                    key,
                    "'" + text + "' is not a range that Aiven takes for a VPC",
                    "Write an IPv4 range of /20 to /24, such as 10.20.0.0/24.");
        }
        return cidr;
    }
}
