package io.nearside.api.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A range of TCP ports.
 *
 * @param from the first, 0 to 65535
 * @param to the last, not below the first
 */
public record PortRange(int from, int to) {

    /** Every port there is. */
    public static final PortRange ALL = new PortRange(0, 65_535);

    /** What a text looks like that {@link #of} reads. */
    public static final Pattern FORM = Pattern.compile("(\\d{1,5})(?:\\s*-\\s*(\\d{1,5}))?");

    /**
     * @throws IllegalArgumentException if there are no such ports
     */
    public PortRange {
        if (from < 0 || to > 65_535 || from > to) {
            throw new IllegalArgumentException("Ports go from 0 to 65535, the lower one first: " + from + "-" + to);
        }
    }

    /**
     * Reads {@code 5432} or {@code 10000-31000}.
     *
     * @throws IllegalArgumentException if the text is neither
     */
    public static PortRange of(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a port or a range of ports such as 10000-31000");
        }
        int from = Integer.parseInt(matcher.group(1));
        return new PortRange(from, matcher.group(2) == null ? from : Integer.parseInt(matcher.group(2)));
    }

    /** Whether every port of the other range is in this one. */
    public boolean contains(PortRange other) {
        return from <= other.from && other.to <= to;
    }

    @Override
    public String toString() {
        return from == to ? String.valueOf(from) : from + "-" + to;
    }
}
