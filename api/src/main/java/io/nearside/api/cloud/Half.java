package io.nearside.api.cloud;

import io.nearside.api.model.Cidr;
import io.nearside.api.model.HalfId;
import io.nearside.api.model.Mark;
import io.nearside.api.model.NetworkId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Our half of a mirrored peering.
 *
 * @param name what its maker called it
 * @param theirCidrs the other network's ranges, in the sense of {@link PeeringTraits#ranges}; empty while the cloud does not show them
 * @param mark whose link it was made for; null if it carries no mark of Nearside's, or the cloud keeps none
 * @param says the cloud's own words on its state, empty if it has none
 */
public record Half(
        HalfId id,
        String name,
        NetworkId mine,
        PeerNetwork theirs,
        HalfState state,
        Set<Cidr> theirCidrs,
        @Nullable Mark mark,
        String says) {

    public Half {
        theirCidrs = Set.copyOf(theirCidrs);
    }

    /** The same half, with more said of the other network than the cloud does. */
    public Half towards(PeerNetwork known) {
        return new Half(id, name, mine, known, state, theirCidrs, mark, says);
    }

    /** Whose link it was made for, if it says. */
    public Optional<Mark> madeFor() {
        return Optional.ofNullable(mark);
    }
}
