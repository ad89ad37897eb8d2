package io.nearside.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.PeeringState;
import io.nearside.api.error.ErrorKind;
import io.nearside.cli.output.Terminal.Kind;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class OutputTest {
    private static final String ESCAPE = "\u001b";

    private Stage stage;

    @BeforeEach
    void open(@TempDir Path folder) {
        stage = new Stage(folder);
    }

    @Test
    void aPipeGetsEachEventOnceHoweverOftenIsLooked() {
        stage.cloud.accepted = PeeringState.PROVISIONING;
        stage.meanwhile = now -> {
            if (stage.cloud.reads.size() > 30) {
                stage.cloud.state = PeeringState.ACTIVE;
            }
        };
        assertThat(stage.runOn("connect", "--yes")).isZero();
        List<String> lines = stage.out().lines().toList();
        assertThat(lines)
                .containsSubsequence(
                        "peering         accept p-1 from net-9 of account them: updated",
                        "peering         waits for p-1 to become active",
                        "peering         p-1 is active",
                        "ranges          10.99.0.0/16 as claimed",
                        "routes          add route 10.99.0.0/16 in rt-main -> p-1: created",
                        "routes          1 to p-1",
                        "",
                        "partner is ready.",
                        "  net-1 reaches 10.99.0.0/16 of given privately");
        assertThat(lines).filteredOn(line -> !line.isEmpty()).doesNotHaveDuplicates();
        assertThat(stage.out()).doesNotContain(ESCAPE);
        assertThat(stage.err()).isEmpty();
    }

    @Test
    void aPlanShowsEveryStepInItsTurn() {
        stage.runOn("plan");
        assertThat(stage.out().lines())
                .startsWith(
                        "  ✓ vendor-network  10.99.0.0/16",
                        "  ✓ request         named in the link file",
                        "  → peering         accept p-1 from net-9 of account them")
                .contains("  · routes          then add route 10.99.0.0/16 in rt-main -> p-1")
                .contains("  – vendor-active   skipped: nobody to ask")
                .endsWith("partner: 3 steps to go.", "  It costs two shells.");
    }

    @Test
    void marksAreAsciiWhereNothingElseCanBeShown() {
        stage.charset = StandardCharsets.US_ASCII;
        stage.runOn("plan");
        assertThat(stage.out())
                .contains("  + vendor-network")
                .contains("  > peering")
                .matches("\\p{ASCII}*");
    }

    @Test
    void coloursAreForScreensThatDoNotRefuseThem() {
        assertThat(planned()).doesNotContain(ESCAPE);
        stage.kind = Kind.SCREEN;
        assertThat(planned()).contains(ESCAPE + "[32m✓" + ESCAPE + "[0m");
        assertThat(planned("--no-color")).doesNotContain(ESCAPE);
        stage.environment.put("NO_COLOR", "1");
        assertThat(planned()).doesNotContain(ESCAPE);
        stage.environment.clear();
        stage.kind = Kind.TELETYPE;
        assertThat(planned()).doesNotContain(ESCAPE);
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 60, 80, 200})
    void nothingIsWiderThanTheTerminal(int columns) {
        stage.kind = Kind.SCREEN;
        stage.columns = columns;
        stage.cloud.accepted = PeeringState.PROVISIONING;
        stage.meanwhile = now -> stage.cloud.state = PeeringState.ACTIVE;
        assertThat(stage.runOn("connect", "--yes")).isZero();
        String plain = stage.out().replaceAll(ESCAPE + "\\[[0-9]*[A-Za-z]", "");
        assertThat(plain.lines()).allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(columns));
        assertThat(plain).contains("partner is ready.");
    }

    @Test
    void aFailedWriteIsToldOnceThoughItIsMadeAgain() {
        stage.cloud.whileAccepting = new Runnable() {
            private int times;

            @Override
            public void run() {
                times++;
                if (times < 4) {
                    throw TinyCloud.failure(ErrorKind.THROTTLED, "accept");
                }
            }
        };
        assertThat(stage.runOn("connect", "--yes")).isZero();
        assertThat(stage.out()).containsOnlyOnce("accept p-1 from net-9 of account them: tiny asks to slow down");
    }

    @Test
    void historyTellsWhatWasDone() {
        stage.runOn("connect", "--yes");
        stage.runOn("disconnect", "--yes");
        assertThat(stage.run("history", "partner")).isZero();
        assertThat(stage.out())
                .contains("00:00:00Z  connect")
                .containsOnlyOnce("remembers: peering p-1 is to be accepted from account them, with 10.99.0.0/16")
                .doesNotContain("|")
                .contains("peering: accept p-1 from net-9 of account them: updated")
                .contains("  ready")
                .contains("disconnect")
                .contains("  gone");
        assertThat(stage.run("list")).isZero();
        assertThat(stage.out()).startsWith("partner  2026-01-01").contains("gone");
    }

    @Test
    void providersAreListedWithTheirKeys() {
        assertThat(stage.run("providers")).isZero();
        assertThat(stage.out())
                .contains("near: {cloud: tiny}")
                .contains("network*     The id of the network. Such as net-1")
                .contains("as: {tiny: {...}}")
                .contains("vendor: {id: given}");
    }

    /** As each says it, by being opened with the examples of its keys; any vendor at all can do another thing for each kind of link. */
    @Test
    void providersAreListedWithWhatTheyCanDo() {
        assertThat(stage.run("providers")).isZero();
        assertThat(stage.out())
                .contains("  can          Networks, PeeringAcceptor, PrivateEndpoints, RouteTables")
                .contains("    PeeringAcceptor\n      span: any region\n")
                .contains("  can          VendorEndpoints, VendorGateways, VendorPeerings, VendorServices");
        assertThat(stage.cloud.reads).isEmpty();
    }

    private String planned(String... options) {
        stage.runOn("plan", options);
        return stage.out();
    }
}
