package io.nearside.cli.output;

import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.StepReport;
import java.io.PrintWriter;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Timer;
import java.util.TimerTask;
import org.jspecify.annotations.Nullable;

/**
 * The steps as a list that is drawn anew in place, with what is being done or waited for and since when: a line a step, however narrow.
 * Closing takes the list away, for what is said at the end has it all again, uncut.
 */
final class LiveListener implements RunListener {
    private static final long SECOND = 1000;

    private static final String CLEAR_LINE = "\u001b[K";

    private static final String CLEAR_BELOW = "\u001b[J";

    private final PrintWriter writer;

    private final Window window;

    private final Style style;

    private final InstantSource clock;

    /** What is happening to a step right now, with the report that it belongs to. */
    private final Map<String, String> notes = new HashMap<>();

    private final Timer timer = new Timer("nearside-live", true);

    private @Nullable Progress progress;

    private int drawn;

    private boolean closed;

    LiveListener(PrintWriter writer, Window window, Style style, InstantSource clock) {
        this.writer = writer;
        this.window = window;
        this.style = style;
        this.clock = clock;
        timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        draw();
                    }
                },
                SECOND,
                SECOND);
    }

    @Override
    public synchronized void progressed(Progress now) {
        Progress before = progress;
        if (before != null) {
            now.steps().stream()
                    .filter(step -> !before.steps().contains(step))
                    .forEach(step -> notes.remove(step.step()));
        }
        progress = now;
        draw();
    }

    @Override
    public void writing(String step, String says) {
        note(step, says);
    }

    @Override
    public void wrote(String step, String says, String outcome) {
        note(step, says + ": " + outcome);
    }

    @Override
    public void failed(String step, String says, String why) {
        note(step, says + ": " + why);
    }

    private synchronized void note(String step, String says) {
        notes.put(step, says);
        draw();
    }

    /** In one piece, each line cleared after it was written: a terminal that is cleared first flickers. */
    private synchronized void draw() {
        if (progress == null || closed) {
            return;
        }
        Window.Size size = window.size();
        List<String> lines = lines(progress.steps(), size);
        StringBuilder frame = new StringBuilder(home());
        lines.forEach(line -> frame.append(line).append(CLEAR_LINE).append('\n'));
        frame.append(CLEAR_BELOW);
        writer.print(frame);
        writer.flush();
        drawn = lines.size();
    }

    private String home() {
        return drawn == 0 ? "" : "\u001b[" + drawn + "A\r";
    }

    /** What is higher than the window could not be drawn over: then the steps that were done first are left out. */
    private List<String> lines(List<StepReport> steps, Window.Size size) {
        ProgressText text = new ProgressText(size.columns(), style, clock);
        List<String> lines = new ArrayList<>();
        StepText.inTurn(steps).forEach(step -> lines.add(text.line(step, notes.getOrDefault(step.step(), ""))));
        return lines.subList(Math.max(0, lines.size() - Math.max(1, size.rows() - 1)), lines.size());
    }

    @Override
    public synchronized void close() {
        closed = true;
        timer.cancel();
        writer.print(home() + (drawn == 0 ? "" : CLEAR_BELOW));
        writer.flush();
        drawn = 0;
    }
}
