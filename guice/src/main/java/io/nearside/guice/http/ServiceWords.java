package io.nearside.guice.http;

/** A service's own words, fit to be shown: on one line, without control characters, and not too many. */
public final class ServiceWords {
    private static final int LONGEST = 300;

    private ServiceWords() {}

    /** The words, shortened if need be. */
    public static String of(String said) {
        String line = said.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1).stripTrailing() + "…";
    }
}
