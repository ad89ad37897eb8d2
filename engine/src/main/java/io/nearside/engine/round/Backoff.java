package io.nearside.engine.round;

import java.time.Duration;
import java.util.random.RandomGenerator;

/** How long to wait before the next look: 0.5, 1, 2, 4 and then 5 seconds, each up to a fifth longer or shorter, so that many do not fall into step. */
final class Backoff {
    private static final long[] MILLIS = {500, 1000, 2000, 4000, 5000};

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    Duration delay(int attempt) {
        long base = MILLIS[Math.min(attempt, MILLIS.length - 1)];
        return Duration.ofMillis(Math.round(base * (0.8 + 0.4 * random.nextDouble())));
    }
}
