package io.nearside.simulator.ec2;

import io.nearside.simulator.AwsRefusal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether a group takes the rules of a call, all of them together. */
final class SecurityRuleJudge {
    private SecurityRuleJudge() {}

    /** A rule names groups of its own VPC, and of VPCs that an active peering connection of the same region joins with it (VPC Peering Guide, reference peer security groups). */
    static void reachable(Ec2Request request, SecurityGroup group, SecurityRule rule) {
        if (!rule.isGroup() || !request.refuses(AwsRefusal.SECURITY_RULE_FOREIGN_GROUP)) {
            return;
        }
        Vpc mine = group.vpc();
        Vpc theirs = Optional.ofNullable(request.store().groups().get(rule.peer()))
                .map(SecurityGroup::vpc)
                .orElse(mine);
        boolean peered = mine.region().equals(theirs.region())
                && request.store().peerings().values().stream()
                        .anyMatch(peering -> peering.touches(mine.id())
                                && peering.touches(theirs.id())
                                && request.store().state(peering) == PeeringState.ACTIVE);
        if (!mine.equals(theirs) && !peered) {
            throw Ec2Error.of(
                    "InvalidGroup.NotFound", "You have specified two resources that belong to different networks.");
        }
    }

    static void repeated(Ec2Request request, List<SecurityRule> wanted) {
        List<SecurityRule> before = new ArrayList<>();
        for (SecurityRule rule : wanted) {
            if (before.stream().anyMatch(rule::lets) && request.refuses(AwsRefusal.SECURITY_RULE_REPEATED)) {
                throw Ec2Error.invalid("The same permission must not appear multiple times");
            }
            before.add(rule);
        }
    }

    static void duplicate(Ec2Request request, SecurityGroup group, List<SecurityRule> wanted) {
        for (SecurityRule rule : wanted) {
            if (group.like(rule).isPresent() && request.refuses(AwsRefusal.SECURITY_RULE_DUPLICATE)) {
                throw Ec2Error.of(
                        "InvalidPermission.Duplicate", "the specified rule \"" + rule.spelled() + "\" already exists");
            }
        }
    }

    /** IPv4 and IPv6 are counted on their own, and a rule that names a group counts in both (Amazon VPC quotas). */
    static void limit(Ec2Request request, SecurityGroup group, List<SecurityRule> wanted) {
        List<SecurityRule> all = new ArrayList<>(group.rules(wanted.get(0).direction()));
        all.addAll(wanted);
        long v4 = all.stream().filter(rule -> !rule.isV6()).count();
        long v6 = all.stream().filter(rule -> !rule.isV4()).count();
        if (Math.max(v4, v6) > request.store().quotas().rulesPerGroup()
                && request.refuses(AwsRefusal.SECURITY_RULE_LIMIT)) {
            throw Ec2Error.of(
                    "RulesPerSecurityGroupLimitExceeded",
                    "The maximum number of rules per security group has been reached.");
        }
    }
}
