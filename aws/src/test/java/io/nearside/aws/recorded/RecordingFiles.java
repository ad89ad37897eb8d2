package io.nearside.aws.recorded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where recordings are kept: among the sources, so that one that was just made is replayed. */
final class RecordingFiles {
    private static final Path FOLDER = Path.of("src", "test", "resources", "io", "nearside", "aws", "exchanges");

    private static final String ENDING = ".txt";

    private RecordingFiles() {}

    static Recording read(String name) {
        Path file = file(name);
        if (!Files.exists(file)) {
            throw new AssertionError("No recording " + file + "; the folder's README says how to make one");
        }
        return Recording.parse(text(file));
    }

    /** Keeps what is there, and its date, if nothing but the date differs. */
    static void write(String name, Recording recording) {
        Path file = file(name);
        if (Files.exists(file) && read(name).exchanges().equals(recording.exchanges())) {
            return;
        }
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(file, recording.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The names of all that are there. */
    static List<String> names() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(file -> file.endsWith(ENDING))
                    .map(file -> file.substring(0, file.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(String name) {
        return text(file(name));
    }

    private static Path file(String name) {
        return FOLDER.resolve(name + ENDING);
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
