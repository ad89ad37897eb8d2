package io.nearside.azure.firewall;

import io.nearside.api.cloud.FirewallRule;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.PortRange;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The most that one rule of Azure's can say of some: each of these prefixes with each of these ports. */
record AzureProduct(Set<Cidr> peers, Set<PortRange> ports) {
    private static final Comparator<PortRange> BY_PORT =
            Comparator.comparingInt(PortRange::from).thenComparingInt(PortRange::to);

    private static final Comparator<Cidr> BY_TEXT = Comparator.comparing(Cidr::text);

    /** The largest product of rules of one direction; of several, always the same one. */
    static AzureProduct largest(Collection<FirewallRule> rules) {
        Map<Cidr, Set<PortRange>> byPeer = new HashMap<>();
        rules.forEach(rule -> byPeer.computeIfAbsent(rule.peer(), any -> new TreeSet<>(BY_PORT))
                .add(rule.ports()));
        return byPeer.keySet().stream()
                .sorted(BY_TEXT)
                .map(byPeer::get)
                .distinct()
                .map(ports -> new AzureProduct(
                        byPeer.entrySet().stream()
                                .filter(entry -> entry.getValue().containsAll(ports))
                                .map(Map.Entry::getKey)
                                .collect(Collectors.toCollection(() -> new TreeSet<>(BY_TEXT))),
                        ports))
                .max(Comparator.comparingInt(AzureProduct::size))
                .orElseThrow(() -> new IllegalArgumentException("No rules to make one of"));
    }

    private int size() {
        return peers.size() * ports.size();
    }

    /** Whether a rule is one of this product's. */
    boolean has(FirewallRule rule) {
        return peers.contains(rule.peer()) && ports.contains(rule.ports());
    }
}
