package io.nearside.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.conformance.report.ReportFiles;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The books of hubs pass a toy that keeps to them, and no other. */
final class GatewayConformanceTest {
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
    void aBugIsNoticedByTheRulesThatItBreaks(ToyHubBug bug) {
        Map<String, Throwable> failures = ToyRun.failures(rule -> new ToyHubHarness(bug));
        assertThat(failures.keySet()).allMatch(title -> bug.noticed().stream().anyMatch(title::startsWith));
        assertThat(bug.noticed())
                .allSatisfy(noticed -> assertThat(failures.keySet()).anyMatch(title -> title.startsWith(noticed)));
    }
}
