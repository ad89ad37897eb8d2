package io.nearside.simulator.rest;

import io.nearside.simulator.Request;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A method and a path with variables, {@code GET /v1/project/{project}/vpcs}. What follows a variable in its segment belongs to the path, as in {@code /v1/projects/{project}:testIamPermissions}. */
public record PathTemplate(String method, String path) {
    /** The variables' values if the request is one of these. A slash at the end of its path makes no difference. */
    public Optional<Map<String, String>> match(Request request) {
        List<String> wanted = segments(path);
        List<String> given =
                segments(request.path()).stream().map(PathTemplate::decode).toList();
        if (!method.equals(request.method()) || wanted.size() != given.size()) {
            return Optional.empty();
        }
        Map<String, String> variables = new LinkedHashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            String segment = wanted.get(i);
            int end = segment.indexOf('}');
            String verb = segment.substring(end + 1);
            if (end > 0 && given.get(i).endsWith(verb)) {
                String value = given.get(i);
                variables.put(segment.substring(1, end), value.substring(0, value.length() - verb.length()));
            } else if (!segment.equals(given.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(variables);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }

    private static List<String> segments(String path) {
        return Arrays.asList(path.split("/"));
    }

    /** After splitting, so that an encoded slash stays within its segment. A plus sign is itself in a path. */
    private static String decode(String segment) {
        try {
            return URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return segment;
        }
    }
}
