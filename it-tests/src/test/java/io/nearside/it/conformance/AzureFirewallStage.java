package io.nearside.it.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.cloud.FirewallRule;
import io.nearside.api.cloud.FirewallRule.Direction;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.FirewallId;
import io.nearside.api.model.PortRange;
import io.nearside.conformance.stage.FirewallStage;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A network security group of ours, over Azure's REST API. */
final class AzureFirewallStage implements FirewallStage {
    private static final String TYPE = "networkSecurityGroups";

    private static final int FIRST = 100;

    private static final int LAST = 4096;

    private final ArmEstate ours;

    private final String group;

    AzureFirewallStage(ArmEstate ours) {
        this.ours = ours;
        this.group = ours.id(TYPE, "apps");
        write(List.of());
    }

    private void write(List<ObjectNode> rules) {
        ObjectNode body = ArmEstate.located();
        body.putObject("properties").putArray("securityRules").addAll(rules);
        ours.put(group, body);
    }

    @Override
    public FirewallId firewall() {
        return new FirewallId(group);
    }

    @Override
    public FirewallId absentFirewall() {
        return new FirewallId(ours.id(TYPE, "absent"));
    }

    @Override
    public void put(FirewallRule rule) {
        String direction = rule.direction() == Direction.EGRESS ? "Outbound" : "Inbound";
        ObjectNode body =
                allowing(300, direction, rule.peer().text(), rule.ports().toString());
        ours.put(group + "/securityRules/users", body);
    }

    private static ObjectNode allowing(int priority, String direction, String peer, String ports) {
        ObjectNode body = UsersRequests.object();
        body.putObject("properties")
                .put("priority", priority)
                .put("access", "Allow")
                .put("protocol", "Tcp")
                .put("direction", direction)
                .put("sourceAddressPrefix", direction.equals("Inbound") ? peer : "*")
                .put("destinationAddressPrefix", direction.equals("Inbound") ? "*" : peer)
                .put("sourcePortRange", "*")
                .put("destinationPortRange", ports);
        return body;
    }

    @Override
    public Set<FirewallRule> rules() {
        Set<FirewallRule> rules = new HashSet<>();
        for (JsonNode rule : ours.get(group).path("properties").path("securityRules")) {
            JsonNode properties = rule.path("properties");
            boolean egress = properties.path("direction").asText().equals("Outbound");
            for (String peer : texts(properties, (egress ? "destination" : "source") + "AddressPrefix", "es")) {
                texts(properties, "destinationPortRange", "s")
                        .forEach(ports -> rules.add(FirewallRule.wanted(
                                egress ? Direction.EGRESS : Direction.INGRESS, PortRange.of(ports), Cidr.of(peer))));
            }
        }
        return rules;
    }

    private static List<String> texts(JsonNode properties, String one, String ending) {
        List<String> texts = new ArrayList<>();
        if (!properties.path(one).asText("").isEmpty()) {
            texts.add(properties.path(one).asText());
        }
        properties.path(one + ending).forEach(each -> texts.add(each.asText()));
        return texts;
    }

    @Override
    public void delete() {
        ours.delete(group);
    }

    /** Every priority is some rule's. */
    @Override
    public void fill() {
        List<ObjectNode> rules = new ArrayList<>();
        for (int priority = FIRST; priority <= LAST; priority++) {
            ObjectNode rule = allowing(priority, "Inbound", "10.77.0.0/16", String.valueOf(priority));
            rules.add(rule.put("name", "users-" + priority));
        }
        write(rules);
    }

    @Override
    public void settle() {
        ours.settle();
    }
}
