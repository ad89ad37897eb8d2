package io.nearside.engine.gateway;

import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkSection;
import io.nearside.api.model.Cidr;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Reads {@code link.peerCidrs}: private IPv4 ranges, none of them twice. */
final class PeerRanges {

    /** RFC 1918, and RFC 6598 for what carriers and large networks use as if it were. */
    private static final List<Cidr> PRIVATE = Stream.of(
                    "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16", "100.64.0.0/10")
            .map(Cidr::of)
            .toList();

    private static final String KEY = GatewayKeys.PEER_CIDRS.name();

    private PeerRanges() {}

    /**
     * The ranges that the file names; empty if it names none, which means those of the networks.
     *
     * @throws InvalidLinkException for whatever no vendor can route to a hub
     */
    static Set<Cidr> of(LinkSection link) {
        if (link.value(KEY).isEmpty()) {
            return Set.of();
        }
        List<Cidr> ranges =
                link.texts(KEY).stream().map(text -> range(link, text)).toList();
        if (ranges.isEmpty()) {
            throw refusal(link, "names no range", "Name the ranges, or leave the key out for those of the networks.");
        }
        for (int i = 0; i < ranges.size(); i++) {
            for (Cidr other : ranges.subList(0, i)) {
                apart(link, other, ranges.get(i));
            }
        }
        return Set.copyOf(ranges);
    }

    private static Cidr range(LinkSection link, String text) {
        Cidr range;
        try {
            range = Cidr.of(text);
        } catch (IllegalArgumentException e) {
            throw refusal(link, "is malformed: " + e.getMessage(), "Write ranges such as [10.0.0.0/16].");
        }
        if (range.isSix()) {
            throw refusal(
                    link, "has " + range + ", and only IPv4 ranges are routed through a gateway", "Leave it out.");
        }
        if (PRIVATE.stream().noneMatch(wide -> wide.contains(range))) {
            throw refusal(
                    link,
                    "has " + range + ", which is public",
                    "Name private ranges only: what is public is reached without a gateway.");
        }
        return range;
    }

    private static void apart(LinkSection link, Cidr one, Cidr other) {
        if (one.equals(other)) {
            throw refusal(link, "names " + one + " twice", "Name each range once.");
        }
        if (one.overlaps(other)) {
            Cidr wide = one.contains(other) ? one : other;
            Cidr narrow = wide.equals(one) ? other : one;
            throw refusal(link, "names " + narrow + ", which lies in " + wide, "Leave one of the two out.");
        }
    }

    private static InvalidLinkException refusal(LinkSection link, String what, String remedy) {
        return new InvalidLinkException(link.pathOf(KEY), what, remedy);
    }
}
