package io.nearside.simulator.arm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.simulator.rest.Json;
import java.util.List;

/** Route tables and security groups in answers, as in azure-cli's recording of test_network_route_table_operation and the specification's examples. */
final class ArmHolderJson {
    private static final List<String> RULE_LISTS =
            List.of("sourcePortRanges", "destinationPortRanges", "sourceAddressPrefixes", "destinationAddressPrefixes");

    private final ArmStore store;

    ArmHolderJson(ArmStore store) {
        this.store = store;
    }

    ObjectNode holder(ArmHolder holder) {
        ObjectNode json = ArmJson.resource(holder);
        ObjectNode properties = json.withObject("properties");
        properties.setAll(holder.settings());
        if (holder instanceof ArmRouteTable && !properties.has("disableBgpRoutePropagation")) {
            properties.put("disableBgpRoutePropagation", false);
        }
        ArrayNode entries = properties.putArray(holder.entryType());
        holder.entries().values().forEach(each -> entries.add(entry(holder, each)));
        if (holder instanceof ArmSecurityGroup group) {
            ArrayNode defaults = properties.putArray("defaultSecurityRules");
            group.defaults().forEach(each -> defaults.add(rule(holder, each, "defaultSecurityRules")));
        }
        List<ArmId> users = users(holder);
        if (!users.isEmpty()) {
            properties.set("subnets", ArmJson.references(users));
        }
        return json;
    }

    ObjectNode entry(ArmHolder holder, ArmEntry entry) {
        return rule(holder, entry, holder.entryType());
    }

    private static ObjectNode rule(ArmHolder holder, ArmEntry entry, String type) {
        ObjectNode json = ArmJson.child(entry.id(), holder.etag(), holder.type() + "/" + type);
        ObjectNode properties = json.putObject("properties")
                .put("provisioningState", holder.state().code());
        properties.setAll(entry.settings());
        if (holder instanceof ArmSecurityGroup) {
            RULE_LISTS.forEach(properties::withArray);
        } else {
            properties.put("hasBgpOverride", false);
        }
        return json;
    }

    /** The subnets that name it. */
    List<ArmId> users(ArmHolder holder) {
        return store.all(ArmNetwork.class).stream()
                .flatMap(network -> network.subnets().values().stream())
                .filter(subnet -> Json.text(subnet.settings().path(member(holder)), "id")
                        .filter(holder.id().text()::equalsIgnoreCase)
                        .isPresent())
                .map(ArmSubnet::id)
                .toList();
    }

    /** What a subnet calls it by. */
    private static String member(ArmHolder holder) {
        return holder instanceof ArmRouteTable ? ArmSubnetLinks.ROUTES : ArmSubnetLinks.GROUP;
    }
}
