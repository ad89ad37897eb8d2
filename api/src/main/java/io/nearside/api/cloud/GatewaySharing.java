package io.nearside.api.cloud;

import io.nearside.api.Capability;
import io.nearside.api.model.Mark;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Removal;
import java.util.List;

/** Letting other accounts use a hub of ours. Whoever is let in can ask to attach, and nothing more. */
public interface GatewaySharing extends Capability {

    /** Every share that has the hub in it, the dead ones too as far as the cloud lists them; three calls at the most, pages aside, one if there is none. */
    List<GatewayShare> of(Gateway mine);

    /**
     * Makes a share with this hub and this account in it and nothing else. Accounts from outside the organization are taken only if this
     * one is from outside.
     *
     * @throws io.nearside.api.error.CloudException DENIED if sharing is not allowed, also by a rule of the organization; EXHAUSTED if there
     *     are too many shares; INVALID if the account does not exist
     */
    Change<GatewayShare> share(Gateway mine, ShareDemand demand, Mark mark);

    /**
     * Lets one more account into a share that was seen; those in it stay.
     *
     * @return ALREADY if it is in
     * @throws io.nearside.api.error.CloudException DENIED or CONFLICT if the share takes no outsiders and the account is one; CONFLICT if it
     *     cannot be changed in its state; NOT_FOUND if it is gone
     */
    Change<GatewayShare> admit(GatewayShare seen, ShareDemand demand);

    /**
     * Takes one account out of a share that was seen, those beside it stay; a share that was made here and has nobody left goes, in a call
     * of its own.
     *
     * @return Going until the cloud shows that it is done; Gone also if it is done
     * @throws io.nearside.api.error.CloudException CONFLICT, before anything is sent, if the share has no mark: it is somebody else's
     */
    Removal remove(GatewayShare seen, ShareDemand demand);
}
