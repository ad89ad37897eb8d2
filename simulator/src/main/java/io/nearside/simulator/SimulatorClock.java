package io.nearside.simulator;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicReference;

/** Real time, and what it was advanced by. Everything that takes time in the world is due at an instant of this clock; nothing runs in the background. */
public final class SimulatorClock implements InstantSource {
    private final InstantSource source;
    private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

    SimulatorClock(InstantSource source) {
        this.source = source;
    }

    @Override
    public Instant instant() {
        return source.instant().plus(ahead());
    }

    public void advance(Duration by) {
        if (by.isNegative()) {
            throw new IllegalArgumentException("the clock cannot be turned back: " + by);
        }
        ahead.updateAndGet(by::plus);
    }

    private Duration ahead() {
        return Objects.requireNonNull(ahead.get());
    }
}
