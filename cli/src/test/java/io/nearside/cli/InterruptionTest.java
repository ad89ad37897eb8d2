package io.nearside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.engine.journal.FileJournals;
import io.nearside.engine.journal.JournalEntry;
import io.nearside.engine.journal.JournalEntry.Event;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class InterruptionTest {

    /** By SIGTERM: the same way through the process as Ctrl-C, and not ignored where tests run in the background. */
    @Test
    void theWriteUnderWayIsAnsweredAndNotedBeforeTheProcessEnds(@TempDir Path folder)
            throws IOException, InterruptedException {
        String file = new Stage(folder).file(Stage.LINK);
        Path errors = folder.resolve("errors");
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        InterruptedProcess.class.getName(),
                        folder.toString(),
                        file)
                .redirectError(errors.toFile())
                .start();
        String rest;
        try (BufferedReader out =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).isEqualTo("accepting");
            process.toHandle().destroy();
            rest = out.lines().collect(Collectors.joining("\n"));
        }

        assertThat(process.waitFor()).isEqualTo(128 + 15);
        List<JournalEntry> entries = new FileJournals(folder)
                .of("partner").entries().stream()
                        .filter(entry -> entry.event() != Event.KEPT)
                        .toList();
        assertThat(entries)
                .extracting(JournalEntry::event)
                .containsExactly(Event.STARTED, Event.INTENT, Event.OUTCOME, Event.STOPPED);
        assertThat(entries.get(3).field("why")).isEqualTo("interrupted");
        assertThat(rest).contains("\"verdict\" : \"interrupted\"").contains("\"exitCode\" : 130");
        assertThat(errors)
                .content()
                .endsWith("interrupted; run the same command again to go on\n")
                .doesNotContain("Exception")
                .doesNotContain("\tat ");
    }
}
