package io.nearside.conformance.stage;

import io.nearside.api.cloud.PeerClaim;
import io.nearside.api.cloud.PeeringState;
import io.nearside.api.model.PeeringId;

/**
 * Peerings that somebody else asks our network for. Each request comes from a network of its own, and its claim names everything that is
 * true of it: id, account, network, region, ranges.
 */
public interface PeeringStage {

    /** A request that can be seen and accepted. */
    PeerClaim request();

    /** A request that nobody sees yet; {@link #settle} brings it to light. */
    PeerClaim requestUnseen();

    /** A request towards another network of ours. */
    PeerClaim requestElsewhere();

    /** A request that our own network makes, and that the other side could accept. */
    PeerClaim requestOfOurs();

    /** A request that the cloud will not let anybody accept, such as one of ranges in common; it has failed once this returns. */
    PeerClaim requestThatFails();

    /** Accepts it at the place of our account. */
    void accept(PeeringId peering);

    /** Rejects it at the place of our account. */
    void reject(PeeringId peering);

    /** Deletes it at the place of the requester's. */
    void withdraw(PeeringId peering);

    /** Lets a pending one become too old. */
    void expire(PeeringId peering);

    /** Where it stands, as the requester's account sees it; {@code GONE} if it is listed no more. */
    PeeringState state(PeeringId peering);

    /** Returns once everything that was begun has happened. */
    void settle();
}
