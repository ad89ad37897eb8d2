package io.nearside.simulator.arm;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.simulator.AzureRefusal;
import io.nearside.simulator.Refusal;
import io.nearside.simulator.ec2.Cidr;
import io.nearside.simulator.rest.Json;
import java.util.Collection;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** What Azure takes as a route of a table. */
final class ArmRouteRules implements ArmEntryRules {
    private static final String APPLIANCE = "VirtualAppliance";
    /** A peering is none: its routes are Azure's own (types of the SDK). */
    private static final Set<String> HOPS = Set.of("VirtualNetworkGateway", "VnetLocal", "Internet", APPLIANCE, "None");

    /** A tag of a service stands for its addresses. */
    private static final Pattern TAG = Pattern.compile("[A-Za-z][A-Za-z0-9.]*");

    private final ArmStore store;

    ArmRouteRules(ArmStore store) {
        this.store = store;
    }

    @Override
    public void check(ArmId id, JsonNode properties, Collection<ArmEntry> others) {
        String hop = Json.text(properties, "nextHopType").orElse("");
        if (!HOPS.contains(hop) && store.refuses(AzureRefusal.AZURE_ROUTE_HOP)) {
            throw ArmEntryRules.unknownWord(hop, "NextHopType", "nextHopType");
        }
        String prefix = Json.text(properties, "addressPrefix").orElse("");
        Optional<Cidr> range = Cidr.parse(prefix);
        refuseIf(
                AzureRefusal.AZURE_ROUTE_PREFIX,
                range.isEmpty() && !TAG.matcher(prefix).matches(),
                "InvalidAddressPrefixFormat",
                "Address prefix " + prefix + " of resource " + id
                        + " is not formatted correctly. It should follow CIDR notation, for example 10.0.0.0/24.");
        refuseIf(
                AzureRefusal.AZURE_ROUTE_HOST_BITS,
                range.filter(cidr -> !cidr.toString().equals(prefix)).isPresent(),
                "InvalidCIDRNotation",
                "The address prefix " + prefix + " in resource " + id
                        + " has an invalid CIDR notation. For the given prefix length, the address prefix should be "
                        + range.map(Cidr::toString).orElse("") + ".");
        boolean addressed =
                !Json.text(properties, "nextHopIpAddress").orElse("").isEmpty();
        refuseIf(
                AzureRefusal.AZURE_ROUTE_APPLIANCE,
                !addressed && hop.equals(APPLIANCE),
                "MissingNextHopIpAddress",
                "NextHopIpAddress cannot be Null or Empty in route " + id.name() + " when NextHopType is " + hop + ".");
        refuseIf(
                AzureRefusal.AZURE_ROUTE_APPLIANCE_ONLY,
                addressed && !hop.equals(APPLIANCE),
                "NextHopIpAddressNotAllowed",
                "NextHopIpAddress is not allowed in route " + id.name() + " when NextHopType is " + hop + ".");
        for (ArmEntry other : others) {
            refuseIf(
                    AzureRefusal.AZURE_ROUTE_CONFLICT,
                    Json.text(other.settings(), "addressPrefix")
                            .filter(prefix::equals)
                            .isPresent(),
                    "RouteConflict",
                    "Route: " + id.name() + " conflicts with Route: " + other.name()
                            + ". Routes cannot have the same AddressPrefix.");
        }
    }

    private void refuseIf(Refusal refusal, boolean applies, String code, String message) {
        if (applies && store.refuses(refusal)) {
            throw new ArmRefused(400, code, message);
        }
    }
}
