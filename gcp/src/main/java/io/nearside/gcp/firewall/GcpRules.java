package io.nearside.gcp.firewall;

import com.google.cloud.compute.v1.Firewall;
import io.nearside.api.cloud.FirewallRule;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;

/**
 * The rules of a network: the lowest number counts first, and of two with the same number the one that denies (VPC, "VPC firewall rules").
 * Firewall policies, of the network's or of a folder's, are not among them: they are asked before or after all of these.
 */
record GcpRules(List<Firewall> rules) {
    /** What Google gives a rule that says nothing. */
    private static final int USUAL = 1000;

    private static final Comparator<Firewall> LEAST_FIRST =
            Comparator.comparing(GcpRules::priority, Comparator.reverseOrder()).thenComparing(GcpRuleReader::denies);

    GcpRules {
        rules = List.copyOf(rules);
    }

    /** A rule's number; the usual one where the answer has none. */
    private static int priority(Firewall rule) {
        return rule.hasPriority() ? rule.getPriority() : USUAL;
    }

    /** The same with one more. */
    GcpRules with(Firewall rule) {
        return new GcpRules(Stream.concat(rules.stream(), Stream.of(rule)).toList());
    }

    /** What it lets through. A rule that carries a mark is listed whatever denies the same: whose it is has to be seen while it is there. */
    List<FirewallRule> open() {
        GcpOpening opening = GcpOpening.ofNoRules();
        rules.stream().sorted(LEAST_FIRST).forEach(rule -> {
            if (GcpRuleReader.denies(rule)) {
                GcpRuleReader.about(rule).forEach(opening::deny);
            } else if (GcpRuleReader.mark(rule) == null && GcpRuleReader.isWhole(rule)) {
                opening.allow(GcpRuleReader.about(rule));
            }
        });
        Stream<FirewallRule> marked = rules.stream()
                .filter(rule -> !GcpRuleReader.denies(rule) && GcpRuleReader.mark(rule) != null)
                .flatMap(rule -> GcpRuleReader.about(rule).stream());
        return Stream.concat(opening.rules().stream(), marked).toList();
    }

    /** The rule that is the first to deny a part of this; empty if none does. */
    Optional<Firewall> firstDenial(Collection<FirewallRule> wanted) {
        return rules.stream()
                .filter(GcpRuleReader::denies)
                .filter(rule -> GcpRuleReader.about(rule).stream()
                        .anyMatch(denied -> wanted.stream().anyMatch(one -> GcpOpening.meet(denied, one))))
                .min(Comparator.comparing(GcpRules::priority));
    }

    /** The number by which a rule for this counts more than all that denies it; empty if there is none left. */
    OptionalInt before(Collection<FirewallRule> wanted) {
        int priority = firstDenial(wanted)
                .map(denial -> Math.min(USUAL, priority(denial) - 1))
                .orElse(USUAL);
        return priority < 0 ? OptionalInt.empty() : OptionalInt.of(priority);
    }
}
