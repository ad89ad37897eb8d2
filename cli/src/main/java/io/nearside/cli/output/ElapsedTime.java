package io.nearside.cli.output;

import java.time.Duration;

/** A time that has passed, for people: 7 s, 3 min 20 s, 2 h 5 min. */
final class ElapsedTime {
    private static final int SIXTY = 60;

    private ElapsedTime() {}

    static String says(Duration elapsed) {
        long seconds = Math.max(0, elapsed.toSeconds());
        if (seconds < SIXTY) {
            return seconds + " s";
        }
        long minutes = seconds / SIXTY;
        return minutes < SIXTY
                ? minutes + " min " + seconds % SIXTY + " s"
                : minutes / SIXTY + " h " + minutes % SIXTY + " min";
    }
}
