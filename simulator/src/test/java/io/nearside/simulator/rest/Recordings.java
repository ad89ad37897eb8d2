package io.nearside.simulator.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Published and recorded answers, in the folder that the system property names. Where they are missing the test says so and is skipped; on CI it fails. */
public final class Recordings {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern EXCHANGE = Pattern.compile(
            "\\n    url: (\\S+)\\n    method: (\\S+)\\n  response:\\n    body: \\|\\n(.*?)\\n    headers:.*?\\n    code: (\\d+)",
            Pattern.DOTALL);

    private Recordings() {}

    /** One recorded answer with a body. */
    public record Exchange(String method, String url, int status, JsonNode body) {}

    public static JsonNode read(String name) {
        return parse(text(name));
    }

    /** The exchanges of a go-vcr recording whose answers have bodies in block form. */
    public static List<Exchange> exchanges(String name) {
        List<Exchange> exchanges = new ArrayList<>();
        Matcher matcher = EXCHANGE.matcher(text(name));
        while (matcher.find()) {
            exchanges.add(new Exchange(
                    matcher.group(2), matcher.group(1), Integer.parseInt(matcher.group(4)), parse(matcher.group(3))));
        }
        return exchanges;
    }

    /** The files below a folder, as "aws/name" or "aiven/found/name". */
    public static List<String> files(String folder) {
        Path root = there("");
        try (Stream<Path> files = Files.walk(root.resolve(folder))) {
            return files.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    /** A file as it is. */
    public static String text(String name) {
        try {
            return Files.readString(there(name));
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }

    private static Path there(String name) {
        Path file = Path.of(System.getProperty("nearside.recordings", "recordings"), name);
        boolean there = Files.exists(file);
        if (!there && "true".equals(System.getenv("CI"))) {
            assertThat(there).as("recording " + file).isTrue();
        }
        String missing = "SKIPPED: there is no recording " + file;
        if (!there) {
            System.out.println(missing);
        }
        assumeTrue(there, missing);
        return file;
    }

    private static JsonNode parse(String text) {
        try {
            return JSON.readTree(text);
        } catch (IOException cause) {
            throw new UncheckedIOException(cause);
        }
    }
}
