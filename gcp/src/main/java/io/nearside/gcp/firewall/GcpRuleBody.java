package io.nearside.gcp.firewall;

import com.google.cloud.compute.v1.Allowed;
import com.google.cloud.compute.v1.Firewall;
import io.nearside.api.cloud.FirewallRule;
import io.nearside.api.cloud.FirewallRule.Direction;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.Mark;
import io.nearside.api.model.PortRange;
import io.nearside.gcp.GcpMarks;
import io.nearside.gcp.GcpPath;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What is sent to make a rule: some ports with some ranges, for all of our machines. */
final class GcpRuleBody {
    /** Leaves room for the rest of a name of 63 characters. */
    private static final int ROOM_FOR_LINK = 36;

    private GcpRuleBody() {}

    /** Those of some rules that one of Google's can say: every range of it with the same ports, and of one version of IP. Always the same of the same. */
    static List<FirewallRule> together(Collection<FirewallRule> missing) {
        Map<String, Set<PortRange>> byPeer = missing.stream()
                .collect(Collectors.groupingBy(
                        rule -> rule.peer().text(),
                        TreeMap::new,
                        Collectors.mapping(FirewallRule::ports, Collectors.toSet())));
        Map.Entry<String, Set<PortRange>> first = byPeer.entrySet().iterator().next();
        boolean six = Cidr.of(first.getKey()).isSix();
        return missing.stream()
                .filter(rule -> rule.peer().isSix() == six
                        && first.getValue().equals(byPeer.get(rule.peer().text())))
                .toList();
    }

    /** @param denial what it comes before, and whom that is for, which is said for people */
    static Firewall of(GcpPath network, List<FirewallRule> made, Mark mark, Optional<Firewall> denial, int priority) {
        Direction direction = made.get(0).direction();
        List<String> peers = made.stream()
                .map(FirewallRule::peer)
                .map(Cidr::text)
                .distinct()
                .sorted()
                .toList();
        List<String> ports = made.stream()
                .map(FirewallRule::ports)
                .map(PortRange::toString)
                .distinct()
                .sorted()
                .toList();
        Firewall.Builder rule = Firewall.newBuilder()
                .setName(name(mark, direction, peers + " " + ports + " " + priority))
                .setDescription(GcpMarks.description(mark)
                        + denial.map(GcpRuleBody::because).orElse(""))
                .setNetwork(network.toString())
                .setDirection(direction.name())
                .setPriority(priority)
                .addAllowed(Allowed.newBuilder().setIPProtocol("tcp").addAllPorts(ports));
        return direction == Direction.EGRESS
                ? rule.addAllDestinationRanges(peers).build()
                : rule.addAllSourceRanges(peers).build();
    }

    private static String because(Firewall denial) {
        List<String> targets = GcpRuleReader.targets(denial);
        return " before " + denial.getName()
                + (targets.isEmpty() ? "" : ", which is for machines of " + String.join(", ", targets));
    }

    /** Link and content are in the name, so that no two links write one rule, and the same one twice is told apart by nobody. */
    private static String name(Mark mark, Direction direction, String content) {
        String link = mark.link().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9-]", "-");
        return "nearside-" + link.substring(0, Math.min(link.length(), ROOM_FOR_LINK)) + "-"
                + direction.name().toLowerCase(Locale.ROOT) + "-"
                + String.format(Locale.ROOT, "%08x", (mark.link() + " " + content).hashCode());
    }
}
