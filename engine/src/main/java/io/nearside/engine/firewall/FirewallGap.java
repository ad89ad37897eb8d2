package io.nearside.engine.firewall;

import io.nearside.api.cloud.Firewall;
import io.nearside.api.cloud.FirewallRule;
import io.nearside.api.cloud.FirewallRule.Direction;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.PortRange;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;

/** What one firewall does not let through in one direction. */
public record FirewallGap(Firewall firewall, Direction direction, Set<FirewallRule> missing) {

    /** The rules that let these ports through, in a lasting order. */
    public static Set<FirewallRule> rules(Direction direction, Set<PortRange> ports, Set<Cidr> peers) {
        Set<FirewallRule> rules = new LinkedHashSet<>();
        ports.stream()
                .sorted(Comparator.comparing(PortRange::from))
                .forEach(range -> peers.stream()
                        .sorted(Comparator.comparing(Cidr::text))
                        .forEach(peer -> rules.add(FirewallRule.wanted(direction, range, peer))));
        return rules;
    }

    /** Those of these rules that no rule of a firewall covers. */
    public static FirewallGap of(Firewall firewall, Direction direction, Set<FirewallRule> rules) {
        Set<FirewallRule> missing = new LinkedHashSet<>(rules);
        missing.removeIf(rule -> firewall.rules().stream().anyMatch(known -> known.covers(rule)));
        return new FirewallGap(firewall, direction, missing);
    }

    /** What is to be done about it. */
    public String says() {
        return "let " + missing.stream().map(FirewallRule::toString).collect(Collectors.joining(", ")) + " through "
                + firewall.id();
    }
}
