package io.nearside.it.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/** The files of the repository as they are written, without what is built, installed or kept by other tools. */
public final class SourceTree {

    private static final Set<String> NOT_OURS =
            Set.of(".git", ".idea", ".vscode", ".localstack", ".moto", ".clients", "target", "build");

    public static final Path ROOT = root(Path.of("").toAbsolutePath());

    private SourceTree() {}

    static List<Path> filesBelow(Path folder) {
        List<Path> files = new ArrayList<>();
        SimpleFileVisitor<Path> collector = new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path visited, BasicFileAttributes attributes) {
                return NOT_OURS.contains(visited.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                files.add(file);
                return FileVisitResult.CONTINUE;
            }
        };
        try {
            if (Files.exists(folder)) {
                Files.walkFileTree(folder, collector);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return files;
    }

    static List<Path> javaBelow(Path folder) {
        return filesBelow(folder).stream()
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
    }

    /** Each with its file and number, to be read in the message of a failed assertion. */
    static List<String> linesOf(List<Path> files, Predicate<String> wanted) {
        return files.stream()
                .flatMap(file -> {
                    List<String> lines = lines(file);
                    return IntStream.range(0, lines.size())
                            .filter(index -> wanted.test(lines.get(index)))
                            .mapToObj(index -> ROOT.relativize(file) + ":" + (index + 1) + ": "
                                    + lines.get(index).strip());
                })
                .toList();
    }

    /** None of a file that is no text. */
    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (CharacterCodingException e) {
            return List.of();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path root(Path folder) {
        Path parent = folder.getParent();
        return parent == null || Files.isDirectory(folder.resolve(".mvn")) ? folder : root(parent);
    }
}
