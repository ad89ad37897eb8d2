package io.nearside.engine.round;

import io.nearside.api.error.Problem;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How long a wait may last.
 *
 * @param limit null if only the run's own deadline ends it
 * @param then the problem that it turns into
 * @param pause how long to wait before the next look, if the service said so itself; null for the usual pace
 */
public record Patience(
        @Nullable Duration limit,
        @Nullable Problem then,
        @Nullable Duration pause) {

    public Patience {
        if ((limit == null) != (then == null)) {
            throw new IllegalArgumentException("A limit and what comes then belong together");
        }
    }

    /** Until the run's deadline. */
    public static Patience endless() {
        return new Patience(null, null, null);
    }

    /** For so long; then it is this problem. */
    public static Patience of(Duration limit, Problem then) {
        return new Patience(limit, then, null);
    }
}
