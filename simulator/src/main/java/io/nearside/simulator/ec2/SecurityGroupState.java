package io.nearside.simulator.ec2;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Comparator;
import java.util.Map;

/** Security groups as JSON. A rule has no id here: EC2 makes it up anew whenever the same rule is made again, and equal worlds are to be equal. */
final class SecurityGroupState {
    private final Ec2Store store;

    SecurityGroupState(Ec2Store store) {
        this.store = store;
    }

    ObjectNode of(SecurityGroup group) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", group.id()).put("vpc", group.vpc().id()).put("name", group.name());
        ArrayNode rules = node.putArray("rules");
        group.rules().stream()
                .sorted(Comparator.comparing(SecurityRule::direction).thenComparing(SecurityRule::spelled))
                .forEach(rule -> rules.add(of(group, rule)));
        return node;
    }

    private ObjectNode of(SecurityGroup group, SecurityRule rule) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("egress", rule.direction() == Direction.EGRESS)
                .put("protocol", rule.protocol())
                .put("from", rule.from())
                .put("to", rule.to())
                .put("peer", rule.peer())
                .put("description", rule.description());
        ObjectNode tags = node.putObject("tags");
        // Looked up, since asking for the tags of a thing makes room for them.
        store.tags().getOrDefault(store.tagged(group, rule.id()), Map.of()).forEach(tags::put);
        return node;
    }
}
