package io.nearside.upcloud;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Assumptions;

/** Recorded exchanges and composed answers, kept beside the sources. Absent on some machines, never in CI. */
final class Recordings {

    private Recordings() {}

    /** One exchange of a go-vcr cassette: the request with the body that was sent, and the answer. */
    record Exchange(String method, String url, String sent, int status, Map<String, String> headers, String body) {
        boolean is(String wantedMethod, String path) {
            return method.equals(wantedMethod) && url.equals("https://api.upcloud.com" + path);
        }
    }

    static Path folder(String name) {
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

    static String text(String folder, String file) throws IOException {
        return Files.readString(folder(folder).resolve(file));
    }

    static List<Path> files(String name, String ending) throws IOException {
        try (Stream<Path> files = Files.list(folder(name))) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    /** The exchanges of a cassette, or of an excerpt that begins or ends in the middle of one, which is left out. */
    static List<Exchange> exchanges(String file) throws IOException {
        String cassette = text("upcloud", file);
        JsonNode entries = new YAMLMapper().readTree(cassette.substring(cassette.indexOf("- request:")));
        return StreamSupport.stream(entries.spliterator(), false)
                .filter(entry -> entry.has("response"))
                .map(Recordings::exchange)
                .toList();
    }

    private static Exchange exchange(JsonNode entry) {
        JsonNode request = entry.path("request");
        JsonNode response = entry.path("response");
        return new Exchange(
                request.path("method").asText(),
                request.path("url").asText(),
                request.path("body").asText(),
                response.path("code").asInt(),
                Map.of(
                        "Content-Type",
                        response.path("headers").path("Content-Type").path(0).asText("")),
                response.path("body").asText());
    }
}
