package io.nearside.engine.firewall;

import io.nearside.api.cloud.Firewall;
import io.nearside.api.cloud.FirewallRule;
import io.nearside.api.cloud.FirewallRule.Direction;
import io.nearside.api.cloud.Firewalls;
import io.nearside.api.model.Mark;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Outcome;
import io.nearside.engine.round.Fact;
import io.nearside.engine.round.Finding;
import io.nearside.engine.round.Finding.Done;
import io.nearside.engine.round.Finding.ToDo;
import io.nearside.engine.round.ObjectKey;
import io.nearside.engine.round.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The writes that open firewalls for a link and close them again. Only rules that carry the link's mark were made for it; the same rule
 * made by somebody else stays.
 *
 * @param fact the firewalls as they were read
 */
public record FirewallWrites(Firewalls firewalls, Fact<List<Firewall>> fact, Mark mark) {

    /** Closes gaps; the answer is as good as a look. */
    public List<Write> open(List<FirewallGap> gaps) {
        return gaps.stream()
                .map(gap -> Write.of(
                                key(gap.firewall(), gap.direction()),
                                gap.says(),
                                Set.of(fact),
                                () -> firewalls.open(gap.firewall(), gap.missing(), mark))
                        .teaching(fact, FirewallWrites::learn))
                .toList();
    }

    /** Of a group that was opened in both directions at once each answer knows its own. */
    private static List<Firewall> learn(List<Firewall> known, Outcome outcome) {
        Firewall now = (Firewall) ((Change<?>) outcome).now();
        return known.stream()
                .map(firewall -> firewall.id().equals(now.id()) ? firewall.with(now.rules()) : firewall)
                .toList();
    }

    /** What is left to do until none of the link's own rules is there. */
    public Finding undone(List<Firewall> seen) {
        List<Write> writes = close(seen);
        return writes.isEmpty() ? new Done("no rule is marked as this link's") : new ToDo(writes);
    }

    private List<Write> close(List<Firewall> seen) {
        List<Write> writes = new ArrayList<>();
        for (Firewall firewall : seen) {
            for (Direction direction : Direction.values()) {
                Set<FirewallRule> ours = firewall.rules().stream()
                        .filter(rule -> rule.direction() == direction)
                        .filter(rule -> rule.madeFor().equals(Optional.of(mark)))
                        .collect(Collectors.toUnmodifiableSet());
                if (!ours.isEmpty()) {
                    String listed = ours.stream().map(FirewallRule::toString).collect(Collectors.joining(", "));
                    writes.add(Write.of(
                            key(firewall, direction),
                            "take " + listed + " out of " + firewall.id() + ", marked as this link's",
                            Set.of(fact),
                            () -> firewalls.close(firewall, ours)));
                }
            }
        }
        return writes;
    }

    private static ObjectKey key(Firewall firewall, Direction direction) {
        return new ObjectKey("security group", firewall.id() + " " + direction);
    }
}
