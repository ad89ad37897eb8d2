package io.nearside.engine;

import io.nearside.engine.progress.ProgressListener;
import java.time.Duration;

/**
 * How a run goes on.
 *
 * @param timeout after this time a run that still waits ends, and says what for; running again goes on from there
 * @param listener told of the run as it goes on
 */
public record RunOptions(Duration timeout, ProgressListener listener) {

    /** Long enough for the services that take longest: vendors' networks take minutes to be built. */
    public static final Duration USUAL_TIMEOUT = Duration.ofMinutes(30);

    /** The usual time, and nobody told. */
    public static RunOptions usual() {
        return new RunOptions(USUAL_TIMEOUT, ProgressListener.NONE);
    }
}
