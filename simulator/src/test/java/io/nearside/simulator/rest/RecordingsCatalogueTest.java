package io.nearside.simulator.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** No recording is forgotten: the table tells of every file where it is asserted, which is true, or why it is not. */
final class RecordingsCatalogueTest {
    private static final Path ROOT = Path.of("..");
    private static final Path TABLE = ROOT.resolve("docs/recordings.md");

    /** A line of the table; a cell is the name of a test, or "none: " and the reason. */
    private record Line(String file, List<String> cells) {}

    private static List<Line> table() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(line -> line.startsWith("| ") && line.contains("/"))
                .map(line -> List.of(line.substring(1).split("\\|", -1)))
                .map(cells -> new Line(
                        cells.get(0).strip(),
                        List.of(cells.get(1).strip(), cells.get(2).strip())))
                .toList();
    }

    @Test
    void everyFileHasItsLineAndEveryLineItsFile() throws IOException {
        List<String> files = new ArrayList<>();
        for (String folder : List.of("aws", "aiven", "azure", "gcp", "upcloud")) {
            files.addAll(Recordings.files(folder));
        }
        assertThat(table()).extracting(Line::file).containsExactlyInAnyOrderElementsOf(files);
    }

    @Test
    void everyTestThatIsNamedReadsItsFile() throws IOException {
        for (Line line : table()) {
            String name = Path.of(line.file()).getFileName().toString();
            for (String cell : line.cells()) {
                if (!cell.matches("none: .{10,}")) {
                    assertThat(source(cell)).as("%s in %s", name, cell).contains(name);
                }
            }
        }
        assertThat(table())
                .filteredOn(line -> line.cells().stream().noneMatch(cell -> cell.startsWith("none")))
                .as("asserted of both")
                .hasSizeGreaterThan(30);
    }

    private static String source(String test) throws IOException {
        for (String module : List.of("simulator", "aws", "aiven", "azure", "gcp", "upcloud")) {
            try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                List<Path> found = files.filter(
                                file -> file.getFileName().toString().equals(test + ".java"))
                        .toList();
                if (!found.isEmpty()) {
                    return Files.readString(found.get(0));
                }
            }
        }
        throw new AssertionError("no test is called " + test);
    }
}
