package io.nearside.simulator.arm;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A resource id as somebody spelled it. Two of them are the same whatever their case: compare keys. */
record ArmId(String text) {
    static final String NETWORK_PROVIDER = "Microsoft.Network";

    static ArmId ofSubscription(String subscription) {
        return new ArmId("/subscriptions/" + subscription);
    }

    static ArmId ofGroup(String subscription, String group) {
        return ofSubscription(subscription).child("resourceGroups", group);
    }

    /** A resource of Microsoft.Network in this resource group. */
    ArmId resource(String type, String name) {
        return new ArmId(text + "/providers/" + NETWORK_PROVIDER + "/" + type + "/" + name);
    }

    ArmId child(String type, String name) {
        return new ArmId(text + "/" + type + "/" + name);
    }

    String key() {
        return text.toLowerCase(Locale.ROOT);
    }

    boolean isSameAs(ArmId other) {
        return text.equalsIgnoreCase(other.text);
    }

    /** Whether it is this or below it. */
    boolean isIn(ArmId scope) {
        return key().equals(scope.key()) || key().startsWith(scope.key() + "/");
    }

    String subscription() {
        return after("subscriptions").orElse("");
    }

    ArmId group() {
        return ofGroup(subscription(), after("resourceGroups").orElse(""));
    }

    String name() {
        return text.substring(text.lastIndexOf('/') + 1);
    }

    /** What it is a child of: the id without its last type and name. */
    ArmId parent() {
        List<String> segments = segments();
        return new ArmId(String.join("/", segments.subList(0, Math.max(0, segments.size() - 2))));
    }

    /** Of a list's path, what it is a list of children of. */
    ArmId parentOfList() {
        return new ArmId(text.substring(0, Math.max(0, text.lastIndexOf('/'))));
    }

    /** What stands behind this word. */
    Optional<String> after(String word) {
        List<String> segments = segments();
        for (int i = 0; i + 1 < segments.size(); i++) {
            if (segments.get(i).equalsIgnoreCase(word)) {
                return Optional.of(segments.get(i + 1));
            }
        }
        return Optional.empty();
    }

    /** Whether it names a resource of exactly this type of Microsoft.Network, {@code virtualNetworks/subnets} for one. */
    boolean isOf(String type) {
        List<String> segments = segments();
        List<String> types = Arrays.asList(type.split("/"));
        if (segments.size() != 7 + 2 * types.size() || !segments.get(6).equalsIgnoreCase(NETWORK_PROVIDER)) {
            return false;
        }
        for (int i = 0; i < types.size(); i++) {
            if (!segments.get(7 + 2 * i).equalsIgnoreCase(types.get(i))) {
                return false;
            }
        }
        return true;
    }

    @Override
    public String toString() {
        return text;
    }

    private List<String> segments() {
        return Arrays.asList(text.split("/", -1));
    }
}
