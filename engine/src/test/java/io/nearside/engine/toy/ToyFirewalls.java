package io.nearside.engine.toy;

import io.nearside.api.cloud.Firewall;
import io.nearside.api.cloud.FirewallRule;
import io.nearside.api.cloud.Firewalls;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.FirewallId;
import io.nearside.api.model.Mark;
import io.nearside.api.model.NetworkId;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Groups of rules that let through. */
public final class ToyFirewalls implements Firewalls {
    public final Map<String, List<FirewallRule>> groups = new LinkedHashMap<>();

    /** Whose network they are. */
    public String network = ToyCloud.NETWORK;

    private final Calls calls;

    ToyFirewalls(Calls calls) {
        this.calls = calls;
    }

    /** The rules of a group. */
    public List<FirewallRule> rules(String group) {
        return Objects.requireNonNull(groups.get(group), group);
    }

    @Override
    public List<Firewall> read(Set<FirewallId> ids) {
        return calls.answer(
                "read firewalls",
                () -> groups.keySet().stream()
                        .map(FirewallId::new)
                        .filter(ids::contains)
                        .map(this::firewall)
                        .toList());
    }

    private Firewall firewall(FirewallId id) {
        return new Firewall(id, new NetworkId(network), rules(id.value()));
    }

    @Override
    public Change<Firewall> open(Firewall seen, Set<FirewallRule> missing, Mark mark) {
        return calls.answer("open " + seen.id(), () -> {
            List<FirewallRule> rules = new ArrayList<>(rules(seen.id().value()));
            for (FirewallRule rule : missing) {
                if (rules.stream().anyMatch(known -> known.covers(rule) && rule.covers(known))) {
                    throw Calls.failure("open " + seen.id(), ErrorKind.CONFLICT, null);
                }
                rules.add(new FirewallRule(rule.direction(), rule.ports(), rule.peer(), mark));
            }
            groups.put(seen.id().value(), rules);
            return new Change<>(Effect.CREATED, firewall(seen.id()));
        });
    }

    @Override
    public Removal close(Firewall seen, Set<FirewallRule> rules) {
        return calls.answer("close " + seen.id(), () -> {
            List<FirewallRule> left = new ArrayList<>(rules(seen.id().value()));
            left.removeAll(rules);
            groups.put(seen.id().value(), left);
            return new Removal.Gone();
        });
    }
}
