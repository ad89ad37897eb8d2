package io.nearside.cli.output;

import java.util.ArrayList;
import java.util.List;

/** Lines that fit. */
final class Wrap {

    private Wrap() {}

    /** The text in lines of at most this width, broken between words; a longer word stays whole, since ids are copied. */
    static List<String> lines(String text, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > width) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** The text cut to this width; this mark says that it was. */
    static String cut(String text, int width, String mark) {
        return text.length() <= width ? text : text.substring(0, Math.max(0, width - mark.length())) + mark;
    }
}
