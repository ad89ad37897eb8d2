package io.nearside.it.world;

import io.nearside.api.Pace;
import io.nearside.simulator.SimulatorClock;
import java.time.Duration;
import java.time.Instant;

/** Sleeps by advancing the simulator's clock. */
final class SimulatorPace implements Pace {
    private final SimulatorClock clock;

    SimulatorPace(SimulatorClock clock) {
        this.clock = clock;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }

    @Override
    public void pause(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        clock.advance(duration);
    }
}
