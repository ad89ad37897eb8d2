package io.nearside.aws.firewall;

import io.nearside.api.cloud.Firewall;
import io.nearside.api.cloud.FirewallRule;
import io.nearside.api.cloud.FirewallRule.Direction;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.FirewallId;
import io.nearside.api.model.Mark;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.PortRange;
import io.nearside.aws.AwsAnswers;
import io.nearside.aws.AwsTags;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.IpRange;
import software.amazon.awssdk.services.ec2.model.Ipv6Range;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;

/** Reads what EC2 shows of security groups, and says rules in its terms. */
final class AwsFirewallReader {
    private static final String DESCRIPTION = "Nearside link ";

    private static final String TCP = "tcp";

    /** EC2's word for every protocol on every port. */
    private static final String EVERYTHING = "-1";

    private AwsFirewallReader() {}

    static Firewall firewall(SecurityGroup shown) {
        List<FirewallRule> rules = new ArrayList<>();
        shown.ipPermissionsEgress().forEach(permission -> add(Direction.EGRESS, permission, rules));
        shown.ipPermissions().forEach(permission -> add(Direction.INGRESS, permission, rules));
        return new Firewall(
                new FirewallId(AwsAnswers.present("groupId", shown.groupId())),
                new NetworkId(AwsAnswers.present("vpcId", shown.vpcId())),
                rules,
                AwsTags.mark(shown.tags()).orElse(null));
    }

    /**
     * Rules about other protocols, other groups and prefix lists say nothing of TCP to a range. A rule for every protocol is never ours,
     * whatever it says of itself: revoked as TCP it would not go.
     */
    private static void add(Direction direction, IpPermission permission, List<FirewallRule> rules) {
        PortRange ports = ports(permission);
        if (ports == null) {
            return;
        }
        boolean canBeOurs = TCP.equals(permission.ipProtocol());
        permission
                .ipRanges()
                .forEach(range -> rules.add(new FirewallRule(
                        direction, ports, range(range.cidrIp()), canBeOurs ? mark(range.description()) : null)));
        permission
                .ipv6Ranges()
                .forEach(range -> rules.add(new FirewallRule(
                        direction, ports, range(range.cidrIpv6()), canBeOurs ? mark(range.description()) : null)));
    }

    private static @Nullable PortRange ports(IpPermission permission) {
        String protocol = permission.ipProtocol();
        if (EVERYTHING.equals(protocol)) {
            return PortRange.ALL;
        }
        if (!TCP.equals(protocol)) {
            return null;
        }
        Integer from = permission.fromPort();
        Integer to = permission.toPort();
        return from == null || to == null || from < 0 ? PortRange.ALL : new PortRange(from, to);
    }

    private static Cidr range(@Nullable String text) {
        return Cidr.masking(AwsAnswers.present("cidr", text));
    }

    private static @Nullable Mark mark(@Nullable String description) {
        return description != null && description.startsWith(DESCRIPTION) && description.length() > DESCRIPTION.length()
                ? new Mark(description.substring(DESCRIPTION.length()))
                : null;
    }

    /** How a thing says its link, where it has no tags or beside them. */
    static String description(Mark mark) {
        return DESCRIPTION + mark.link();
    }

    /** Rules that are to be made for a link. */
    static List<IpPermission> permissions(Collection<FirewallRule> rules, Mark mark) {
        return said(rules, description(mark));
    }

    /** Rules that are to be found again: by protocol, ports and range alone. */
    static List<IpPermission> permissions(Collection<FirewallRule> rules) {
        return said(rules, null);
    }

    private static List<IpPermission> said(Collection<FirewallRule> rules, @Nullable String description) {
        return rules.stream()
                .sorted(Comparator.comparing(FirewallRule::toString))
                .map(rule -> permission(rule, description))
                .toList();
    }

    private static IpPermission permission(FirewallRule rule, @Nullable String description) {
        IpPermission.Builder permission = IpPermission.builder()
                .ipProtocol(TCP)
                .fromPort(rule.ports().from())
                .toPort(rule.ports().to());
        String range = rule.peer().text();
        if (rule.peer().isSix()) {
            return permission
                    .ipv6Ranges(Ipv6Range.builder()
                            .cidrIpv6(range)
                            .description(description)
                            .build())
                    .build();
        }
        return permission
                .ipRanges(
                        IpRange.builder().cidrIp(range).description(description).build())
                .build();
    }
}
