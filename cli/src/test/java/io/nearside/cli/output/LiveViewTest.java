package io.nearside.cli.output;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.cli.output.Style.Colours;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.StepReport;
import io.nearside.engine.progress.StepReport.State;
import io.nearside.engine.progress.Verdict;
import java.io.BufferedReader;
import java.io.PrintWriter;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

final class LiveViewTest {
    private static final Instant NOW = Instant.parse("2026-01-01T00:01:05Z");

    private final StringWriter drawn = new StringWriter();

    private Window.Size size = new Window.Size(64, 24);

    @Test
    void isDrawnAnewInPlaceAndTakenAwayAtTheEnd() {
        RunListener listener = listeners("partner").get(0);
        listener.progressed(progress(waiting()));
        listener.progressed(progress(new StepReport("peering", State.DONE, "p-1 is active", List.of(), null)));
        assertThat(screen())
                .containsExactly(
                        "  ✓ vendor-network  10.99.0.0/16",
                        "  ✓ peering         p-1 is active",
                        "  · routes          then add route (and 1 more)");
        listener.close();
        assertThat(screen()).isEmpty();
    }

    @Test
    void saysWhatIsWaitedForAndSinceWhen() {
        RunListener listener = listeners("partner").get(0);
        listener.progressed(progress(waiting()));
        listener.close();
        assertThat(drawn.toString()).contains("… peering         1 min 5 s, waits for p-1 to become active");
    }

    @Test
    void aWriteIsSeenWhileItIsUnderWayAndItsFailureUntilTheStepMovesOn() {
        RunListener listener = listeners("partner").get(0);
        StepReport due = new StepReport("peering", State.DUE, "", List.of("accept p-1"), null);
        listener.progressed(progress(due));
        listener.failed("peering", "accept p-1", "tiny asks to slow down");
        listener.progressed(progress(due));
        assertThat(screen()).contains("  → peering         accept p-1: tiny asks to slow down");
        listener.progressed(progress(waiting()));
        assertThat(screen()).noneMatch(line -> line.contains("slow down"));
        listener.close();
    }

    @Test
    void fitsNarrowAndLowWindows() {
        size = new Window.Size(40, 3);
        RunListener listener = listeners("partner").get(0);
        listener.progressed(progress(waiting()));
        assertThat(screen())
                .containsExactly("  … peering: 1 min 5 s, waits for p-1 …", "  · routes: then add route (and 1 more)");
        listener.close();
    }

    @Test
    void severalLinksHaveABlockEachUntilTheLastHasEnded() {
        List<RunListener> listeners = listeners("partner", "orders");
        listeners.get(0).progressed(progress(waiting()));
        listeners.get(1).progressed(progress(new StepReport("peering", State.DONE, "p-2 is active", List.of(), null)));
        List<String> both = List.of(
                "partner",
                "  ✓ vendor-network  10.99.0.0/16",
                "  … peering         1 min 5 s, waits for p-1 to become active",
                "  · routes          then add route (and 1 more)",
                "orders",
                "  ✓ vendor-network  10.99.0.0/16",
                "  ✓ peering         p-2 is active",
                "  · routes          then add route (and 1 more)");
        assertThat(screen()).isEqualTo(both);
        listeners.get(1).close();
        listeners.get(0).writing("peering", "look again");
        assertThat(screen()).hasSameSizeAs(both).contains("  … peering         look again");
        listeners.get(0).close();
        assertThat(screen()).isEmpty();
    }

    @Test
    void severalLinksShareALowWindow() {
        size = new Window.Size(64, 7);
        List<RunListener> listeners = listeners("partner", "orders");
        listeners.forEach(listener -> listener.progressed(progress(waiting())));
        assertThat(screen())
                .containsExactly(
                        "partner",
                        "  … peering         1 min 5 s, waits for p-1 to become active",
                        "  · routes          then add route (and 1 more)",
                        "orders",
                        "  … peering         1 min 5 s, waits for p-1 to become active",
                        "  · routes          then add route (and 1 more)");
        listeners.forEach(RunListener::close);
    }

    private List<RunListener> listeners(String... links) {
        PrintWriter writer = new PrintWriter(drawn, false);
        Terminal terminal = new Terminal(
                writer,
                writer,
                new BufferedReader(Reader.nullReader()),
                Terminal.Kind.SCREEN,
                () -> size,
                StandardCharsets.UTF_8);
        return LiveView.of(List.of(links), writer, () -> size, Style.of(terminal, Colours.NEVER), () -> NOW);
    }

    private static StepReport waiting() {
        return new StepReport(
                "peering", State.WAITING, "p-1 to become active", List.of(), Instant.parse("2026-01-01T00:00:00Z"));
    }

    private static Progress progress(StepReport peering) {
        StepReport network = new StepReport("vendor-network", State.DONE, "10.99.0.0/16", List.of(), null);
        StepReport routes = new StepReport("routes", State.LATER, "", List.of("add route", "add another"), null);
        return new Progress("partner", new Verdict.Due(), List.of(network, peering, routes), List.of(), List.of());
    }

    /** What the terminal shows after everything that was drawn so far. */
    private List<String> screen() {
        return Screen.after(drawn.toString());
    }
}
