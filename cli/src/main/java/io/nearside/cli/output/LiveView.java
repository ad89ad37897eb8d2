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
 * The steps of each link as a list that is drawn anew in place, with what is being done or waited for and since when: a line a step,
 * however narrow. When the last link has ended the lists are taken away, for what is said at the end has it all again, uncut.
 */
final class LiveView {
    private static final long SECOND = 1000;

    private static final String CLEAR_LINE = "\u001b[K";

    private static final String CLEAR_BELOW = "\u001b[J";

    private final PrintWriter writer;

    private final Window window;

    private final Style style;

    private final InstantSource clock;

    private final List<Block> blocks = new ArrayList<>();

    private final Timer timer = new Timer("nearside-live", true);

    private int drawn;

    private LiveView(PrintWriter writer, Window window, Style style, InstantSource clock) {
        this.writer = writer;
        this.window = window;
        this.style = style;
        this.clock = clock;
    }

    /** Listeners that draw into one view, each of one of these links. */
    static List<RunListener> of(
            List<String> links, PrintWriter writer, Window window, Style style, InstantSource clock) {
        LiveView view = new LiveView(writer, window, style, clock);
        links.forEach(link -> view.blocks.add(view.new Block(link)));
        view.timer.schedule(
                new TimerTask() {
                    @Override
                    public void run() {
                        view.draw();
                    }
                },
                SECOND,
                SECOND);
        return List.copyOf(view.blocks);
    }

    /** In one piece, each line cleared after it was written: a terminal that is cleared first flickers. */
    private synchronized void draw() {
        if (blocks.stream().allMatch(block -> block.ended || block.progress == null)) {
            return;
        }
        List<String> lines = lines(window.size());
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

    /** What is higher than the window could not be drawn over: then the steps that were done first are left out, of each link. */
    private List<String> lines(Window.Size size) {
        List<List<String>> all = blocks.stream().map(block -> block.lines(size)).toList();
        int room = Math.max(1, size.rows() - 1);
        boolean fits = all.stream().mapToInt(List::size).sum() <= room;
        int share = fits ? room : Math.max(1, room / all.size());
        List<String> lines = new ArrayList<>();
        for (List<String> block : all) {
            boolean headed = block.size() > share && blocks.size() > 1 && share > 1;
            if (headed) {
                lines.add(block.get(0));
            }
            lines.addAll(block.subList(Math.max(0, block.size() - share + (headed ? 1 : 0)), block.size()));
        }
        return lines.subList(Math.max(0, lines.size() - room), lines.size());
    }

    private synchronized void ended(Block block) {
        block.ended = true;
        if (blocks.stream().allMatch(each -> each.ended)) {
            timer.cancel();
            writer.print(home() + (drawn == 0 ? "" : CLEAR_BELOW));
            writer.flush();
            drawn = 0;
        }
    }

    /** One link's list. Whatever is seen or changed of it is so under the view's lock. */
    private final class Block implements RunListener {
        private final String link;

        /** What is happening to a step right now, with the report that it belongs to. */
        private final Map<String, String> notes = new HashMap<>();

        private @Nullable Progress progress;

        private boolean ended;

        Block(String link) {
            this.link = link;
        }

        @Override
        public void progressed(Progress now) {
            synchronized (LiveView.this) {
                Progress before = progress;
                if (before != null) {
                    now.steps().stream()
                            .filter(step -> !before.steps().contains(step))
                            .forEach(step -> notes.remove(step.step()));
                }
                progress = now;
                draw();
            }
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

        private void note(String step, String says) {
            synchronized (LiveView.this) {
                notes.put(step, says);
                draw();
            }
        }

        /** A heading if there are other links, and a line a step. */
        List<String> lines(Window.Size size) {
            ProgressText text = new ProgressText(size.columns(), style, clock);
            List<String> lines = new ArrayList<>();
            if (blocks.size() > 1) {
                lines.add(style.strong(Wrap.cut(link, size.columns() - 1, style.cutMark())));
            }
            List<StepReport> steps = progress == null ? List.of() : progress.steps();
            StepText.inTurn(steps).forEach(step -> lines.add(text.line(step, notes.getOrDefault(step.step(), ""))));
            return lines;
        }

        @Override
        public void close() {
            ended(this);
        }
    }
}
