package io.nearside.simulator.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.rest.Json;
import java.time.Instant;
import java.util.List;

/** A network security group: rules of its owner, and behind them six of Azure's own. */
final class ArmSecurityGroup extends ArmHolder {
    static final String TYPE = "networkSecurityGroups";

    private static final String ANY = "*";
    private static final String HERE = "VirtualNetwork";

    /** Azure documentation, network-security-groups-overview. */
    private static final List<Default> DEFAULTS = List.of(
            new Default("AllowVnetInBound", 65000, "Allow", "Inbound", HERE, HERE),
            new Default("AllowAzureLoadBalancerInBound", 65001, "Allow", "Inbound", "AzureLoadBalancer", ANY),
            new Default("DenyAllInBound", 65500, "Deny", "Inbound", ANY, ANY),
            new Default("AllowVnetOutBound", 65000, "Allow", "Outbound", HERE, HERE),
            new Default("AllowInternetOutBound", 65001, "Allow", "Outbound", ANY, "Internet"),
            new Default("DenyAllOutBound", 65500, "Deny", "Outbound", ANY, ANY));

    private record Default(
            String name, int priority, String access, String direction, String source, String destination) {
        ObjectNode properties() {
            return Json.object()
                    .put("protocol", ANY)
                    .put("sourcePortRange", ANY)
                    .put("destinationPortRange", ANY)
                    .put("sourceAddressPrefix", source)
                    .put("destinationAddressPrefix", destination)
                    .put("access", access)
                    .put("priority", priority)
                    .put("direction", direction);
        }
    }

    ArmSecurityGroup(ArmId id, String location, String guid, Instant shown) {
        super(id, location, guid, shown);
    }

    @Override
    String type() {
        return TYPE;
    }

    @Override
    String entryType() {
        return "securityRules";
    }

    List<ArmEntry> defaults() {
        return DEFAULTS.stream()
                .map(each -> new ArmEntry(id().child("defaultSecurityRules", each.name()), each.properties(), etag()))
                .toList();
    }
}
