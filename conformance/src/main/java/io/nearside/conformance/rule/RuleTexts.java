package io.nearside.conformance.rule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The rules as rules.md words them. */
public final class RuleTexts {
    private static final Pattern ROW = Pattern.compile("\\| ([A-Z]+-\\d\\d) \\| ([A-Z]+) \\| (.+) \\|");

    private static final List<Text> ALL = read();

    private RuleTexts() {}

    /** One row. */
    public record Text(String id, String level, String says) {

        /** Whether it waits for the first provider that offers its capability. */
        public boolean isPrepared() {
            return level.equals("PREPARED");
        }
    }

    /** Every row, in the file's order. */
    public static List<Text> all() {
        return ALL;
    }

    /** The row of a rule. */
    public static Optional<Text> of(String id) {
        return ALL.stream().filter(text -> text.id().equals(id)).findFirst();
    }

    private static List<Text> read() {
        try (InputStream file = Objects.requireNonNull(RuleTexts.class.getResourceAsStream("rules.md"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(ROW::matcher)
                    .filter(Matcher::matches)
                    .map(row -> new Text(row.group(1), row.group(2), row.group(3)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
