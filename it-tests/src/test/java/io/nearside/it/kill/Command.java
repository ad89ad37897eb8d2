package io.nearside.it.kill;

import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.world.SimulatedWorld;
import java.util.Locale;

/** What is run with a link, and disturbed. */
enum Command {
    PLAN(Verdict.Due.class),
    CONNECT(Verdict.Ready.class),
    STATUS(Verdict.Ready.class),
    DISCONNECT(Verdict.Gone.class);

    private final Class<? extends Verdict> end;

    Command(Class<? extends Verdict> end) {
        this.end = end;
    }

    /** What it comes to if nobody disturbs it. */
    Class<? extends Verdict> end() {
        return end;
    }

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
