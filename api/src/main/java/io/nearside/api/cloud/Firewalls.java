package io.nearside.api.cloud;

import io.nearside.api.Capability;
import io.nearside.api.model.FirewallId;
import io.nearside.api.model.Mark;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Removal;
import java.util.List;
import java.util.Set;

/** Sets of firewall rules that let traffic through. */
public interface Firewalls extends Capability {

    /** Those of these ids that can be seen, with all their rules, in one call and its pages; an unknown id is only left out. */
    List<Firewall> read(Set<FirewallId> ids);

    /**
     * Lets traffic through, in one call. Never takes anything away: rules that are there already stay as they are.
     *
     * @param missing rules of one direction, none of which {@code seen} has
     * @param mark how the new rules are known again
     * @return the set as the cloud shows it from then on; without the new rules for as long as the cloud is still making them, when the
     *     same call is BUSY until they are there
     * @throws io.nearside.api.error.CloudException CONFLICT if one is there already, when none of them is made; EXHAUSTED if the set is
     *     full; NOT_FOUND if the set is gone
     */
    Change<Firewall> open(Firewall seen, Set<FirewallRule> missing, Mark mark);

    /** Takes rules of one direction away; those that are gone already are no failure. */
    Removal close(Firewall seen, Set<FirewallRule> rules);
}
