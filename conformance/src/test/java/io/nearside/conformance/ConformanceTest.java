package io.nearside.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nearside.conformance.report.ReportFiles;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A suite that passes everybody certifies nobody. */
final class ConformanceTest {
    @TempDir
    Path folder;

    private final PrintStream console = System.out;

    @BeforeEach
    void keepReportsHere() {
        System.setOut(new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8));
        System.setProperty(ReportFiles.PROPERTY, folder.toString());
    }

    @AfterEach
    void keepThemWhereTheyBelong() {
        System.clearProperty(ReportFiles.PROPERTY);
        System.setOut(console);
    }

    @ParameterizedTest
    @EnumSource
    void aBugIsNoticedByTheRulesThatItBreaks(ToyBug bug) {
        Map<String, Throwable> failures = failures(bug, ToyHarness.NO_CALLS);
        assertThat(failures.keySet()).allMatch(title -> bug.noticed().stream().anyMatch(title::startsWith));
        assertThat(bug.noticed())
                .allSatisfy(noticed -> assertThat(failures.keySet()).anyMatch(title -> title.startsWith(noticed)));
    }

    @Test
    void whatCannotBeShownHasToBeDeclared() {
        assertThat(failures(ToyBug.NONE, List.of()).keySet())
                .contains("CORE-04", "ERR-01")
                .hasSize(12);
    }

    @Test
    void aDeviationThatIsNoneAnyMoreFails() {
        List<Deviation> deviations = with(Deviation.breaks("ROUTE-03", "It did not fail", "it overwrites"));
        assertThat(failures(ToyBug.OVERWRITES, deviations)).isEmpty();
        assertThat(failures(ToyBug.NONE, deviations).values())
                .singleElement()
                .satisfies(failed -> assertThat(failed).hasMessageContaining("does not deviate any more"));
    }

    @Test
    void aDeviationEndsAsItSaysOrFails() {
        assertThat(failures(ToyBug.OVERWRITES, with(Deviation.breaks("ROUTE-03", "Something else", "another"))))
                .hasSize(1);
        assertThat(failures(ToyBug.OVERWRITES, with(Deviation.cannotShow("ROUTE-03", "nobody can"))))
                .hasSize(1);
    }

    @Test
    void whatFailsWhenTheHarnessIsClosedIsNoPartOfADeviation() {
        Map<String, Throwable> failures = ToyRun.failures(rule -> new ToyHarness(
                ToyBug.OVERWRITES,
                with(Deviation.breaks("ROUTE-03", "It did not fail", "it overwrites")),
                () -> failFor(rule, "ROUTE-03", "CORE-04", "ROUTE-01")));
        assertThat(failures.keySet())
                .extracting(title -> title.split(" ", 2)[0])
                .containsExactly("CORE-04", "ROUTE-01", "ROUTE-03");
    }

    private static void failFor(String rule, String... those) {
        if (List.of(those).contains(rule)) {
            throw new AssertionError("left something behind");
        }
    }

    @Test
    void aHarnessIsToldWhatItIsFor() {
        List<String> told = new ArrayList<>();
        ToyRun.failures(rule -> {
            told.add(rule);
            return new ToyHarness(ToyBug.NONE, ToyHarness.NO_CALLS);
        });
        assertThat(told).startsWith(Conformance.NO_RULE, "CORE-01", "CORE-02").contains("ROUTE-12", "STORM-01");
        assertThat(told).filteredOn(rule -> !rule.equals(Conformance.NO_RULE)).doesNotHaveDuplicates();
        assertThat(told).doesNotContain("PEER-01");
    }

    @Test
    void aDeviationOfARuleThatIsNotRunFailsTheReport() {
        assertThat(failures(ToyBug.NONE, with(Deviation.cannotShow("PEER-01", "no peerings"))))
                .containsOnlyKeys("the report");
    }

    @Test
    void rulesOfAProvidersOwnAreRunToo() {
        assertThat(failures(ToyBug.WHISTLES, ToyHarness.NO_CALLS)).isEmpty();
        assertThat(folder.resolve("toy-memory.json")).content().contains("TOY-01");
        assertThat(folder.resolve("toy-memory.txt")).content().contains("certified: RouteTables, ToyWhistle");
    }

    @Test
    void theReportTellsWhatCameOfEachRule() throws IOException {
        failures(ToyBug.OVERWRITES, ToyHarness.NO_CALLS);
        JsonNode report =
                new ObjectMapper().readTree(folder.resolve("toy-memory.json").toFile());
        assertThat(report.path("provider").asText()).isEqualTo("toy");
        assertThat(report.path("arena").asText()).isEqualTo("memory");
        assertThat(report.path("capabilities")).extracting(JsonNode::asText).containsExactly("RouteTables");
        assertThat(report.path("certified")).isEmpty();
        Map<String, String> endings = new TreeMap<>();
        report.path("rules")
                .forEach(rule -> endings.put(
                        rule.path("id").asText(), rule.path("ending").asText()));
        assertThat(endings)
                .containsEntry("ROUTE-01", "PASS")
                .containsEntry("ROUTE-03", "FAIL")
                .containsEntry("CORE-04", "UNTESTED")
                .containsEntry("PEER-01", "NOT_OFFERED");
        assertThat(folder.resolve("toy-memory.txt"))
                .content()
                .contains("1 fail")
                .contains("ROUTE-03");
        failures(ToyBug.NONE, ToyHarness.NO_CALLS);
        assertThat(folder.resolve("toy-memory.txt")).content().contains("certified: RouteTables");
    }

    private static List<Deviation> with(Deviation more) {
        return Stream.concat(ToyHarness.NO_CALLS.stream(), Stream.of(more)).toList();
    }

    private static Map<String, Throwable> failures(ToyBug bug, List<Deviation> deviations) {
        return ToyRun.failures(rule -> new ToyHarness(bug, deviations));
    }
}
