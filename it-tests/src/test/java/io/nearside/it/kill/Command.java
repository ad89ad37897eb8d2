package io.nearside.it.kill;

import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.it.world.SimulatedWorld;
import java.util.Locale;

/** What is run with a link, and disturbed. */
enum Command {
    PLAN,
    CONNECT,
    STATUS,
    DISCONNECT;

    /** Whether the link is connected before. */
    boolean startsConnected() {
        return this == STATUS || this == DISCONNECT;
    }

    /** Whether it may write. */
    boolean writes() {
        return this == CONNECT || this == DISCONNECT;
    }

    Progress run(SimulatedWorld world, Link link) {
        return switch (this) {
            case PLAN -> world.plan(link);
            case CONNECT -> world.connect(link);
            case STATUS -> world.status(link);
            case DISCONNECT -> world.disconnect(link);
        };
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
