package io.nearside.api.cloud;

import io.nearside.api.model.Mark;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.RouterId;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A router.
 *
 * @param networks those attached to it
 * @param mark the link it was made for; null if it is somebody else's
 */
public record Router(
        RouterId id,
        String name,
        Set<NetworkId> networks,
        @Nullable Mark mark) {

    public Router {
        networks = Set.copyOf(networks);
    }

    /** The link it was made for, if it was made for one. */
    public Optional<Mark> madeFor() {
        return Optional.ofNullable(mark);
    }
}
