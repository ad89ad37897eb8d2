package io.nearside.api.cloud;

import io.nearside.api.model.PeeringId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A peering that one side asks for and the other accepts.
 *
 * @param dns whether the accepter lets the requester's machines resolve its host names
 * @param says the cloud's own words on its state, empty if it has none
 * @param expires until when it can be accepted; null if the answer does not say
 */
public record Peering(
        PeeringId id,
        PeeringState state,
        PeeringSide requester,
        PeeringSide accepter,
        DnsOption dns,
        String says,
        @Nullable Instant expires) {

    /** Until when it can be accepted, if the answer says. */
    public Optional<Instant> deadline() {
        return Optional.ofNullable(expires);
    }
}
