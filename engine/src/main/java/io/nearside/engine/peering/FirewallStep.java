package io.nearside.engine.peering;

import io.nearside.api.cloud.Firewall;
import io.nearside.api.cloud.FirewallRule;
import io.nearside.api.cloud.FirewallRule.Direction;
import io.nearside.api.cloud.Firewalls;
import io.nearside.api.model.Mark;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Outcome;
import io.nearside.engine.peering.FirewallPlan.Gap;
import io.nearside.engine.round.Fact;
import io.nearside.engine.round.Finding;
import io.nearside.engine.round.Finding.Blocked;
import io.nearside.engine.round.Finding.Done;
import io.nearside.engine.round.Finding.Later;
import io.nearside.engine.round.Finding.Skip;
import io.nearside.engine.round.Finding.ToDo;
import io.nearside.engine.round.ObjectKey;
import io.nearside.engine.round.Step;
import io.nearside.engine.round.Write;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The chosen security groups let the vendor's traffic through. What is there already is enough; nothing is ever taken away from them. */
final class FirewallStep implements Step<PeeringSituation> {
    private static final Set<Fact<?>> STALES = Set.of(PeeringFacts.FIREWALLS);

    @Override
    public String id() {
        return "firewall";
    }

    @Override
    public Finding judge(PeeringSituation situation) {
        Optional<Firewalls> firewalls = situation.link().wantedFirewalls();
        if (firewalls.isEmpty()) {
            return new Skip("the link file names none");
        }
        FirewallPlan plan = FirewallPlan.of(situation);
        if (!plan.problems().isEmpty()) {
            return new Blocked(plan.problems());
        }
        if (situation.far().network().isEmpty()) {
            return new Later(plan.waiting().stream()
                    .map(group -> "let the ports of " + situation.link().vendor() + "'s services through " + group)
                    .toList());
        }
        if (situation.far().task().isEmpty()) {
            return new Later(plan.gaps().stream().map(FirewallStep::says).toList());
        }
        if (plan.gaps().isEmpty()) {
            return new Done(plan.covered() + " let through");
        }
        Mark mark = new Mark(situation.link().name());
        return new ToDo(plan.gaps().stream()
                .map(gap -> Write.of(
                                key(gap.firewall(), gap.direction()),
                                says(gap),
                                STALES,
                                () -> firewalls.get().open(gap.firewall(), gap.missing(), mark))
                        .teaching(PeeringFacts.FIREWALLS, FirewallStep::learn))
                .toList());
    }

    /** Of a group that was opened in both directions at once each answer knows its own. */
    private static List<Firewall> learn(List<Firewall> known, Outcome outcome) {
        Firewall now = (Firewall) ((Change<?>) outcome).now();
        return known.stream()
                .map(firewall -> firewall.id().equals(now.id()) ? firewall.with(now.rules()) : firewall)
                .toList();
    }

    private static String says(Gap gap) {
        return "let " + listed(gap.missing()) + " through " + gap.firewall().id();
    }

    private static String listed(Collection<FirewallRule> rules) {
        return rules.stream().map(FirewallRule::toString).collect(Collectors.joining(", "));
    }

    private static ObjectKey key(Firewall firewall, Direction direction) {
        return new ObjectKey("security group", firewall.id() + " " + direction);
    }

    /** Only rules that carry this link's mark were made for it; the same rule made by somebody else stays. */
    @Override
    public Finding judgeGone(PeeringSituation situation) {
        Optional<Firewalls> firewalls = situation.link().wantedFirewalls();
        if (firewalls.isEmpty()) {
            return new Skip("the link file names none");
        }
        Optional<Mark> mark = Optional.of(new Mark(situation.link().name()));
        List<Write> writes = new ArrayList<>();
        for (Firewall firewall : situation.firewalls()) {
            for (Direction direction : Direction.values()) {
                Set<FirewallRule> ours = firewall.rules().stream()
                        .filter(rule -> rule.direction() == direction)
                        .filter(rule -> rule.madeFor().equals(mark))
                        .collect(Collectors.toUnmodifiableSet());
                if (!ours.isEmpty()) {
                    String says = "take " + listed(ours) + " out of " + firewall.id() + ", marked as this link's";
                    writes.add(Write.of(
                            key(firewall, direction),
                            says,
                            STALES,
                            () -> firewalls.get().close(firewall, ours)));
                }
            }
        }
        return writes.isEmpty() ? new Done("no rule is marked as this link's") : new ToDo(writes);
    }
}
