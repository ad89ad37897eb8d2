package io.nearside.it.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.error.ProblemCode;
import io.nearside.api.error.ProblemCodes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every problem has a page, and every page a problem. */
final class ProblemPagesTest {
    private static final Path PAGES = SourceTree.ROOT.resolve("docs/problems");

    @Test
    void codesAndPagesAreTheSame() throws IOException {
        try (Stream<Path> files = Files.list(PAGES)) {
            List<String> pages = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals("README.md"))
                    .map(name -> name.replace(".md", ""))
                    .toList();
            assertThat(pages).containsExactlyInAnyOrderElementsOf(codes());
        }
    }

    @Test
    void theIndexHasThemAll() throws IOException {
        String index = Files.readString(PAGES.resolve("README.md"));
        assertThat(codes())
                .isNotEmpty()
                .allSatisfy(code -> assertThat(index).contains("[" + code + "](" + code + ".md)"));
    }

    private static List<String> codes() {
        return Arrays.stream(ProblemCodes.class.getFields())
                .map(field -> {
                    try {
                        return ((ProblemCode) field.get(null)).value();
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .toList();
    }
}
