package io.nearside.simulator.aiven;

import java.util.Optional;

/** The static IPs of one service, as its nodes take and leave them. */
interface AivenAddresses {
    /** The id of one for a new node, empty text if it needs none; empty if it needs one and there is none. */
    Optional<String> take();

    /** No node uses this one any more. */
    void release(String id);
}
