package io.nearside.api.cloud;

import io.nearside.api.model.Mark;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.RouterId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A router.
 *
 * @param networks those attached to it
 * @param otherUses what else depends on it, such as a gateway or a route that somebody wrote, each in a few words; empty if nothing
 * @param mark the link it was made for; null if it is somebody else's
 */
public record Router(
        RouterId id,
        String name,
        Set<NetworkId> networks,
        List<String> otherUses,
        @Nullable Mark mark) {

    public Router {
        networks = Set.copyOf(networks);
        otherUses = List.copyOf(otherUses);
    }

    /** The link it was made for, if it was made for one. */
    public Optional<Mark> madeFor() {
        return Optional.ofNullable(mark);
    }
}
