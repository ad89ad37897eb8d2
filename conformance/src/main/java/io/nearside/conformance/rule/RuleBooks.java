package io.nearside.conformance.rule;

import io.nearside.conformance.ProviderHarness;
import java.util.List;
import java.util.stream.Stream;

/** All books, in the order of rules.md. */
public final class RuleBooks {

    private RuleBooks() {}

    /** Those of this suite. */
    public static List<RuleBook> all() {
        return List.of(
                CoreRules.book(),
                ErrorRules.book(),
                IdentityRules.book(),
                NetworkRules.book(),
                AcceptorRules.book(),
                DnsRules.book(),
                MirrorRules.book(),
                RouterRules.book(),
                RouteRules.book(),
                FirewallRules.book(),
                FirewallMakingRules.book(),
                QuotaRules.book(),
                VendorPeeringRules.book(),
                RequestRules.book(),
                VendorNetworkRules.book(),
                VendorServiceRules.refresh(),
                VendorServiceRules.hosts(),
                PermissionRules.book(),
                ShareRules.book(),
                GatewayRules.book(),
                GatewayTableRules.book(),
                VendorGatewayRules.book(),
                EndpointRules.book(),
                ServiceRules.services(),
                ServiceSettingsRules.book(),
                ServiceRules.prices(),
                StaticAddressRules.book(),
                VendorEndpointRules.openings(),
                EndpointRequestRules.book(),
                VendorEndpointRules.refresh(),
                InheritedRouteRules.book(),
                GroundRules.book());
    }

    /** Those of this suite, and what the harness brings along. */
    public static List<RuleBook> of(ProviderHarness harness) {
        return Stream.concat(all().stream(), harness.ownRules().stream()).toList();
    }
}
