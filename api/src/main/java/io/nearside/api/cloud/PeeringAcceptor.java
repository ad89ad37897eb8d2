package io.nearside.api.cloud;

import io.nearside.api.Capability;
import io.nearside.api.model.NetworkId;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Removal;
import java.util.List;

/** Peerings that one side asks for and the other accepts. */
public interface PeeringAcceptor extends Capability {

    /** How this cloud's accepted peerings differ. Asks nobody. */
    PeeringTraits traits();

    /**
     * Every peering that has this network at either end, in any state that the cloud still lists, in one call a page. Filtered by the
     * driver, whatever the service made of its filters.
     */
    List<Peering> touching(NetworkId mine);

    /**
     * Accepts a request that was seen. Repeating it is harmless: a peering that is provisioning or active is {@code ALREADY}, with no
     * call made.
     *
     * @throws io.nearside.api.error.CloudException CONFLICT, with no call made, if it is in any other state or anything visible differs
     *     from the claim ({@link PeerClaim#differences}); CONFLICT if the cloud says that its state has changed; NOT_FOUND if it is
     *     gone or not yet visible; DENIED without the permission
     */
    Change<Peering> accept(Peering seen, PeerClaim claim);

    /**
     * Deletes a peering that was seen, or rejects it if it is still pending.
     *
     * @return Gone if it had ended already or is absent, else Going until a look shows its end
     */
    Removal remove(Peering seen);
}
