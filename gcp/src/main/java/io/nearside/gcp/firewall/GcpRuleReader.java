package io.nearside.gcp.firewall;

import com.google.cloud.compute.v1.Firewall;
import io.nearside.api.cloud.FirewallRule;
import io.nearside.api.cloud.FirewallRule.Direction;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.Mark;
import io.nearside.api.model.PortRange;
import io.nearside.gcp.GcpMarks;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One rule of a network, as what it says of TCP with ranges of addresses. A rule for some of our machines only, by their tags or service
 * accounts, lets less through than it says, and is not counted; one that denies keeps those from passing, and is.
 */
final class GcpRuleReader {
    /** By name and by number (IANA); all is every protocol. */
    private static final Set<String> TCP = Set.of("tcp", "6", "all");

    private GcpRuleReader() {}

    static boolean denies(Firewall rule) {
        return rule.getDeniedCount() > 0;
    }

    static Direction direction(Firewall rule) {
        return rule.getDirection().equals(Firewall.Direction.EGRESS.name()) ? Direction.EGRESS : Direction.INGRESS;
    }

    static @Nullable Mark mark(Firewall rule) {
        return GcpMarks.mark(rule.getDescription());
    }

    /** Which of our machines a rule is for; empty if for all. */
    static List<String> targets(Firewall rule) {
        return Stream.concat(rule.getTargetTagsList().stream(), rule.getTargetServiceAccountsList().stream())
                .toList();
    }

    /** Whether it lets through for all of ours what it says. */
    static boolean isWhole(Firewall rule) {
        boolean someOfOurs = direction(rule) == Direction.EGRESS
                ? rule.getSourceRangesCount() > 0
                : rule.getDestinationRangesCount() > 0;
        return targets(rule).isEmpty() && !someOfOurs;
    }

    /** What a rule is about; nothing if it is switched off, or about other things than TCP with ranges. */
    static List<FirewallRule> about(Firewall rule) {
        if (rule.getDisabled()) {
            return List.of();
        }
        List<FirewallRule> about = new ArrayList<>();
        Mark mark = mark(rule);
        for (Cidr peer : peers(rule)) {
            ports(rule).forEach(ports -> about.add(new FirewallRule(direction(rule), ports, peer, mark)));
        }
        return about;
    }

    /** A rule without ranges is about all of IPv4; where senders are said by tags, it is about none. */
    private static List<Cidr> peers(Firewall rule) {
        boolean egress = direction(rule) == Direction.EGRESS;
        List<String> ranges = egress ? rule.getDestinationRangesList() : rule.getSourceRangesList();
        boolean bySender = !egress && (rule.getSourceTagsCount() > 0 || rule.getSourceServiceAccountsCount() > 0);
        if (ranges.isEmpty()) {
            return bySender ? List.of() : List.of(Cidr.of("0.0.0.0/0"));
        }
        return ranges.stream()
                .map(range -> range.indexOf('/') >= 0 ? range : range + (range.indexOf(':') < 0 ? "/32" : "/128"))
                .map(Cidr::masking)
                .toList();
    }

    private static List<PortRange> ports(Firewall rule) {
        Stream<PortRange> allowed = rule.getAllowedList().stream()
                .filter(one -> TCP.contains(one.getIPProtocol()))
                .flatMap(one -> ports(one.getPortsList()));
        Stream<PortRange> denied = rule.getDeniedList().stream()
                .filter(one -> TCP.contains(one.getIPProtocol()))
                .flatMap(one -> ports(one.getPortsList()));
        return Stream.concat(allowed, denied).toList();
    }

    private static Stream<PortRange> ports(List<String> texts) {
        return texts.isEmpty() ? Stream.of(PortRange.ALL) : texts.stream().map(PortRange::of);
    }
}
