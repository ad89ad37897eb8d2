package io.nearside.it.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.Environment;
import io.nearside.engine.Connector;
import io.nearside.engine.LinkSession;
import io.nearside.engine.link.LinkFile;
import io.nearside.engine.round.Side;
import io.nearside.it.architecture.SourceTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of the procedures show what the demo really prints; './nearside demo' writes the lines anew. */
final class ProcedurePagesTest {
    private static final Path SCENARIOS = SourceTree.ROOT.resolve("cli/src/main/resources/demo");

    private static final Pattern BLOCK = Pattern.compile("(?ms)^```(\\w*)\\n(.*?)^```$");

    /** Ids that the simulator's services choose. */
    private static final Pattern CHOSEN = Pattern.compile(
            "(?<=pcx-|vpc-|vpce-|svc-|tgw-attach-)[0-9a-f]{17}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\\bip[0-9a-f]{11}\\b|(?<=aivenprod-ss|privatelink-s)[0-9a-f]+|(?<=have aiven let in )[0-9]+");

    @Tag("long")
    @ParameterizedTest
    @ValueSource(
            strings = {
                "aws-peering",
                "transit-gateway",
                "upcloud-peering",
                "aws-privatelink",
                "azure-private-endpoint",
                "azure-peering",
                "gcp-peering",
                "gcp-psc"
            })
    void thePageShowsWhatTheDemoPrints(String scenario) throws IOException, InterruptedException {
        Process demo = new ProcessBuilder(
                        "sh",
                        SourceTree.ROOT
                                .resolve("cli/target/nearside/bin/nearside")
                                .toString(),
                        "demo",
                        scenario)
                .redirectErrorStream(true)
                .start();
        String printed = new String(demo.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(demo.waitFor()).as(printed).isZero();
        String told = printed.substring(printed.indexOf("== nearside plan"), printed.indexOf("== nearside history"));
        assertThat(lines(block(scenario, "")))
                .as("docs/%s.md, but for the order of writes at the same time, and for waits", scenario)
                .containsExactlyInAnyOrderElementsOf(lines(told));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "aws-peering",
                "transit-gateway",
                "upcloud-peering",
                "aws-privatelink",
                "azure-private-endpoint",
                "azure-peering",
                "gcp-peering",
                "gcp-psc"
            })
    void itsFileIsTheDemos(String scenario) throws IOException {
        assertThat(block(scenario, "yaml")).isEqualTo(Files.readString(SCENARIOS.resolve(scenario + ".yaml")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"aws-peering", "transit-gateway", "aws-privatelink"})
    void itsPolicyIsTheOneOfItsFile(String scenario, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("link.yaml"), block(scenario, "yaml"));
        try (Connector connector = Connector.builder()
                        .environment(Environment.of(Map.of("AIVEN_TOKEN", "any")))
                        .build();
                LinkSession session = connector.open(LinkFile.read(file))) {
            assertThat(block(scenario, "json").strip())
                    .isEqualTo(session.policy(Side.NEAR).orElseThrow().text().strip());
        }
    }

    /** Google's is YAML, as the link file is. */
    @ParameterizedTest
    @ValueSource(strings = {"gcp-peering", "gcp-psc"})
    void itsRoleIsTheOneOfItsFile(String scenario, @TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("link.yaml"), block(scenario, "yaml"));
        try (Connector connector = Connector.builder()
                        .environment(Environment.of(Map.of("AIVEN_TOKEN", "any")))
                        .build();
                LinkSession session = connector.open(LinkFile.read(file))) {
            assertThat(blocks(scenario, "yaml").get(1).strip())
                    .isEqualTo(session.policy(Side.NEAR).orElseThrow().text().strip());
        }
    }

    private static String block(String page, String language) throws IOException {
        return blocks(page, language).get(0);
    }

    private static List<String> blocks(String page, String language) throws IOException {
        String text = Files.readString(SourceTree.ROOT.resolve("docs/" + page + ".md"));
        List<MatchResult> blocks = BLOCK.matcher(text).results().toList();
        return blocks.stream()
                .filter(block -> block.group(1).equals(language))
                .map(block -> block.group(2))
                .toList();
    }

    /** Whether a wait shows, and how often something is asked for again, depends on how fast the machine is. */
    private static List<String> lines(String text) {
        return text.lines()
                .filter(line -> !line.isBlank() && !line.matches("\\S+ +waits for .*"))
                .map(line -> CHOSEN.matcher(line).replaceAll("…"))
                .filter(line -> !line.endsWith("look at the cloud now: asked for"))
                .toList();
    }
}
