package io.nearside.api.cloud;

import io.nearside.api.model.FirewallId;
import io.nearside.api.model.NetworkId;
import java.util.List;
import java.util.stream.Stream;

/**
 * A set of rules that let TCP through.
 *
 * @param network the network it belongs to
 * @param rules what it lets through, of TCP to or from ranges of addresses; rules about other protocols, or towards other things, are not
 *     listed
 */
public record Firewall(FirewallId id, NetworkId network, List<FirewallRule> rules) {

    public Firewall {
        rules = List.copyOf(rules);
    }

    /** The same with these rules too. */
    public Firewall with(List<FirewallRule> more) {
        return new Firewall(
                id,
                network,
                Stream.concat(rules.stream(), more.stream()).distinct().toList());
    }
}
