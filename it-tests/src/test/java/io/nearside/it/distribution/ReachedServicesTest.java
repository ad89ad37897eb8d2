package io.nearside.it.distribution;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nearside.it.architecture.SourceTree;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.Fault;
import io.nearside.simulator.Match;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The command names the services that a ready link reaches, and what that costs in calls. */
final class ReachedServicesTest {
    private static final String LIST = "aiven:*/service";

    private static final String AWS = "aws-peering";

    private final SimulatedWorld world = new SimulatedWorld().withoutDelays();

    @TempDir
    Path folder;

    private String file(String scenario) throws IOException {
        return Files.copy(
                        SourceTree.ROOT.resolve("cli/src/main/resources/demo/" + scenario + ".yaml"),
                        folder.resolve("link.yaml"))
                .toString();
    }

    @AfterEach
    void stop() {
        world.close();
    }

    /** What it says on standard output, if it ends with 0. */
    private String run(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                "sh",
                SourceTree.ROOT.resolve("cli/target/nearside/bin/nearside").toString()));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().putAll(world.environment());
        builder.environment().put("NEARSIDE_HOME", folder.resolve("home").toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    private int lists() {
        return world.simulator().log().entries(LIST).size();
    }

    @ParameterizedTest
    @CsvSource({AWS + ", orders-kafka", "gcp-peering, orders-kafka-google"})
    void aConnectWithWorkAndAStatusNameThemByOneCallAndANoOpByNone(String scenario, String service)
            throws IOException, InterruptedException {
        String file = file(scenario);
        String host = service + "-acme-prod.aivencloud.com";
        assertThat(run("connect", "--yes", file)).contains(host + ":12835");
        assertThat(lists()).isEqualTo(1);
        assertThat(run("connect", "--yes", file)).contains("is ready").doesNotContain(host);
        assertThat(lists()).isEqualTo(1);
        JsonNode hosts =
                new ObjectMapper().readTree(run("status", "-o", "json", file)).path("hosts");
        assertThat(hosts.findValuesAsText("host")).isNotEmpty().containsOnly(host);
        assertThat(hosts.path(0).path("port").asInt()).isEqualTo(12_835);
        assertThat(lists()).isEqualTo(2);
    }

    @Test
    void aVendorThatDoesNotTellThemLeavesTheLinkReadyAndIsNamed() throws IOException, InterruptedException {
        world.simulator().faults().add(Fault.error(Match.every(LIST), 403, "", "no services for you"));
        assertThat(run("connect", "--yes", file(AWS)))
                .contains("is ready")
                .contains("What it reaches is not known")
                .contains("no services for you");
    }
}
