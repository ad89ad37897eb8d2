package io.nearside.api;

import java.util.Map;
import java.util.Optional;

/** Where variables such as {@code AIVEN_TOKEN} come from. An empty value counts as absent, as it does for the ecosystems' own tools. */
@FunctionalInterface
public interface Environment {

    /** The variable's value, or empty if it is not set or is blank. */
    Optional<String> variable(String name);

    /** The process's own environment. */
    static Environment ofProcess() {
        return of(System.getenv());
    }

    /** These variables and no others. */
    static Environment of(Map<String, String> variables) {
        Map<String, String> copy = Map.copyOf(variables);
        return name -> Optional.ofNullable(copy.get(name)).filter(value -> !value.isBlank());
    }

    /** The variable as something that never prints. */
    default Optional<Secret> secret(String name) {
        return variable(name).map(Secret::of);
    }
}
