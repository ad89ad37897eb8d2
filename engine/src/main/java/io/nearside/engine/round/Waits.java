package io.nearside.engine.round;

import io.nearside.engine.round.Finding.Wait;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Since when each step waits for what, and how long to pause. A new reason to wait starts anew, with a short pause. */
final class Waits {
    private final Pace pace;

    private final Backoff backoff;

    private final Map<String, Waiting> waiting = new HashMap<>();

    Waits(Pace pace, RandomGenerator random) {
        this.pace = pace;
        this.backoff = new Backoff(random);
    }

    private record Waiting(String says, Instant since, int looks) {}

    Duration pause(String step, Wait wait) {
        Duration usual = pause(step, wait.says());
        return Optional.ofNullable(wait.patience().pause()).orElse(usual);
    }

    Duration pause(String step, String says) {
        Waiting now = at(step, says);
        waiting.put(step, new Waiting(says, now.since(), now.looks() + 1));
        return backoff.delay(now.looks());
    }

    /** Whether a wait has lasted longer than it may. */
    boolean isOver(String step, Wait wait) {
        Duration limit = wait.patience().limit();
        return limit != null && !pace.now().isBefore(since(step, wait.says()).plus(limit));
    }

    /** Since when a step waits for this; now, if it is new. */
    Instant since(String step, String says) {
        Waiting now = at(step, says);
        waiting.put(step, now);
        return now.since();
    }

    private Waiting at(String step, String says) {
        Waiting known = waiting.get(step);
        return known != null && known.says().equals(says) ? known : new Waiting(says, pace.now(), 0);
    }
}
