package io.nearside.simulator;

import java.util.regex.Pattern;

/** A pattern in which {@code *} stands for any text and {@code ?} for any one character, as in EC2's filters and IAM's actions. */
public record Glob(String pattern) {
    public boolean matches(String text) {
        StringBuilder regex = new StringBuilder();
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            if (c == '*') {
                regex.append(".*");
            } else if (c == '?') {
                regex.append('.');
            } else {
                regex.append(Pattern.quote(String.valueOf(c)));
            }
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL).matcher(text).matches();
    }
}
