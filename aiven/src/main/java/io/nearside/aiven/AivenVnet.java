package io.nearside.aiven;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A virtual network of Azure by its id of Azure Resource Manager, whose case carries no meaning: here it is lower. */
record AivenVnet(String subscription, String resourceGroup, String name) {
    private static final Pattern ID = Pattern.compile(
            "/subscriptions/([^/]+)/resourcegroups/([^/]+)/providers/microsoft\\.network/virtualnetworks/([^/]+)");

    static AivenVnet of(String subscription, String resourceGroup, String name) {
        return new AivenVnet(
                subscription.toLowerCase(Locale.ROOT),
                resourceGroup.toLowerCase(Locale.ROOT),
                name.toLowerCase(Locale.ROOT));
    }

    /** What an id says; empty if it is none of a virtual network. */
    static Optional<AivenVnet> of(String id) {
        Matcher parts = ID.matcher(id.toLowerCase(Locale.ROOT));
        return parts.matches()
                ? Optional.of(new AivenVnet(parts.group(1), parts.group(2), parts.group(3)))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "/subscriptions/" + subscription + "/resourcegroups/" + resourceGroup
                + "/providers/microsoft.network/virtualnetworks/" + name;
    }
}
