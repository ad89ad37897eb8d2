package io.nearside.azure.permission;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one role lets its holder do: whatever an entry of its actions fits and none of its exceptions does. The exceptions of one role take
 * nothing away from another (Learn, "Understand Azure role definitions": NotActions).
 *
 * @param actions with {@code *} for any characters, in any case
 * @param exceptions likewise
 * @param conditional whether it counts under conditions only, which are not looked into
 */
record AzureRole(List<String> actions, List<String> exceptions, boolean conditional) {

    AzureRole {
        actions = List.copyOf(actions);
        exceptions = List.copyOf(exceptions);
    }

    /** A permission as an answer shows it: of a caller's effective ones, or of a role's definition. */
    static AzureRole of(Map<?, ?> shown) {
        Object condition = shown.get("condition");
        return new AzureRole(
                texts(shown.get("actions")),
                texts(shown.get("notActions")),
                condition != null && !condition.toString().isBlank());
    }

    private static List<String> texts(@Nullable Object list) {
        return list instanceof List<?> entries
                ? entries.stream()
                        .filter(Objects::nonNull)
                        .map(Object::toString)
                        .toList()
                : List.of();
    }

    /** Whether this action is among what it lets do. */
    boolean allows(String action) {
        return fits(actions.stream(), action) && !fits(exceptions.stream(), action);
    }

    private static boolean fits(Stream<String> patterns, String action) {
        return patterns.anyMatch(pattern -> fits(pattern, action));
    }

    private static boolean fits(String pattern, String action) {
        StringBuilder form = new StringBuilder();
        for (String part : pattern.split("\\*", -1)) {
            form.append(form.isEmpty() ? "" : ".*").append(Pattern.quote(part));
        }
        return Pattern.compile(form.toString(), Pattern.CASE_INSENSITIVE)
                .matcher(action)
                .matches();
    }
}
