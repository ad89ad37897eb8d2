package io.nearside.simulator;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request as it arrived. The path is as it was sent, percent-encoded; header names are in lower case; query parameters are decoded.
 *
 * @param root where it was sent to, as the caller calls it: scheme, host and port
 */
public record Request(
        String method,
        String root,
        String path,
        Map<String, List<String>> query,
        Map<String, List<String>> headers,
        String body) {
    public Request {
        query = Map.copyOf(query);
        headers = Map.copyOf(headers);
    }

    public Optional<String> header(String name) {
        return first(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    public Optional<String> parameter(String name) {
        return first(query.get(name));
    }

    private static Optional<String> first(@Nullable List<String> values) {
        return values == null ? Optional.empty() : values.stream().findFirst();
    }
}
