package io.nearside.api.cloud;

import io.nearside.api.Capability;
import io.nearside.api.error.Problem;
import io.nearside.api.model.NetworkId;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Removal;
import java.util.List;

/** Peerings that come into being when each side makes its half. */
public interface PeeringMirror extends Capability {

    /** How this cloud's mirrored peerings differ. Asks nobody. */
    PeeringTraits traits();

    /**
     * What this cloud is known not to take of a half that is to be made, such as its name. Said before anything exists; asks nobody. Most
     * clouds take whatever a link is called.
     */
    default List<Problem> hindrances(HalfWish wanted) {
        return List.of();
    }

    /** Every half that this network has, in any state, in one call a page. */
    List<Half> halves(NetworkId mine);

    /**
     * Makes our half.
     *
     * @throws io.nearside.api.error.CloudException CONFLICT if the pair has one already (look again), NOT_FOUND if the cloud knows
     *     either network not, INVALID or CONFLICT if our network is not fit for it
     */
    Change<Half> create(NetworkId mine, PeerNetwork theirs, HalfWish wanted);

    /** Brings a half back into step: switches it on again, or has it learn the other side's newest ranges. */
    Change<Half> mend(Half seen, HalfWish wanted);

    /** Takes the next step towards the half's end. */
    Removal remove(Half seen);
}
