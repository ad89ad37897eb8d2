package io.nearside.api.cloud;

import io.nearside.api.Capability;
import io.nearside.api.model.Mark;
import io.nearside.api.model.NetworkId;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Removal;
import java.util.Optional;

/** Sets of firewall rules that are made for a link and go with it: for clouds where what is made can be put behind a set of its own. */
public interface FirewallMaking extends Capability {

    /**
     * The set that was made for a link in a network, with all its rules, in one call and its pages. It is known by its mark, whatever it is
     * called; of several the same one at every look. Empty if there is none, and in a network that is unknown.
     */
    Optional<Firewall> find(NetworkId in, Mark mark);

    /**
     * Makes one, marked, in one call. It lets nothing in; what it lets out is up to the cloud.
     *
     * @return the set as it is from then on
     * @throws io.nearside.api.error.CloudException CONFLICT if one of the name that it would have is there, whoever made it (look again);
     *     NOT_FOUND if the network is unknown; EXHAUSTED if there are too many
     */
    Change<Firewall> make(NetworkId in, Mark mark);

    /**
     * Removes one that was made for a link, and its rules with it; Gone also if it is absent.
     *
     * @param seen with the mark of the link that it was made for
     * @throws io.nearside.api.error.CloudException CONFLICT if something is behind it, or a rule of another set names it, when it stays;
     *     INVALID without a call if it carries no mark
     */
    Removal remove(Firewall seen);
}
