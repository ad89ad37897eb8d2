package io.nearside.aws.recorded;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Another text of the same kind: the other boolean, another id, another range, a word that nothing is called. */
final class Flip {
    private static final Pattern DIGIT = Pattern.compile("[1-9]");

    private Flip() {}

    static String of(String text) {
        if (text.equals("true") || text.equals("false")) {
            return text.equals("true") ? "false" : "true";
        }
        Matcher digit = DIGIT.matcher(text);
        return digit.find() ? digit.replaceFirst(digit.group().equals("1") ? "2" : "1") : text + "x";
    }
}
