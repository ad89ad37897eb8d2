package io.nearside.api.cloud;

import io.nearside.api.model.FirewallId;
import io.nearside.api.model.Mark;
import io.nearside.api.model.NetworkId;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A set of rules that let TCP through.
 *
 * @param network the network it belongs to
 * @param rules what it lets through, of TCP to or from ranges of addresses; rules about other protocols, or towards other things, are not
 *     listed
 * @param mark the link that the set itself was made for; null if it is somebody else's, or a cloud's that makes none
 */
public record Firewall(
        FirewallId id,
        NetworkId network,
        List<FirewallRule> rules,
        @Nullable Mark mark) {

    public Firewall {
        rules = List.copyOf(rules);
    }

    /** A set that was made for no link. */
    public Firewall(FirewallId id, NetworkId network, List<FirewallRule> rules) {
        this(id, network, rules, null);
    }

    /** The link that it was made for, if it was made for one. */
    public Optional<Mark> madeFor() {
        return Optional.ofNullable(mark);
    }

    /** The same with these rules too. */
    public Firewall with(List<FirewallRule> more) {
        return new Firewall(
                id,
                network,
                Stream.concat(rules.stream(), more.stream()).distinct().toList(),
                mark);
    }
}
