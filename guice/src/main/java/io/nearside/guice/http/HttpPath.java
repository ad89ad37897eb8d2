package io.nearside.guice.http;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A path of segments, each percent-encoded when it is written, so that no id can reach beyond its own place.
 *
 * @param segments as they are meant, not encoded
 * @param query what is asked about it, encoded, with its leading question mark; empty for nothing
 */
public record HttpPath(List<String> segments, String query) {
    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    public HttpPath {
        segments = List.copyOf(segments);
        if (segments.stream().anyMatch(String::isEmpty)) {
            throw new IllegalArgumentException("A path has no empty segments");
        }
    }

    /** The path of these segments. */
    public static HttpPath of(String... segments) {
        return new HttpPath(List.of(segments), "");
    }

    /** The path that goes on with these segments. */
    public HttpPath below(String... more) {
        return new HttpPath(Stream.concat(segments.stream(), Stream.of(more)).toList(), query);
    }

    /** The same path, asked with one more parameter. */
    public HttpPath asking(String key, String value) {
        String more = (query.isEmpty() ? "?" : "&") + encoded(key) + "=" + encoded(value);
        return new HttpPath(segments, query + more);
    }

    /** The path on the wire, with its leading slash and its query. */
    @Override
    public String toString() {
        return segments.stream().map(HttpPath::encoded).collect(Collectors.joining("/", "/", query));
    }

    private static String encoded(String segment) {
        // A segment of dots alone would be resolved away by whatever normalizes the URI (RFC 3986, section 6.2.2.3).
        boolean literal = !segment.chars().allMatch(character -> character == '.');
        StringBuilder text = new StringBuilder();
        for (byte octet : segment.getBytes(StandardCharsets.UTF_8)) {
            if (literal && UNRESERVED.indexOf(octet) >= 0) {
                text.append((char) octet);
            } else {
                text.append(String.format("%%%02X", octet & 0xff));
            }
        }
        return text.toString();
    }
}
