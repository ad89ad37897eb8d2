package io.nearside.it.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.it.architecture.SourceTree;
import io.nearside.it.world.ForkedJava;
import io.nearside.it.world.SimulatedWorld;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class EmbeddingExampleTest {
    private static final Path SOURCE = Path.of("it-tests/src/test/java/io/nearside/it/embedding/EmbeddingExample.java");

    @Test
    void theReadmeShowsWhatIsCompiledHere() throws IOException {
        String readme = Files.readString(SourceTree.ROOT.resolve("README.md"));
        String shown = between(readme, "```java\n", "```");
        String compiled = between(
                Files.readString(SourceTree.ROOT.resolve(SOURCE)), "arguments) {\n", "    }\n    // spotless:on");
        assertThat(compiled.replace("\n        ", "\n").strip()).isNotEmpty().isEqualTo(shown.strip());
    }

    @Test
    void itConnectsWithNothingButTheEnvironment(@TempDir Path home) throws IOException, InterruptedException {
        try (SimulatedWorld world = new SimulatedWorld().withoutDelays()) {
            ForkedJava.Result result = ForkedJava.of(EmbeddingExample.class)
                    .environment(world.environment())
                    .environment("NEARSIDE_HOME", home.toString())
                    .run();
            assertThat(result.output()).contains("vpc-0f3a9c0d5e7b12468 reaches 10.20.0.0/24 of aiven privately");
            assertThat(result.errors()).doesNotContain("Exception");
        }
    }

    private static String between(String text, String from, String to) {
        int start = text.indexOf(from) + from.length();
        return text.substring(start, text.indexOf(to, start));
    }
}
