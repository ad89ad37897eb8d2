package io.nearside.gcp;

import io.nearside.api.link.LinkSection;
import org.jspecify.annotations.Nullable;

/**
 * What a link file says of the options of our half of a peering; null where it says nothing: then one that is made has Google's usual
 * value, and one that is there keeps what it has.
 *
 * @param importCustom whether to take over the other network's custom routes; Google's usual value is no
 * @param exportCustom whether to hand over ours; usually no
 * @param importPublic the same for routes to subnets that use public addresses privately; usually no
 * @param exportPublic usually yes
 * @param strategy how it is changed and removed; usually by each side for itself
 */
public record GcpPeeringOptions(
        @Nullable Boolean importCustom,
        @Nullable Boolean exportCustom,
        @Nullable Boolean importPublic,
        @Nullable Boolean exportPublic,
        @Nullable Strategy strategy) {
    static final String IMPORT_CUSTOM = "importCustomRoutes";

    static final String EXPORT_CUSTOM = "exportCustomRoutes";

    static final String IMPORT_PUBLIC = "importPublicIpRoutes";

    static final String EXPORT_PUBLIC = "exportPublicIpRoutes";

    static final String STRATEGY = "updateStrategy";

    /** A file that says nothing of them. */
    public static final GcpPeeringOptions USUAL = new GcpPeeringOptions(null, null, null, null, null);

    /** How a peering is changed and removed, in Google's own words. */
    public enum Strategy {
        /** Each side changes its half. */
        INDEPENDENT,
        /** What one side asks for happens when the other side asks for it too. */
        CONSENSUS
    }

    static GcpPeeringOptions of(LinkSection near) {
        return new GcpPeeringOptions(
                near.flag(IMPORT_CUSTOM).orElse(null),
                near.flag(EXPORT_CUSTOM).orElse(null),
                near.flag(IMPORT_PUBLIC).orElse(null),
                near.flag(EXPORT_PUBLIC).orElse(null),
                near.text(STRATEGY).map(word -> strategy(near, word)).orElse(null));
    }

    private static Strategy strategy(LinkSection near, String word) {
        for (Strategy strategy : Strategy.values()) {
            if (strategy.name().toLowerCase(java.util.Locale.ROOT).equals(word)) {
                return strategy;
            }
        }
        throw new io.nearside.api.link.InvalidLinkException(
                near.pathOf(STRATEGY), "is not known", "Write independent or consensus.");
    }
}
