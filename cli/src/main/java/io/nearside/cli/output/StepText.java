package io.nearside.cli.output;

import io.nearside.engine.progress.StepReport;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** What a step says, in words. */
final class StepText {
    private final InstantSource clock;

    StepText(InstantSource clock) {
        this.clock = clock;
    }

    /** Everything, a text for each thing. */
    List<String> all(StepReport step) {
        return switch (step.state()) {
            case DONE, BLOCKED -> List.of(step.says());
            case SKIPPED -> List.of("skipped: " + step.says());
            case DUE -> step.actions();
            case LATER ->
                step.actions().stream().map(action -> "then " + action).toList();
            case WAITING -> List.of(waiting(step));
        };
    }

    /** The same in one line. */
    String brief(StepReport step) {
        List<String> all = all(step);
        if (all.isEmpty()) {
            return "";
        }
        return all.get(0) + (all.size() > 1 ? " (and " + (all.size() - 1) + " more)" : "");
    }

    /** The time comes first, so that it is still seen where the line is cut. */
    private String waiting(StepReport step) {
        String since = step.since()
                .map(at -> ElapsedTime.says(Duration.between(at, clock.instant())) + ", ")
                .orElse("");
        return since + "waits for " + step.says();
    }
}
