package io.nearside.engine.round;

import io.nearside.api.Pace;
import io.nearside.engine.round.Finding.Wait;
import io.nearside.engine.round.Finding.Wait.Nudging;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Since when each step waits for what, and how long to pause. A new reason to wait starts anew, with a short pause. */
final class Waits {
    /** Longer than a side that looks by itself takes to look. */
    private static final Duration BETWEEN_NUDGES = Duration.ofSeconds(45);

    /** For a side that looks only when it is told to; what it looks for may take a moment to show there. */
    private static final Duration BETWEEN_NEEDED_NUDGES = Duration.ofSeconds(15);

    private final Pace pace;

    private final Backoff backoff;

    private final Map<String, Waiting> waiting = new HashMap<>();

    private final Map<String, Instant> nudged = new HashMap<>();

    Waits(Pace pace, RandomGenerator random) {
        this.pace = pace;
        this.backoff = new Backoff(random);
    }

    private record Waiting(String says, Instant since, int looks) {}

    /** The nudges of a wait, if they are due by now; noted as made. */
    List<Write> nudges(String step, Wait wait) {
        String key = step + " " + wait.says();
        Instant since = since(step, wait.says());
        Instant due = wait.nudging() == Nudging.AT_ONCE
                ? Optional.ofNullable(nudged.get(key))
                        .map(last -> last.plus(BETWEEN_NEEDED_NUDGES))
                        .orElse(since)
                : nudged.getOrDefault(key, since).plus(BETWEEN_NUDGES);
        Instant now = pace.now();
        if (wait.nudges().isEmpty() || now.isBefore(due)) {
            return List.of();
        }
        nudged.put(key, now);
        return wait.nudges();
    }

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
