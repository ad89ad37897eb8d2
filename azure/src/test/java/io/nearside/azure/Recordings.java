package io.nearside.azure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** What Azure itself answered to others, as they published it, kept beside the sources. Absent on some machines, never in CI. */
final class Recordings {
    static final ObjectMapper JSON = new ObjectMapper();

    private static final String HOST = "https://management.azure.com";

    private Recordings() {}

    /** One exchange. */
    record Exchange(String method, String path, int status, JsonNode headers, String body) {

        /** The header's value at a stand-in for Azure. */
        String header(String name, String host) {
            return headers.path(name).asText().replace(HOST, host);
        }
    }

    /** The exchanges of a file, in their order. */
    static List<Exchange> exchanges(String file) throws IOException {
        JsonNode all = JSON.readTree(folder("cli").resolve(file).toFile()).path("interactions");
        return Stream.iterate(0, at -> at < all.size(), at -> at + 1)
                .map(all::get)
                .map(one -> new Exchange(
                        one.path("method").asText(),
                        one.path("uri").asText().replace(HOST, "").replaceFirst("\\?.*", ""),
                        one.path("status").asInt(),
                        one.path("headers"),
                        one.path("response").toString()))
                .toList();
    }

    static JsonNode file(String folder, String file) throws IOException {
        return JSON.readTree(folder(folder).resolve(file).toFile());
    }

    static List<Path> files(String folder, String beginning, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder(folder))) {
            return files.filter(file -> file.getFileName().toString().startsWith(beginning))
                    .filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static Path folder(String name) {
        String root = System.getProperty("nearside.recordings", "");
        Path folder = Path.of(root, "azure", name);
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
