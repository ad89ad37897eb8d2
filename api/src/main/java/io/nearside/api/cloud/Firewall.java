package io.nearside.api.cloud;

import io.nearside.api.model.FirewallId;
import io.nearside.api.model.NetworkId;
import java.util.List;

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
}
