package io.nearside.it.distribution;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.it.architecture.SourceTree;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes.Name;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class DistributionTest {

    private static final Path LIB = SourceTree.ROOT.resolve("cli/target/nearside/lib");

    @Test
    void holdsTheCommandAndNoArtifactTwice() throws IOException {
        assertThat(jars(LIB))
                .anyMatch(jar -> jar.startsWith("nearside-cli-"))
                .noneMatch(jar -> jar.startsWith("nearside-simulator-"));
        assertThat(jars(LIB).stream().collect(groupingBy(jar -> jar.replaceFirst("-\\d.*", ""))))
                .as("versions by artifact (after a change of versions, mvn clean removes the old ones)")
                .allSatisfy((artifact, versions) -> assertThat(versions).hasSize(1));
    }

    @Test
    void holdsAllThatTheSimulatorNamesInItsManifest() throws IOException {
        Path simulator = LIB.resolve("simulator");
        List<String> jars = jars(simulator);
        assertThat(jars).hasSize(1);
        try (JarFile jar = new JarFile(simulator.resolve(jars.get(0)).toFile())) {
            String classPath = jar.getManifest().getMainAttributes().getValue(Name.CLASS_PATH);
            assertThat(classPath.split(" "))
                    .isNotEmpty()
                    .allSatisfy(entry -> assertThat(simulator.resolve(entry)).exists());
        }
    }

    private static List<String> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .toList();
        }
    }
}
