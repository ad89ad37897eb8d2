package io.nearside.simulator.ec2;

import io.nearside.simulator.Xml;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Security groups and their rules as EC2 shows them. */
final class SecurityGroupShape {
    private SecurityGroupShape() {}

    static Xml group(Ec2Request request, SecurityGroup group) {
        Xml shape = new Xml()
                .put("ownerId", group.vpc().account())
                .put("groupId", group.id())
                .put("groupName", group.name())
                .put("groupDescription", group.description())
                .put("vpcId", group.vpc().id())
                .put("securityGroupArn", arn(group, "security-group/" + group.id()));
        for (Direction direction : Direction.values()) {
            shape.list(direction.element(), permissions(group.rules(direction)), rules -> permission(request, rules));
        }
        return shape.add(request.tagSet(group.id()));
    }

    /** The rules of one protocol and the same ports are one permission. */
    private static Iterable<List<SecurityRule>> permissions(List<SecurityRule> rules) {
        Map<String, List<SecurityRule>> permissions = new LinkedHashMap<>();
        rules.forEach(rule -> permissions
                .computeIfAbsent(rule.protocol() + " " + rule.from() + " " + rule.to(), any -> new ArrayList<>())
                .add(rule));
        return permissions.values();
    }

    private static Xml permission(Ec2Request request, List<SecurityRule> rules) {
        SecurityRule first = rules.get(0);
        Xml shape = new Xml().put("ipProtocol", first.protocol());
        if (first.hasPorts() || first.isIcmp()) {
            shape.put("fromPort", first.from()).put("toPort", first.to());
        }
        return shape.list(
                        "groups",
                        rules.stream().filter(SecurityRule::isGroup).toList(),
                        rule -> described(
                                new Xml().put("userId", owner(request, rule)).put("groupId", rule.peer()), rule))
                .list(
                        "ipRanges",
                        rules.stream().filter(SecurityRule::isV4).toList(),
                        rule -> described(new Xml().put("cidrIp", rule.peer()), rule))
                .list(
                        "ipv6Ranges",
                        rules.stream().filter(SecurityRule::isV6).toList(),
                        rule -> described(new Xml().put("cidrIpv6", rule.peer()), rule))
                .put("prefixListIds", new Xml());
    }

    static Xml rule(Ec2Request request, SecurityGroup group, SecurityRule rule) {
        Xml shape = common(group, rule)
                .put("groupOwnerId", group.vpc().account())
                .put("securityGroupRuleArn", arn(group, "security-group-rule/" + rule.id()));
        if (rule.isGroup()) {
            shape.put(
                    "referencedGroupInfo", new Xml().put("groupId", rule.peer()).put("userId", owner(request, rule)));
        }
        return shape.add(request.tagSet(rule.id()));
    }

    static Xml revoked(SecurityGroup group, SecurityRule rule) {
        Xml shape = common(group, rule);
        return rule.isGroup() ? shape.put("referencedGroupId", rule.peer()) : shape;
    }

    private static Xml common(SecurityGroup group, SecurityRule rule) {
        Xml shape = new Xml()
                .put("securityGroupRuleId", rule.id())
                .put("groupId", group.id())
                .put("isEgress", rule.direction() == Direction.EGRESS)
                .put("ipProtocol", rule.protocol())
                .put("fromPort", rule.from())
                .put("toPort", rule.to());
        if (!rule.isGroup()) {
            shape.put(rule.isV6() ? "cidrIpv6" : "cidrIpv4", rule.peer());
        }
        return described(shape, rule);
    }

    private static Xml described(Xml shape, SecurityRule rule) {
        return rule.description().isEmpty() ? shape : shape.put("description", rule.description());
    }

    private static String owner(Ec2Request request, SecurityRule rule) {
        SecurityGroup named = request.store().groups().get(rule.peer());
        return named == null ? request.account() : named.vpc().account();
    }

    static String arn(SecurityGroup group, String resource) {
        return "arn:aws:ec2:" + group.vpc().region() + ":" + group.vpc().account() + ":" + resource;
    }
}
