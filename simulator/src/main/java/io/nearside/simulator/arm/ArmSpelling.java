package io.nearside.simulator.arm;

import io.nearside.simulator.Request;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Paths of ARM are the same whatever the case of their words; here they get the one that templates are written in. Names keep theirs. */
final class ArmSpelling {
    private static final Map<String, String> WORDS = words();

    private ArmSpelling() {}

    static Request canonical(Request request) {
        return new Request(
                request.method(),
                request.root(),
                canonical(request.path()),
                request.query(),
                request.headers(),
                request.body());
    }

    private static String canonical(String path) {
        String[] segments = path.split("/", -1);
        // Words and names take turns; a provider's namespace stands between two words.
        boolean word = true;
        for (int i = 1; i < segments.length; i++) {
            if (word) {
                segments[i] = WORDS.getOrDefault(segments[i], segments[i]);
                word = false;
            } else if (segments[i - 1].equals("providers")) {
                segments[i] = WORDS.getOrDefault(segments[i], segments[i]);
                word = true;
            } else {
                word = true;
            }
        }
        return String.join("/", segments);
    }

    private static Map<String, String> words() {
        Map<String, String> words = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
        for (ArmOperation operation : ArmOperation.values()) {
            List.of(operation.template().path().split("/", -1)).stream()
                    .filter(segment -> !segment.startsWith("{"))
                    .forEach(segment -> words.put(segment, segment));
        }
        return words;
    }
}
