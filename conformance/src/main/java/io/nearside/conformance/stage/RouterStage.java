package io.nearside.conformance.stage;

import io.nearside.api.model.RouterId;
import java.util.Optional;
import java.util.Set;

/** Routers of our account. */
public interface RouterStage {

    /** Takes our network off the router that it has. */
    void detach();

    /** The router that our network is attached to. */
    Optional<RouterId> attachedTo();

    /** A router of the user's, that our network is not attached to; the same at every call. */
    RouterId users();

    /** Well-formed, and of no router. */
    RouterId absentRouter();

    /** Every router there is. */
    Set<RouterId> all();
}
