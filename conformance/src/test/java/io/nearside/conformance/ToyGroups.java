package io.nearside.conformance;

import io.nearside.api.cloud.Firewall;
import io.nearside.api.cloud.FirewallMaking;
import io.nearside.api.cloud.FirewallRule;
import io.nearside.api.cloud.FirewallRule.Direction;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.FirewallId;
import io.nearside.api.model.Mark;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.PortRange;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** The toy's sets of firewall rules, with one bug. They are called after their link. */
final class ToyGroups implements FirewallMaking {
    private final ToyEstate estate;

    private final ToyBrokerBug bug;

    ToyGroups(ToyEstate estate, ToyBrokerBug bug) {
        this.estate = estate;
        this.bug = bug;
    }

    @Override
    public Optional<Firewall> find(NetworkId in, Mark mark) {
        if (!in.equals(ToyEstate.NETWORK)) {
            return Optional.empty();
        }
        return estate.groups.entrySet().stream()
                .filter(entry -> isOf(entry.getValue(), mark))
                .map(entry -> shown(entry.getKey(), mark))
                .findFirst();
    }

    private boolean isOf(ToyEstate.Group group, Mark mark) {
        return bug == ToyBrokerBug.KNOWS_GROUPS_BY_NAME
                ? group.name.equals(mark.link())
                : Objects.equals(group.mark, mark);
    }

    private Firewall shown(FirewallId id, Mark mark) {
        boolean open = bug == ToyBrokerBug.LETS_EVERYTHING_INTO_NEW_GROUPS;
        List<FirewallRule> rules =
                open ? List.of(FirewallRule.wanted(Direction.INGRESS, PortRange.ALL, Cidr.of("0.0.0.0/0"))) : List.of();
        return new Firewall(id, ToyEstate.NETWORK, rules, mark);
    }

    @Override
    public Change<Firewall> make(NetworkId in, Mark mark) {
        if (!in.equals(ToyEstate.NETWORK) && bug != ToyBrokerBug.MAKES_GROUPS_NOWHERE) {
            throw ToyBroker.failure(ErrorKind.NOT_FOUND);
        }
        boolean taken = estate.groups.values().stream().anyMatch(group -> group.name.equals(mark.link()));
        if (taken && bug != ToyBrokerBug.MAKES_A_SECOND_GROUP) {
            throw ToyBroker.failure(ErrorKind.CONFLICT);
        }
        return new Change<>(Effect.CREATED, shown(estate.group(mark.link(), mark), mark));
    }

    @Override
    public Removal remove(Firewall seen) {
        if (seen.madeFor().isEmpty() && bug != ToyBrokerBug.REMOVES_ANYBODYS_GROUPS) {
            throw ToyBroker.unsent(ErrorKind.INVALID);
        }
        ToyEstate.Group group = estate.groups.get(seen.id());
        if (group == null && bug == ToyBrokerBug.FAILS_ON_GROUPS_THAT_ARE_GONE) {
            throw ToyBroker.failure(ErrorKind.NOT_FOUND);
        }
        if (group != null && group.used && bug != ToyBrokerBug.TAKES_GROUPS_AWAY_FROM_UNDER_OTHERS) {
            throw ToyBroker.failure(ErrorKind.CONFLICT);
        }
        estate.groups.remove(seen.id());
        return new Removal.Gone();
    }
}
