package io.nearside.engine.endpoint;

import io.nearside.api.cloud.EndpointWish;
import io.nearside.api.cloud.EndpointWish.Naming;
import io.nearside.api.cloud.FirewallMaking;
import io.nearside.api.cloud.Firewalls;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkSection;
import io.nearside.api.link.NearSite;
import io.nearside.api.model.AddressText;
import io.nearside.api.model.EndpointName;
import io.nearside.api.model.FirewallId;
import io.nearside.api.model.Mark;
import io.nearside.api.vendor.VendorServiceWish;
import io.nearside.engine.link.Link;
import io.nearside.engine.link.NearestKey;
import io.nearside.engine.provider.Ends;
import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A link of kind private-endpoint, read and checked.
 *
 * @param cloud the near cloud's id
 * @param vendor the vendor's id
 * @param components those of the service that are to be reached, in the file's order; empty if nobody is asked for any
 * @param endpoint how the endpoint is to be, but for its target, and for a group that is still to be made
 */
record EndpointLink(
        String name,
        String cloud,
        String vendor,
        NearSite site,
        VendorServiceWish wish,
        List<String> components,
        EndpointWish endpoint,
        GroupChoice groups,
        EndpointDrivers drivers) {

    /** How things of this link are known again. */
    Mark mark() {
        return new Mark(name);
    }

    /** The groups that the file names. */
    Set<FirewallId> firewalls() {
        return groups.named();
    }

    /** The capability to make a security group for the endpoint, if the file wants one. */
    Optional<FirewallMaking> wantedMaking() {
        return groups instanceof GroupChoice.Create ? drivers.making() : Optional.empty();
    }

    /** The capability to open security groups, if the file names any or wants one. */
    Optional<Firewalls> wantedFirewalls() {
        return firewalls().isEmpty() && wantedMaking().isEmpty() ? Optional.empty() : drivers.firewalls();
    }

    static EndpointLink of(Link link, Ends ends) {
        EndpointDrivers drivers = EndpointDrivers.of(ends);
        LinkSection section = link.link();
        NearestKey.checkKeys(section, "kind", EndpointKeys.ALL);
        if (drivers.firewalls().isEmpty()) {
            NearestKey.refuse(
                    section, EndpointKeys.SECURITY_GROUPS.name(), link.cloudId() + " has no security groups to open");
        }
        GroupChoice groups = GroupChoice.of(section);
        if (groups instanceof GroupChoice.Create && drivers.making().isEmpty()) {
            throw new InvalidLinkException(
                    section.pathOf(EndpointKeys.SECURITY_GROUPS.name()),
                    "cannot be " + GroupChoice.CREATE + ": on " + link.cloudId()
                            + " no security group is made for an endpoint",
                    "Name the groups, or leave the key out.");
        }
        return new EndpointLink(
                link.name(),
                link.cloudId(),
                link.vendorId(),
                ends.site(),
                ends.service(),
                components(link, section, drivers),
                wish(link, section, groups),
                groups,
                drivers);
    }

    private static List<String> components(Link link, LinkSection section, EndpointDrivers drivers) {
        String key = EndpointKeys.COMPONENTS.name();
        if (drivers.settings().isEmpty()) {
            NearestKey.refuse(section, key, link.vendorId() + " is not asked to switch components on");
            return List.of();
        }
        List<String> components = section.texts(key).stream().distinct().toList();
        if (components.isEmpty()) {
            throw new InvalidLinkException(
                    section.pathOf(key),
                    "is missing: " + EndpointKeys.COMPONENTS.says(),
                    "Write a list such as " + EndpointKeys.COMPONENTS.example() + ".");
        }
        return components;
    }

    private static EndpointWish wish(Link link, LinkSection section, GroupChoice groups) {
        return new EndpointWish(
                new EndpointName(section.text(EndpointKeys.ENDPOINT.name()).orElse(link.name())),
                null,
                naming(section),
                address(section),
                section.text(EndpointKeys.MESSAGE.name()).orElse(""),
                new Mark(link.name()),
                groups.named());
    }

    private static Naming naming(LinkSection section) {
        String key = EndpointKeys.TARGET.name();
        return switch (section.text(key).orElse("id")) {
            case "id" -> Naming.ID;
            case "alias" -> Naming.ALIAS;
            default ->
                throw new InvalidLinkException(section.pathOf(key), "is neither id nor alias", "Write one of them.");
        };
    }

    private static @Nullable InetAddress address(LinkSection section) {
        String key = EndpointKeys.ADDRESS.name();
        String text = section.text(key).orElse("dynamic");
        if (text.equals("dynamic")) {
            return null;
        }
        try {
            return AddressText.read(text);
        } catch (IllegalArgumentException e) {
            InvalidLinkException refused = new InvalidLinkException(
                    section.pathOf(key),
                    String.valueOf(e.getMessage()),
                    "Write dynamic, or an address such as 10.0.1.9.");
            refused.initCause(e);
            throw refused;
        }
    }
}
