package io.nearside.simulator.ec2;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A security group of a VPC and its rules, in order of their making. */
final class SecurityGroup {
    static final String DEFAULT = "default";
    static final String ANYWHERE = "0.0.0.0/0";
    static final String ANYWHERE_V6 = "::/0";

    private final String id;
    private final Vpc vpc;
    private final String name;
    private final String description;
    private final Map<String, SecurityRule> rules = new LinkedHashMap<>();

    SecurityGroup(String id, Vpc vpc, String name, String description) {
        this.id = id;
        this.vpc = vpc;
        this.name = name;
        this.description = description;
    }

    String id() {
        return id;
    }

    Vpc vpc() {
        return vpc;
    }

    String name() {
        return name;
    }

    String description() {
        return description;
    }

    boolean isDefault() {
        return name.equals(DEFAULT);
    }

    Collection<SecurityRule> rules() {
        return rules.values();
    }

    List<SecurityRule> rules(Direction direction) {
        return rules.values().stream()
                .filter(rule -> rule.direction() == direction)
                .toList();
    }

    Optional<SecurityRule> rule(String rule) {
        return Optional.ofNullable(rules.get(rule));
    }

    /** The rule that lets the same traffic. */
    Optional<SecurityRule> like(SecurityRule wanted) {
        return rules.values().stream().filter(wanted::lets).findFirst();
    }

    void put(SecurityRule rule) {
        rules.put(rule.id(), rule);
    }

    void remove(String rule) {
        rules.remove(rule);
    }

    boolean names(String group) {
        return rules.values().stream().anyMatch(rule -> rule.peer().equals(group));
    }

    /** Whether all that it lets out is what a new group does: everything, over IPv4. */
    boolean letsOutAsNew() {
        List<SecurityRule> out = rules(Direction.EGRESS);
        return out.size() == 1 && out.get(0).lets(SecurityRule.everything("", Direction.EGRESS, ANYWHERE));
    }
}
