package io.nearside.engine.journal;

import io.nearside.api.Environment;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Journals in a folder of the user's: {@code NEARSIDE_HOME}, else {@code nearside} below {@code XDG_STATE_HOME} or {@code ~/.local/state}. */
public final class FileJournals implements Journals {
    private static final String ENDING = ".journal";

    private final Path folder;

    /** Journals in this folder, which is made when the first line is written. */
    public FileJournals(Path folder) {
        this.folder = folder;
    }

    /** Journals where the environment says. */
    public static FileJournals of(Environment environment) {
        Path home = environment
                .variable("NEARSIDE_HOME")
                .map(Path::of)
                .orElseGet(() -> environment
                        .variable("XDG_STATE_HOME")
                        .map(Path::of)
                        .orElseGet(() -> Path.of(System.getProperty("user.home"), ".local", "state"))
                        .resolve("nearside"));
        return new FileJournals(home.resolve("links"));
    }

    @Override
    public Journal of(String link) {
        return new FileJournal(folder.resolve(link + ENDING));
    }

    @Override
    public List<String> links() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("Reading " + folder, e);
        }
    }
}
