package io.nearside.it.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.it.architecture.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The launcher keeps an archive of classes, which never changes what a command says or how it ends. */
@Tag("long")
final class ArchiveTest {
    private static final long PATIENCE_SECONDS = 120;

    private static final String ARCHIVE = "classes.jsa";

    private static final Path HOME = SourceTree.ROOT.resolve("cli/target/nearside");

    private static final String FROM_ARCHIVE = " source: shared objects file";

    @TempDir
    private static Path first;

    private static Path made;

    private static InstalledCommand.Result without;

    private static InstalledCommand.Result maker;

    @TempDir
    Path folder;

    private Path cache;

    /** An archive takes seconds to make, so that all tests look at the same one. */
    @BeforeAll
    static void makeOne() throws IOException, InterruptedException {
        Path stores = first.resolve("cache/nearside");
        String java = Path.of(System.getProperty("java.home"), "bin/java").toString();
        store(stores.resolve("of-older-jars"), HOME.toRealPath().toString(), java);
        store(stores.resolve("of-another-java"), HOME.toRealPath().toString(), "/another/java");
        Files.createDirectories(first.resolve("another/lib"));
        store(stores.resolve("of-another-home"), first.resolve("another").toString(), java);
        store(stores.resolve("of-a-home-that-is-gone"), first.resolve("gone").toString(), java);
        without = plan(new InstalledCommand(first));
        try (WatchService watch = FileSystems.getDefault().newWatchService()) {
            maker = plan(archiving(first, first.resolve("cache")));
            made = stores.resolve(named(stores).stream()
                    .filter(name -> !name.startsWith("of-"))
                    .findFirst()
                    .orElseThrow());
            await(watch, made);
        }
    }

    private static void store(Path folder, String home, String java) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("origin"), home + "\n" + java + "\n");
    }

    /** Until nobody makes an archive any more: the folder in which that is done goes last. */
    private static void await(WatchService watch, Path store) throws IOException, InterruptedException {
        store.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_DELETE);
        while (!named(store).equals(List.of(ARCHIVE, "classes.list", "origin"))) {
            WatchKey key = watch.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assertThat(key).as("something happens to " + named(store)).isNotNull();
            key.pollEvents();
            key.reset();
        }
    }

    @BeforeEach
    void copy() throws IOException {
        cache = Files.createDirectories(folder.resolve("cache"));
        Path store = Files.createDirectories(cache.resolve("nearside").resolve(made.getFileName()));
        for (String name : named(made)) {
            Files.copy(made.resolve(name), store.resolve(name));
        }
        // What is there is used, and nothing made beside the tests.
        Files.createFile(store.resolve("failed"));
    }

    private static InstalledCommand archiving(Path folder, Path cache) {
        return new InstalledCommand(folder).without("NEARSIDE_NO_ARCHIVE").with("XDG_CACHE_HOME", cache.toString());
    }

    /** As far as it gets without asking anybody. */
    private static InstalledCommand.Result plan(InstalledCommand command) throws IOException, InterruptedException {
        Path file = Files.writeString(first.resolve("link.yaml"), """
                name: partner
                vendor: {id: given, peering: p-1, cidr: [10.99.0.0/16]}
                near: {cloud: nowhere}
                link: {kind: peering}
                """);
        return command.run("plan", file.toString());
    }

    private static List<String> named(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private Path archive() {
        return cache.resolve("nearside").resolve(made.getFileName()).resolve(ARCHIVE);
    }

    @Test
    void isMadeAfterTheFirstUseAndUsedByTheSecond() throws IOException, InterruptedException {
        assertThat(maker.unobserved()).isEqualTo(without.unobserved());
        assertThat(maker.loaded("io.nearside.")).noneMatch(line -> line.contains(FROM_ARCHIVE));
        InstalledCommand.Result second = plan(archiving(folder, cache));
        assertThat(second.unobserved()).isEqualTo(without.unobserved());
        assertThat(second.loaded("io.nearside.cli.Nearside ")).allMatch(line -> line.contains(FROM_ARCHIVE));
        assertThat(second.loaded("com.fasterxml.jackson.")).isNotEmpty().allMatch(line -> line.contains(FROM_ARCHIVE));
    }

    @Test
    void takesThePlaceOfThoseOfOlderJarsAndOfHomesThatAreGone() throws IOException {
        assertThat(named(first.resolve("cache/nearside")))
                .containsExactlyInAnyOrder(made.getFileName().toString(), "of-another-home", "of-another-java");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 100, 5_000, 5_000_000})
    void isIgnoredWhereItIsCutOff(int length) throws IOException, InterruptedException {
        byte[] whole = Files.readAllBytes(archive());
        replace(Arrays.copyOf(whole, length));
        assertIgnored();
    }

    @Test
    void isIgnoredWhereItIsNone() throws IOException, InterruptedException {
        replace("no archive ".repeat(10_000).getBytes(StandardCharsets.UTF_8));
        assertIgnored();
    }

    private void replace(byte[] content) throws IOException {
        Files.delete(archive());
        Files.write(archive(), content);
    }

    private void assertIgnored() throws IOException, InterruptedException {
        InstalledCommand.Result plan = plan(archiving(folder, cache));
        assertThat(plan.unobserved()).isEqualTo(without.unobserved());
        assertThat(plan.loaded("io.nearside.")).noneMatch(line -> line.contains(FROM_ARCHIVE));
    }

    @Test
    void isNeitherMadeNorUsedWhenItIsSwitchedOff() throws IOException, InterruptedException {
        InstalledCommand.Result plan = plan(archiving(folder, cache).with("NEARSIDE_NO_ARCHIVE", "1"));
        assertThat(plan.loaded("io.nearside.")).noneMatch(line -> line.contains(FROM_ARCHIVE));
        Path empty = Files.createDirectory(folder.resolve("empty"));
        plan(archiving(folder, empty).with("NEARSIDE_NO_ARCHIVE", "1"));
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void isNotTriedAgainAfterItFailed() throws IOException, InterruptedException {
        Files.delete(archive());
        assertThat(plan(archiving(folder, cache)).unobserved()).isEqualTo(without.unobserved());
        assertThat(named(cache.resolve("nearside").resolve(made.getFileName())))
                .containsExactly("classes.list", "failed", "origin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"--help", "--version", "plan --help", "list", "completion"})
    void isNoneOfTheirsWhoAskNobody(String words) throws IOException, InterruptedException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        archiving(folder, empty).run(words.split(" "));
        assertThat(empty).isEmptyDirectory();
    }

    @Test
    void isDoneWithoutWhereNothingCanBeKept() throws IOException, InterruptedException {
        Path file = Files.createFile(folder.resolve("file"));
        for (Map<String, String> places : List.of(
                Map.of("XDG_CACHE_HOME", file.toString()),
                Map.of("XDG_CACHE_HOME", "relative"),
                Map.of("XDG_CACHE_HOME", folder.resolve("with:colon").toString()),
                Map.of("HOME", file.toString()),
                Map.of("HOME", ""),
                Map.<String, String>of())) {
            InstalledCommand command =
                    new InstalledCommand(folder).without("NEARSIDE_NO_ARCHIVE").with(places);
            assertThat(plan(command).unobserved()).as(places.toString()).isEqualTo(without.unobserved());
        }
    }
}
