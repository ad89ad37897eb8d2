package io.nearside.gcp;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/** What Google itself answered to others, as they published it, kept beside the sources. Absent on some machines, never in CI. */
public final class Recordings {
    private static final String HOST = "https?://[^/]*googleapis\\.com";

    private static final Pattern REQUEST = Pattern.compile("(GET|POST|PATCH|PUT|DELETE) (\\S+)");

    private static final Pattern ANSWER = Pattern.compile("(?m)^(\\d{3}) [A-Z][\\w ]*$");

    private Recordings() {}

    /**
     * One exchange. Where its publishers have put names in the place of ids, as {@code ${networkID}}, it has those of {@link StubCompute}.
     *
     * @param sent the body of the request; empty if there was none
     */
    public record Exchange(String method, String path, String sent, int status, String body) {
        public String line() {
            return method + " " + path;
        }
    }

    /** The exchanges with Compute Engine of a file, in their order. */
    public static List<Exchange> compute(String file) throws IOException {
        return exchanges(file).stream()
                .filter(exchange -> exchange.path().startsWith("/compute/v1/"))
                .toList();
    }

    /** The exchanges of a file, in their order. */
    public static List<Exchange> exchanges(String file) throws IOException {
        List<Exchange> exchanges = new ArrayList<>();
        for (String part : Files.readString(folder().resolve(file)).split("(?m)^---$", -1)) {
            String text = named(part.strip());
            Matcher request = REQUEST.matcher(text);
            Matcher answer = ANSWER.matcher(text);
            if (request.lookingAt() && answer.find()) {
                String asked = text.substring(0, answer.start());
                exchanges.add(new Exchange(
                        request.group(1),
                        request.group(2).replaceFirst(HOST, "").replaceFirst("\\?.*", ""),
                        after(asked),
                        Integer.parseInt(answer.group(1)),
                        after(text.substring(answer.start()))));
            }
        }
        return exchanges;
    }

    /** What comes after the headers. */
    private static String after(String message) {
        int blank = message.indexOf("\n\n");
        return blank < 0 ? "" : message.substring(blank).strip();
    }

    private static String named(String text) {
        return text.replaceAll("\"targetId\": \"\\$\\{\\w+}\"", "\"targetId\": \"4611686018427387905\"")
                .replaceAll("\\$\\{project(Id|Number)}|example-project-01", StubCompute.PROJECT)
                .replace("${networkID}", "backend")
                .replace("${operationID}", "operation-1")
                .replaceAll("\\$\\{(\\w+)}", "$1");
    }

    private static Path folder() {
        String root = System.getProperty("nearside.recordings", "");
        Path folder = Path.of(root, "gcp");
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
