package io.nearside.it.conformance.recorded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Where conversations are kept: among the sources, so that one that was just recorded is played. */
public final class ConversationFiles {
    private static final Path FOLDER =
            Path.of("src", "test", "resources", "io", "nearside", "it", "conformance", "exchanges");

    private static final String ENDING = ".txt";

    private ConversationFiles() {}

    /** The rules that have one. */
    public static List<String> rules() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(ENDING))
                    .map(name -> name.substring(0, name.length() - ENDING.length()))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Conversation read(String rule) {
        if (!Files.exists(file(rule))) {
            throw new AssertionError("No conversation " + file(rule) + "; the folder's README says how to record one");
        }
        return Conversation.parse(text(rule));
    }

    static String text(String rule) {
        try {
            return Files.readString(file(rule));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(String rule, Conversation conversation) {
        try {
            Files.createDirectories(FOLDER);
            Files.writeString(file(rule), conversation.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path file(String rule) {
        return FOLDER.resolve(rule + ENDING);
    }
}
