package io.nearside.engine.toy;

import io.nearside.api.Pace;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A clock that jumps. What is to happen while somebody sleeps can be scripted. */
public final class ToyPace implements Pace {
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    private final List<Duration> pauses = new ArrayList<>();

    private Runnable meanwhile = () -> {};

    @Override
    public synchronized Instant now() {
        return now;
    }

    @Override
    public synchronized void pause(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (!duration.isZero()) {
            pauses.add(duration);
        }
        now = now.plus(duration);
        meanwhile.run();
    }

    /** Runs this after every pause. */
    public synchronized void meanwhile(Runnable script) {
        meanwhile = script;
    }

    /** Every pause that was longer than nothing. */
    public synchronized List<Duration> pauses() {
        return List.copyOf(pauses);
    }
}
