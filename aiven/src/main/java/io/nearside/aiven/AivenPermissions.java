package io.nearside.aiven;

import io.nearside.api.permission.Need;
import io.nearside.api.permission.Need.Access;
import io.nearside.api.permission.Permissions;
import io.nearside.api.permission.Policy;
import io.nearside.api.permission.Probe;
import io.nearside.api.vendor.EndpointRefresh;
import io.nearside.api.vendor.EndpointRequests;
import io.nearside.api.vendor.PeeringRequests;
import io.nearside.api.vendor.ServiceHosts;
import io.nearside.api.vendor.ServicePrices;
import io.nearside.api.vendor.ServiceSettings;
import io.nearside.api.vendor.StaticAddresses;
import io.nearside.api.vendor.VendorEndpoints;
import io.nearside.api.vendor.VendorGateways;
import io.nearside.api.vendor.VendorNetworks;
import io.nearside.api.vendor.VendorPeerings;
import io.nearside.api.vendor.VendorRefresh;
import io.nearside.api.vendor.VendorServices;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Aiven's permissions, as its generated client notes them beside each call and its documentation explains them
 * (concepts/permissions.md). They are granted on a project or an organization, never on one VPC, and a role may bring them along.
 */
final class AivenPermissions implements Permissions {
    private static final Set<Class<?>> NETWORKING = Set.of(
            VendorNetworks.class,
            VendorPeerings.class,
            PeeringRequests.class,
            VendorGateways.class,
            VendorRefresh.class);

    /** Reading how a service is published needs the same as changing it (aiven/go-client-codegen, handler/privatelink). */
    private static final Set<Class<?>> CONFIGURING =
            Set.of(ServiceSettings.class, VendorEndpoints.class, EndpointRequests.class, EndpointRefresh.class);

    private static final String CONFIGURATION = "service:configuration:write";

    private static final String READERS = "the role read_only, developer or operator";

    private final AivenSettings settings;

    @Inject
    AivenPermissions(AivenSettings settings) {
        this.settings = settings;
    }

    /** One line for a permission and what it is needed on. Needs of capabilities that are not Aiven's come to nothing. */
    @Override
    public Policy policy(List<Need> needs) {
        return new Policy("Aiven permissions (one a line)", lines(needs).collect(Collectors.joining("\n")));
    }

    @Override
    public List<Probe> probe(List<Need> needs) {
        return lines(needs)
                .map(line -> new Probe(
                        line, Probe.Answer.UNKNOWN, "Aiven has no call that tells what the owner of a token may do"))
                .toList();
    }

    private Stream<String> lines(List<Need> needs) {
        return needs.stream().flatMap(this::line).distinct().sorted();
    }

    private Stream<String> line(Need need) {
        if (NETWORKING.contains(need.capability())) {
            // Whoever refreshes changes nothing, but posts.
            boolean reads = need.access() == Access.READ && need.capability() != VendorRefresh.class;
            AivenHome home = settings.home();
            return Stream.of(home.permission(reads ? "read" : "write") + " on the " + home.title());
        }
        return settings.services().stream()
                .flatMap(project -> onServices(need).map(what -> what + " on the project " + project));
    }

    /** What is made and deleted needs a role, what is attached a permission (aiven/go-client-codegen, handler/staticip). */
    private static Stream<String> onServices(Need need) {
        Class<?> capability = need.capability();
        if (capability == ServiceHosts.class || capability == VendorServices.class) {
            return Stream.of("project:services:read");
        }
        if (CONFIGURING.contains(capability)) {
            return Stream.of(CONFIGURATION);
        }
        if (capability == StaticAddresses.class && need.access() != Access.READ) {
            return Stream.of(CONFIGURATION, "the role operator");
        }
        return capability == StaticAddresses.class || capability == ServicePrices.class
                ? Stream.of(READERS)
                : Stream.empty();
    }
}
