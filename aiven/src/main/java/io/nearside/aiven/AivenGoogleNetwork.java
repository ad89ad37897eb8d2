package io.nearside.aiven;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A network of Google Cloud, by the id of its project and its name: Aiven takes and tells the two apart. */
record AivenGoogleNetwork(String project, String name) {
    private static final Pattern ID = Pattern.compile("projects/([^/]+)/global/networks/([^/]+)");

    /** Projects of old are in a domain. */
    private static final Pattern PROJECT = Pattern.compile("[a-z0-9.:-]+");

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

    /** What an id says; empty if it is none of a network of Google. */
    static Optional<AivenGoogleNetwork> of(String id) {
        Matcher parts = ID.matcher(id);
        return parts.matches() ? Optional.of(new AivenGoogleNetwork(parts.group(1), parts.group(2))) : Optional.empty();
    }

    /** Whether it can be one at all, and no sentence of an answer that has yet to say it. */
    boolean isPossible() {
        return PROJECT.matcher(project).matches() && NAME.matcher(name).matches();
    }

    @Override
    public String toString() {
        return "projects/" + project + "/global/networks/" + name;
    }
}
