package io.nearside.azure;

import io.nearside.api.model.NetworkId;
import io.nearside.api.model.RouteTableId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The id of a thing that Azure Resource Manager keeps: {@code /subscriptions/S/resourceGroups/G/providers/Microsoft.Network/TYPE/NAME},
 * and once more {@code /TYPE/NAME} for a thing within a thing. It keeps its spelling; two that differ only in upper and lower case are
 * one and the same, since answers change the case at will (Learn, "Naming rules and restrictions for Azure resources").
 */
public final class ArmId {
    private static final String PROVIDER = "Microsoft.Network";

    private static final String NETWORKS = "virtualNetworks";

    private static final Pattern FORM =
            Pattern.compile("(?i)/subscriptions/[^/?#]+/resourceGroups/[^/?#]+/providers/[^/?#]+(/[^/?#]+/[^/?#]+)+");

    /** How many segments a group's id has: two keys and their values. */
    private static final int GROUP = 4;

    private final List<String> segments;

    private ArmId(List<String> segments) {
        this.segments = List.copyOf(segments);
    }

    /** A thing of the network provider's in a resource group. */
    public static ArmId of(String subscription, String group, String type, String name) {
        return new ArmId(
                List.of("subscriptions", subscription, "resourceGroups", group, "providers", PROVIDER, type, name));
    }

    /** A virtual network. */
    public static ArmId network(String subscription, String group, String name) {
        return of(subscription, group, NETWORKS, name);
    }

    /** The id of this text; empty if it is none. */
    public static Optional<ArmId> read(String text) {
        return FORM.matcher(text).matches()
                ? Optional.of(new ArmId(List.of(text.substring(1).split("/", -1))))
                : Optional.empty();
    }

    /**
     * The id of this text.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static ArmId parse(String text) {
        return read(text).orElseThrow(() -> new IllegalArgumentException("'" + text + "' is no id of Azure's"));
    }

    /** A network's own. */
    public static ArmId parse(NetworkId network) {
        return parse(network.value());
    }

    /** A thing within this one. */
    public ArmId below(String type, String name) {
        List<String> longer = new ArrayList<>(segments);
        longer.add(type);
        longer.add(name);
        return new ArmId(longer);
    }

    /** Whose it is. */
    public String subscription() {
        return segments.get(1);
    }

    /** The resource group that it is in. */
    public String group() {
        return segments.get(GROUP - 1);
    }

    /** What it is called. */
    public String name() {
        return segments.get(segments.size() - 1);
    }

    /** Whether it is a thing of the network provider's, of this type: {@code privateEndpoints} or {@code virtualNetworks/subnets}. */
    public boolean isOf(String type) {
        StringBuilder own = new StringBuilder();
        for (int at = GROUP + 2; at < segments.size(); at += 2) {
            own.append(own.isEmpty() ? "" : "/").append(segments.get(at));
        }
        return segments.get(GROUP + 1).equalsIgnoreCase(PROVIDER) && type.equalsIgnoreCase(own.toString());
    }

    /** What the thing of the first type is called; for a thing within a thing, the outer one. */
    public String outerName() {
        return segments.get(GROUP + 3);
    }

    /**
     * The network that this is, or is within.
     *
     * @throws IllegalArgumentException if it is neither
     */
    public NetworkId network() {
        ArmId outer = new ArmId(segments.subList(0, GROUP + 4));
        if (!outer.isOf(NETWORKS)) {
            throw new IllegalArgumentException("'" + this + "' is no virtual network");
        }
        return new NetworkId(outer.toString().toLowerCase(Locale.ROOT));
    }

    /** The same as the id of a route table. */
    public RouteTableId routeTable() {
        return new RouteTableId(toString().toLowerCase(Locale.ROOT));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ArmId that && toString().equalsIgnoreCase(that.toString());
    }

    @Override
    public int hashCode() {
        return toString().toLowerCase(Locale.ROOT).hashCode();
    }

    @Override
    public String toString() {
        return "/" + String.join("/", segments);
    }
}
