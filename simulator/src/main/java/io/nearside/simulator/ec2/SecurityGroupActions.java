package io.nearside.simulator.ec2;

import io.nearside.simulator.AwsRefusal;
import io.nearside.simulator.Xml;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Security groups: describe, make, delete. Their rules are in {@link SecurityRuleActions}. */
final class SecurityGroupActions {
    private SecurityGroupActions() {}

    static List<Ec2Action> all() {
        return List.of(
                Ec2Action.list(
                        "DescribeSecurityGroups", Set.of("GroupId", "GroupName"), SecurityGroupActions::describe),
                new Ec2Action(
                        "CreateSecurityGroup",
                        "GroupName GroupDescription VpcId",
                        Set.of("TagSpecification"),
                        "",
                        SecurityGroupActions::create),
                Ec2Action.on(
                        ResourceKind.GROUP, "DeleteSecurityGroup", "GroupId", Set.of(), SecurityGroupActions::delete));
    }

    private static Reply describe(Ec2Request request) {
        // Names are for groups of a default VPC, and no VPC here is one.
        for (String name : request.parameters().list("GroupName")) {
            throw Ec2Error.of(
                    "InvalidGroup.NotFound", "The security group '" + name + "' does not exist in default VPC 'none'");
        }
        return new Listing<SecurityGroup>(
                        ResourceKind.GROUP,
                        "GroupId",
                        "securityGroupInfo",
                        5,
                        1000,
                        SecurityGroup::id,
                        filters(request),
                        group -> SecurityGroupShape.group(request, group))
                .of(
                        request,
                        request.store().groups().values().stream()
                                .filter(group -> request.owns(group.vpc()))
                                .toList());
    }

    private static Map<String, Function<SecurityGroup, Collection<String>>> filters(Ec2Request request) {
        Map<String, Function<SecurityGroup, Collection<String>>> filters = new HashMap<>();
        filters.put("tag-key", group -> request.tags(group.id()).keySet());
        filters.put("group-id", group -> List.of(group.id()));
        filters.put("group-name", group -> List.of(group.name()));
        filters.put("description", group -> List.of(group.description()));
        filters.put("owner-id", group -> List.of(group.vpc().account()));
        filters.put("vpc-id", group -> List.of(group.vpc().id()));
        Map.of("ip-permission.", Direction.INGRESS, "egress.ip-permission.", Direction.EGRESS)
                .forEach((prefix, direction) -> {
                    filters.put(prefix + "cidr", group -> peers(group, direction, SecurityRule::isV4));
                    filters.put(prefix + "ipv6-cidr", group -> peers(group, direction, SecurityRule::isV6));
                    filters.put(prefix + "group-id", group -> peers(group, direction, SecurityRule::isGroup));
                    filters.put(prefix + "protocol", group -> of(group, direction, SecurityRule::protocol));
                    filters.put(
                            prefix + "from-port", group -> of(group, direction, rule -> String.valueOf(rule.from())));
                    filters.put(prefix + "to-port", group -> of(group, direction, rule -> String.valueOf(rule.to())));
                });
        return filters;
    }

    private static List<String> peers(SecurityGroup group, Direction direction, Function<SecurityRule, Boolean> which) {
        return group.rules(direction).stream()
                .filter(which::apply)
                .map(SecurityRule::peer)
                .toList();
    }

    private static List<String> of(SecurityGroup group, Direction direction, Function<SecurityRule, String> value) {
        return group.rules(direction).stream().map(value).toList();
    }

    private static Reply create(Ec2Request request) {
        Vpc vpc = request.vpc(request.parameter("VpcId"));
        String name = request.parameter("GroupName");
        String description = request.parameter("GroupDescription");
        Map<String, String> tags = request.parameters().tagsOf(ResourceKind.GROUP);
        checkTexts(request, name, description);
        boolean taken = request.store().groupsOf(vpc).stream()
                .anyMatch(group -> group.name().equalsIgnoreCase(name));
        if (taken && request.refuses(AwsRefusal.SECURITY_GROUP_EXISTS)) {
            throw Ec2Error.of(
                    "InvalidGroup.Duplicate",
                    "The security group '" + name + "' already exists for VPC '" + vpc.id() + "'");
        }
        long owned = request.store().groups().values().stream()
                .filter(group -> request.owns(group.vpc()))
                .count();
        if (owned >= request.store().quotas().groupsPerRegion() && request.refuses(AwsRefusal.SECURITY_GROUP_LIMIT)) {
            throw Ec2Error.of("SecurityGroupLimitExceeded", "The maximum number of security groups has been reached.");
        }
        SecurityGroup group = request.store().addGroup(request.store().newId("sg"), vpc, name, description);
        request.tags(group.id()).putAll(tags);
        return Reply.of(new Xml()
                .put("return", true)
                .put("groupId", group.id())
                .put("securityGroupArn", SecurityGroupShape.arn(group, "security-group/" + group.id()))
                .add(request.tagSet(group.id())));
    }

    private static void checkTexts(Ec2Request request, String name, String description) {
        if (!request.refuses(AwsRefusal.SECURITY_GROUP_NAME)) {
            return;
        }
        if (name.startsWith("sg-")) {
            throw Ec2Error.invalid("invalid value for parameter groupName. Group names may not be in the format sg-*");
        }
        if (name.equalsIgnoreCase(SecurityGroup.DEFAULT)) {
            throw Ec2Error.invalid("Cannot use reserved security group name: " + name);
        }
        if (!RuleChecks.TEXT.matcher(name).matches()) {
            throw Ec2Error.invalid("Value (" + name + ") for parameter GroupName is invalid. Character sets beyond"
                    + " ASCII are not supported.");
        }
        if (!RuleChecks.TEXT.matcher(description).matches()) {
            throw Ec2Error.invalid("Invalid security group description." + RuleChecks.TEXT_RULE);
        }
    }

    private static Reply delete(Ec2Request request) {
        SecurityGroup group = request.group(request.parameter("GroupId"));
        if (group.isDefault() && request.refuses(AwsRefusal.SECURITY_GROUP_DEFAULT)) {
            throw Ec2Error.of(
                    "CannotDelete",
                    "the specified group: \"" + group.id() + "\" name: \"default\" cannot be deleted by a user");
        }
        boolean named = request.store().groupsOf(group.vpc()).stream()
                .anyMatch(other -> !other.equals(group) && other.names(group.id()));
        if (named && request.refuses(AwsRefusal.SECURITY_GROUP_NAMED)) {
            throw Ec2Error.of("DependencyViolation", "resource " + group.id() + " has a dependent object");
        }
        boolean used = request.store().endpoints().interfaces().stream()
                .anyMatch(each -> each.groups().contains(group.id()));
        if (used && request.refuses(AwsRefusal.SECURITY_GROUP_USED)) {
            throw Ec2Error.of("DependencyViolation", "resource " + group.id() + " has a dependent object");
        }
        request.store().removeGroup(group);
        return Reply.of(new Xml().put("return", true).put("groupId", group.id()));
    }
}
