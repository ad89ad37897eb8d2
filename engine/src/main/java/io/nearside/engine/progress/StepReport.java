package io.nearside.engine.progress;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What one step found.
 *
 * @param step its stable name
 * @param says what it found, in words; empty if the actions say it all
 * @param actions what it does now, or will do when it is its turn
 * @param waitingSince since when it waits; null if it does not
 */
public record StepReport(
        String step,
        State state,
        String says,
        List<String> actions,
        @Nullable Instant waitingSince) {

    public StepReport {
        actions = List.copyOf(actions);
    }

    /** Where a step stands. */
    public enum State {
        DONE,
        SKIPPED,
        /** It acts now, or would if it were not only a plan. */
        DUE,
        /** It acts once an earlier step is done. */
        LATER,
        WAITING,
        BLOCKED
    }

    /** Since when it waits, if it does. */
    public Optional<Instant> since() {
        return Optional.ofNullable(waitingSince);
    }
}
