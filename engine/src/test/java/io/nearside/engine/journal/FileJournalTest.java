package io.nearside.engine.journal;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.Environment;
import io.nearside.engine.journal.JournalEntry.Event;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileJournalTest {
    private static final Instant AT = Instant.parse("2026-01-01T00:00:00Z");

    @TempDir
    Path folder;

    @Test
    void whatWasAppendedIsReadAgain() {
        Journal journal = new FileJournals(folder.resolve("deep/er")).of("orders");
        assertThat(journal.entries()).isEmpty();
        journal.append(entry("one \"quoted\"\nline"));
        journal.append(entry("two"));
        assertThat(new FileJournals(folder.resolve("deep/er")).of("orders").entries())
                .containsExactly(entry("one \"quoted\"\nline"), entry("two"));
    }

    @Test
    void aTornLastLineIsPassedOverAndTheNextOneStartsAfresh() throws IOException {
        Journal journal = new FileJournals(folder).of("orders");
        journal.append(entry("one"));
        Files.writeString(folder.resolve("orders.journal"), "{\"at\":\"2026-01", StandardOpenOption.APPEND);
        assertThat(journal.entries()).containsExactly(entry("one"));
        journal.append(entry("two"));
        assertThat(journal.entries()).containsExactly(entry("one"), entry("two"));
    }

    @Test
    void aLineOfALaterVersionIsPassedOver() throws IOException {
        Journal journal = new FileJournals(folder).of("orders");
        journal.append(entry("one"));
        Files.writeString(
                folder.resolve("orders.journal"),
                "{\"at\":\"2026-01-01T00:00:00Z\",\"run\":\"r\",\"who\":\"w\",\"event\":\"teleported\"}\n",
                StandardOpenOption.APPEND);
        assertThat(journal.entries()).containsExactly(entry("one"));
    }

    @Test
    void anInterruptedThreadStillNotesWhatWasDone() {
        Journal journal = new FileJournals(folder).of("orders");
        Thread.currentThread().interrupt();
        journal.append(entry("one"));
        assertThat(Thread.interrupted()).isTrue();
        assertThat(journal.entries()).containsExactly(entry("one"));
    }

    @Test
    void manyWritersLoseNothing() throws InterruptedException {
        CountDownLatch start = new CountDownLatch(1);
        List<Thread> writers = IntStream.range(0, 8)
                .mapToObj(number -> new Thread(() -> {
                    Journal journal = new FileJournals(folder).of("orders");
                    try {
                        start.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                    for (int i = 0; i < 20; i++) {
                        journal.append(entry(number + "-" + i));
                    }
                }))
                .toList();
        writers.forEach(Thread::start);
        start.countDown();
        for (Thread writer : writers) {
            writer.join();
        }
        assertThat(new FileJournals(folder).of("orders").entries())
                .hasSize(8 * 20)
                .doesNotHaveDuplicates();
    }

    @Test
    void journalsAreListedByTheirLinks() {
        FileJournals journals = new FileJournals(folder.resolve("links"));
        assertThat(journals.links()).isEmpty();
        journals.of("b").append(entry("x"));
        journals.of("a").append(entry("x"));
        assertThat(journals.links()).containsExactly("a", "b");
    }

    @Test
    void theFolderIsTheUsersOwnAndWhereTheEnvironmentSays() {
        FileJournals.of(Environment.of(
                        Map.of("NEARSIDE_HOME", folder.resolve("home").toString())))
                .of("orders")
                .append(entry("x"));
        FileJournals.of(Environment.of(
                        Map.of("XDG_STATE_HOME", folder.resolve("state").toString())))
                .of("orders")
                .append(entry("x"));
        assertThat(folder.resolve("home/links/orders.journal")).exists();
        assertThat(folder.resolve("state/nearside/links/orders.journal")).exists();
        assertThat(folder.resolve("home").toFile().canRead()).isTrue();
        assertThat(permissions(folder.resolve("home/links"))).isEqualTo("rwx------");
    }

    private static String permissions(Path path) {
        try {
            return java.nio.file.attribute.PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static JournalEntry entry(String says) {
        return new JournalEntry(AT, "run-1", "me@here", Event.INTENT, Map.of("says", says));
    }
}
