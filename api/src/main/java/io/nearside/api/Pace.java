package io.nearside.api;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** The clock that a run looks at and sleeps by, and its providers with it. Tests bring their own. */
public interface Pace {

    /** Now. */
    Instant now();

    /** Returns after this time has passed. */
    void pause(Duration duration) throws InterruptedException;

    /** The system's clock. */
    static Pace ofSystem() {
        Clock clock = Clock.systemUTC();
        return new Pace() {
            @Override
            public Instant now() {
                return clock.instant();
            }

            @Override
            public void pause(Duration duration) throws InterruptedException {
                TimeUnit.NANOSECONDS.sleep(duration.toNanos());
            }
        };
    }
}
