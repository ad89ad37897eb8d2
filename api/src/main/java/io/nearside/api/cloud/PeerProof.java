package io.nearside.api.cloud;

import io.nearside.api.model.AccountId;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.PeeringId;

/** By what the right request is told from all others. It comes from the vendor's authenticated answer or from the file. */
public sealed interface PeerProof permits PeerProof.ById, PeerProof.ByRequester {

    /** The request has this id. */
    record ById(PeeringId id) implements PeerProof {}

    /** The vendor publishes no id: it is the only pending request from this network of this account. */
    record ByRequester(AccountId account, NetworkId network) implements PeerProof {}

    /** Whether a peering is the one that is meant. */
    default boolean fits(Peering peering) {
        if (this instanceof ById proof) {
            return peering.id().equals(proof.id());
        }
        ByRequester proof = (ByRequester) this;
        return peering.requester().account().equals(proof.account())
                && peering.requester().network().equals(proof.network());
    }
}
