package io.nearside.conformance.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where reports are kept: {@code target/conformance} of the module that certifies, or what the property {@value #PROPERTY} says. */
public final class ReportFiles {
    public static final String PROPERTY = "nearside.conformance.reports";

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private ReportFiles() {}

    /** Writes {@code <provider>-<arena>.json} and {@code .txt}, in place of those of an earlier run. */
    public static void write(Report report) {
        Path folder = Path.of(System.getProperty(PROPERTY, "target/conformance"));
        String name = report.provider() + "-" + report.arena();
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve(name + ".json"), JSON.writeValueAsString(report) + "\n");
            Files.writeString(folder.resolve(name + ".txt"), report.table());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
