package io.nearside.engine.firewall;

import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkSection;
import io.nearside.api.model.FirewallId;
import io.nearside.api.model.PortRange;
import io.nearside.engine.link.NearestKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Which security groups are to let the vendor's traffic through. */
public record FirewallChoice(List<Wanted> groups) {
    /** The key that is read. */
    public static final String KEY = "securityGroups";

    /** What the key says, of an endpoint only, to have a group made. */
    public static final String MADE = "create";

    public FirewallChoice {
        groups = List.copyOf(groups);
    }

    /**
     * One group.
     *
     * @param egress the ports that our side may connect to; null for those on which the vendor's services listen
     * @param ingress the ports of ours that the vendor may connect to
     */
    public record Wanted(FirewallId group, @Nullable Set<PortRange> egress, Set<PortRange> ingress) {

        /** The ports that our side may connect to, if the file says them. */
        public Optional<Set<PortRange>> ownEgress() {
            return Optional.ofNullable(egress);
        }
    }

    /** The groups' ids. */
    public Set<FirewallId> ids() {
        return groups.stream().map(Wanted::group).collect(Collectors.toUnmodifiableSet());
    }

    /** Reads {@code link.securityGroups}: a list of ids, or of {@code {group, egress, ingress}}. */
    public static FirewallChoice of(LinkSection link) {
        Object value = link.value(KEY).orElse(List.of());
        List<?> entries = value instanceof List<?> list ? list : List.of(value);
        List<Wanted> groups = new ArrayList<>();
        for (Object entry : entries) {
            Wanted wanted = wanted(link, entry);
            if (groups.stream().anyMatch(known -> known.group().equals(wanted.group()))) {
                throw new InvalidLinkException(
                        link.pathOf(KEY), "names " + wanted.group() + " twice", "Name each group once.");
            }
            groups.add(wanted);
        }
        return new FirewallChoice(groups);
    }

    private static Wanted wanted(LinkSection link, Object entry) {
        if (!(entry instanceof Map<?, ?> map)) {
            return new Wanted(id(link, entry), null, Set.of());
        }
        NearestKey.checkEntry(link.pathOf(KEY), map, FirewallKeys.OF_A_GROUP);
        if (map.get("group") == null) {
            throw new InvalidLinkException(
                    link.pathOf(KEY),
                    "has an entry that is no security group",
                    "Write its id, or {group: id, egress: [ports], ingress: [ports]}.");
        }
        Set<PortRange> egress = map.containsKey("egress") ? ports(link, map.get("egress")) : null;
        return new Wanted(id(link, map.get("group")), egress, ports(link, map.get("ingress")));
    }

    private static FirewallId id(LinkSection link, @Nullable Object value) {
        if (value instanceof Map || value instanceof List || value == null) {
            throw new InvalidLinkException(
                    link.pathOf(KEY), "must name security groups", "Write a list of ids, such as [sg-0a1b2c3d].");
        }
        if (value.equals(MADE)) {
            throw new InvalidLinkException(
                    link.pathOf(KEY),
                    "cannot be " + MADE
                            + ": a group is made for a private endpoint only, and these are those of your machines",
                    "Write a list of ids, such as [sg-0a1b2c3d].");
        }
        return new FirewallId(value.toString());
    }

    private static Set<PortRange> ports(LinkSection link, @Nullable Object value) {
        if (value == null) {
            return Set.of();
        }
        List<?> texts = value instanceof List<?> list ? list : List.of(value);
        try {
            return texts.stream()
                    .map(text -> PortRange.of(String.valueOf(text)))
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IllegalArgumentException e) {
            throw new InvalidLinkException(
                    link.pathOf(KEY), "has ports that are none: " + e.getMessage(), "Write [443, 10000-31000].");
        }
    }
}
