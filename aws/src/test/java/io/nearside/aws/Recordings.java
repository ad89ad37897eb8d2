package io.nearside.aws;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/** What AWS itself answered to others, as they published it, kept beside the sources. Absent on some machines, never in CI. */
final class Recordings {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Recordings() {}

    /** What one test of LocalStack's recorded, under its keys. */
    static JsonNode content(String file, String test) throws IOException {
        JsonNode entries = JSON.readTree(folder("aws").resolve(file).toFile());
        for (var entry : entries.properties()) {
            if (entry.getKey().endsWith("::" + test)) {
                return entry.getValue().path("recorded-content");
            }
        }
        throw new AssertionError("no " + test + " in " + file);
    }

    private static Path folder(String name) {
        String root = System.getProperty("nearside.recordings", "");
        Path folder = Path.of(root, name);
        if (root.isEmpty() || !Files.isDirectory(folder)) {
            String line = "No recordings at '" + folder + "' (system property nearside.recordings)";
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(line);
            }
            System.out.println("SKIPPED: " + line);
            Assumptions.abort(line);
        }
        return folder;
    }
}
