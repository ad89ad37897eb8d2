package io.nearside.it.distribution;

import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.it.architecture.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes.Name;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DistributionTest {

    private static final Path HOME = SourceTree.ROOT.resolve("cli/target/nearside");
    private static final Path LIB = HOME.resolve("lib");

    @Test
    void holdsTheCommandAndNoArtifactTwice() throws IOException {
        assertThat(jars(LIB))
                .anyMatch(jar -> jar.startsWith("nearside-cli-"))
                .noneMatch(jar -> jar.startsWith("nearside-simulator-"));
        assertThat(jars(LIB).stream().collect(groupingBy(jar -> jar.replaceFirst("-\\d.*", ""))))
                .as("versions by artifact (after a change of versions, mvn clean removes the old ones)")
                .allSatisfy((artifact, versions) -> assertThat(versions).hasSize(1));
    }

    /**
     * Google's SDK speaks HTTP and JSON. It traces its calls through OpenCensus, which keeps what it knows of one in the {@code Context} that is
     * in this jar, and does not start without it. Whatever connects, serves or balances is left out.
     */
    @Test
    void holdsOfGrpcOnlyWhatGooglesSdkNeeds() throws IOException {
        assertThat(jars(LIB))
                .filteredOn(jar -> jar.contains("grpc") || jar.startsWith("netty") || jar.startsWith("perfmark"))
                .extracting(jar -> jar.replaceFirst("-\\d.*", ""))
                .containsExactly("grpc-api");
    }

    /** A JVM archives no class of a signed jar. */
    @Test
    void holdsNoSignedJar() throws IOException {
        for (String name : jars(LIB)) {
            try (JarFile jar = new JarFile(LIB.resolve(name).toFile())) {
                assertThat(jar.stream())
                        .as(name)
                        .noneMatch(entry -> entry.getName().matches("META-INF/[^/]+\\.SF"));
            }
        }
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

    @Test
    void holdsWhatAnInstallationNeedsBesideItsJars() {
        assertThat(List.of("LICENSE", "link-file.schema.json", "completion/nearside.bash", "bin/nearside"))
                .allSatisfy(file -> assertThat(HOME.resolve(file)).isNotEmptyFile());
    }

    @Test
    void startsThroughALinkAndFromAFolderWithSpaces(@TempDir Path folder) throws IOException, InterruptedException {
        Path archive;
        try (Stream<Path> files = Files.list(SourceTree.ROOT.resolve("cli/target"))) {
            archive = files.filter(file -> file.toString().endsWith(".tar.gz"))
                    .findFirst()
                    .orElseThrow();
        }
        Path home = Files.createDirectory(folder.resolve("some where"));
        assertThat(run(folder, "tar", "-xzf", archive.toString(), "-C", home.toString()))
                .isEmpty();
        Path script;
        try (Stream<Path> files = Files.list(home)) {
            script = files.findFirst().orElseThrow().resolve("bin/nearside");
        }
        assertThat(script).isExecutable();
        Path link = Files.createSymbolicLink(folder.resolve("near side"), folder.relativize(script));
        assertThat(run(folder, link.toString(), "--version")).contains("nearside");
        assertThat(run(folder, link.toString(), "providers"))
                .contains("near: {cloud: ")
                .contains("vendor: {id: given}");
    }

    /** As far as it gets without asking anybody: a class that is missing shows when it is used, not when it is started. */
    @Test
    void readsALinkFileAndLogs(@TempDir Path folder) throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("link.yaml"), """
                name: partner
                vendor: {id: given, peering: p-1, cidr: [10.99.0.0/16]}
                near: {cloud: nowhere}
                link: {kind: peering}
                """);
        Process process = new ProcessBuilder(
                        "sh", HOME.resolve("bin/nearside").toString(), "plan", "--debug", file.toString())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(2);
        assertThat(said).contains("near.cloud 'nowhere' is not a cloud");
    }

    @Test
    void aJavaHomeWithoutJavaIsNamed(@TempDir Path folder) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        "sh", HOME.resolve("bin/nearside").toString(), "--version")
                .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", folder.toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).isEqualTo(1);
        assertThat(said).startsWith("nearside: JAVA_HOME is " + folder);
    }

    private static String run(Path folder, String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private static List<String> jars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".jar"))
                    .toList();
        }
    }
}
