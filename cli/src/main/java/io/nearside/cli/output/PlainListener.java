package io.nearside.cli.output;

import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.StepReport;
import io.nearside.engine.progress.StepReport.State;
import java.io.PrintWriter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A line for each thing that happens, once, however often it is looked at: for pipes and logs. */
final class PlainListener implements RunListener {
    private final PrintWriter writer;

    private final Set<String> told = new HashSet<>();

    private final String lead;

    /** Lines to here, each with this before it, about everything but these steps, which were shown as done before. */
    PlainListener(PrintWriter writer, List<StepReport> known, String lead) {
        this.lead = lead;
        this.writer = writer;
        known.forEach(step -> told.add(line(step)));
    }

    @Override
    public synchronized void progressed(Progress progress) {
        for (StepReport step : progress.steps()) {
            if (step.state() == State.DONE || step.state() == State.WAITING) {
                tell(line(step));
            }
            if (step.state() != State.DONE && step.state() != State.SKIPPED) {
                // What comes after this one is not its turn yet.
                return;
            }
        }
    }

    private static String line(StepReport step) {
        String says = step.state() == State.WAITING ? "waits for " + step.says() : step.says();
        return line(step.step(), says);
    }

    private static String line(String step, String says) {
        return (ProgressText.padded(step) + "  " + says).stripTrailing();
    }

    @Override
    public synchronized void wrote(String step, String says, String outcome) {
        tell(line(step, says + ": " + outcome));
    }

    @Override
    public synchronized void failed(String step, String says, String why) {
        tell(line(step, says + ": " + why));
    }

    private void tell(String line) {
        if (told.add(line)) {
            writer.println(lead + line);
            writer.flush();
        }
    }
}
