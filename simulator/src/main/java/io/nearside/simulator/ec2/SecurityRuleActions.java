package io.nearside.simulator.ec2;

import io.nearside.simulator.AwsRefusal;
import io.nearside.simulator.Xml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Rules of security groups: authorize, revoke, describe. A call does all that it asks for or nothing. */
final class SecurityRuleActions {
    private static final String GROUP = "GroupId";
    private static final String IDS = "SecurityGroupRuleId";

    private SecurityRuleActions() {}

    static List<Ec2Action> all() {
        // Flat parameters are for incoming rules only: "Not supported. Use IP permissions instead" (model of ec2).
        Set<String> ingress = Set.of("IpPermissions", "CidrIp", "IpProtocol", "FromPort", "ToPort");
        Set<String> egress = Set.of("IpPermissions");
        return List.of(
                Ec2Action.list("DescribeSecurityGroupRules", Set.of(IDS), SecurityRuleActions::describe),
                authorize("AuthorizeSecurityGroupIngress", ingress, Direction.INGRESS),
                authorize("AuthorizeSecurityGroupEgress", egress, Direction.EGRESS),
                revoke("RevokeSecurityGroupIngress", ingress, Direction.INGRESS),
                revoke("RevokeSecurityGroupEgress", egress, Direction.EGRESS));
    }

    private static Ec2Action authorize(String name, Set<String> rules, Direction direction) {
        return Ec2Action.on(
                ResourceKind.GROUP,
                name,
                GROUP,
                with(rules, "TagSpecification"),
                request -> authorize(request, direction));
    }

    private static Ec2Action revoke(String name, Set<String> rules, Direction direction) {
        return Ec2Action.on(ResourceKind.GROUP, name, GROUP, with(rules, IDS), request -> revoke(request, direction));
    }

    private static Set<String> with(Set<String> parameters, String more) {
        List<String> all = new ArrayList<>(parameters);
        all.add(more);
        return Set.copyOf(all);
    }

    private record Owned(SecurityGroup group, SecurityRule rule) {}

    private static Reply describe(Ec2Request request) {
        List<Owned> all = request.store().groups().values().stream()
                .filter(group -> request.owns(group.vpc()))
                .flatMap(group -> group.rules().stream().map(rule -> new Owned(group, rule)))
                .toList();
        return new Listing<Owned>(
                        ResourceKind.RULE,
                        IDS,
                        "securityGroupRuleSet",
                        5,
                        1000,
                        owned -> owned.rule().id(),
                        Map.of(
                                "group-id", owned -> List.of(owned.group().id()),
                                "security-group-rule-id",
                                        owned -> List.of(owned.rule().id())),
                        owned -> SecurityGroupShape.rule(request, owned.group(), owned.rule()))
                .of(request, all);
    }

    private static Reply authorize(Ec2Request request, Direction direction) {
        SecurityGroup group = request.group(request.parameter(GROUP));
        Map<String, String> tags = request.parameters().tagsOf(ResourceKind.RULE);
        List<SecurityRule> wanted = RuleRequest.of(request, direction);
        if (wanted.isEmpty()) {
            throw Ec2Error.missing("ipPermissions");
        }
        wanted.forEach(rule -> SecurityRuleJudge.reachable(request, group, rule));
        SecurityRuleJudge.repeated(request, wanted);
        SecurityRuleJudge.duplicate(request, group, wanted);
        SecurityRuleJudge.limit(request, group, wanted);
        List<SecurityRule> made = new ArrayList<>();
        for (SecurityRule each : wanted) {
            SecurityRule rule = each.named(group.like(each)
                    .map(SecurityRule::id)
                    .orElseGet(() -> request.store().world().ids().rule()));
            group.put(rule);
            request.tags(rule.id()).putAll(tags);
            made.add(rule);
        }
        return Reply.of(new Xml()
                .put("return", true)
                .list("securityGroupRuleSet", made, rule -> SecurityGroupShape.rule(request, group, rule)));
    }

    private static Reply revoke(Ec2Request request, Direction direction) {
        SecurityGroup group = request.group(request.parameter(GROUP));
        List<String> ids = request.parameters().list(IDS);
        List<SecurityRule> named = RuleRequest.of(request, direction);
        if (ids.isEmpty() == named.isEmpty()) {
            throw Ec2Error.of(
                    ids.isEmpty() ? "MissingParameter" : "InvalidParameterCombination",
                    "Either 'ipPermissions' or 'securityGroupRuleIds' should be provided.");
        }
        List<SecurityRule> gone = new ArrayList<>();
        for (String id : ids) {
            gone.add(
                    request.found(ResourceKind.RULE, id, group.rule(id).filter(rule -> rule.direction() == direction)));
        }
        for (SecurityRule each : named) {
            if (group.like(each).isEmpty() && request.refuses(AwsRefusal.SECURITY_RULE_MISSING)) {
                throw Ec2Error.of(
                        "InvalidPermission.NotFound", "The specified rule does not exist in this security group.");
            }
            group.like(each).ifPresent(gone::add);
        }
        gone.forEach(rule -> request.store().removeRule(group, rule.id()));
        Xml answer = new Xml()
                .put("return", true)
                .list("revokedSecurityGroupRuleSet", gone, rule -> SecurityGroupShape.revoked(group, rule));
        return gone.isEmpty() ? Reply.unchanged(answer) : Reply.of(answer);
    }
}
