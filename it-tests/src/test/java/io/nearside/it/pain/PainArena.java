package io.nearside.it.pain;

import io.nearside.engine.link.Link;
import io.nearside.it.world.SimulatedWorld;
import java.util.List;

/** Where a pain can be shown: the vendor is the simulated Aiven, our cloud is the arena's. */
interface PainArena extends AutoCloseable {

    /** The vendor, and the connector between the two. */
    SimulatedWorld world();

    /** A link towards the vendor, which has no network yet, with routes in all tables. */
    Link link();

    /** The peerings of our network that are not over, each as "id state". */
    List<String> peerings();

    /** Our routes to a peering, each as "table range peering". */
    List<String> routes();

    @Override
    void close();
}
