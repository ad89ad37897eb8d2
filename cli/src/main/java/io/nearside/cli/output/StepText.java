package io.nearside.cli.output;

import io.nearside.engine.progress.StepReport;
import io.nearside.engine.progress.StepReport.State;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/** What a step says, in words. */
final class StepText {
    private final InstantSource clock;

    StepText(InstantSource clock) {
        this.clock = clock;
    }

    /** Only the first step that is not settled acts or waits: what the later ones would do now, they do when it is their turn. */
    static List<StepReport> inTurn(List<StepReport> steps) {
        List<StepReport> told = new ArrayList<>();
        boolean open = false;
        for (StepReport step : steps) {
            told.add(open ? later(step) : step);
            open |= step.state() != State.DONE && step.state() != State.SKIPPED;
        }
        return told;
    }

    private static StepReport later(StepReport step) {
        return switch (step.state()) {
            case DUE -> new StepReport(step.step(), State.LATER, "", step.actions(), null);
            case WAITING -> new StepReport(step.step(), State.LATER, "", List.of("wait for " + step.says()), null);
            case DONE, SKIPPED, LATER, BLOCKED -> step;
        };
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
                .map(at -> Duration.between(at, clock.instant()))
                .filter(elapsed -> elapsed.toSeconds() > 0)
                .map(elapsed -> ElapsedTime.says(elapsed) + ", ")
                .orElse("");
        return since + "waits for " + step.says();
    }
}
