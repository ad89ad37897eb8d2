package io.nearside.simulator.compute;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * A list's filter: comparisons of a field with {@code =}, {@code !=}, {@code eq} or {@code ne}, alone or each in parentheses with or without {@code AND} between them. The words take an expression
 * that the whole value matches (recorded), the signs the value itself. Everything else that Google has is refused as a filter that it does not understand.
 */
final class ComputeFilter {
    private static final Pattern COMPARISON = Pattern.compile(
            "\\s*([A-Za-z.]+)\\s*(=|!=|\\beq\\b|\\bne\\b)\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|[^\\s()\"]+)\\s*");
    private static final Pattern GROUP =
            Pattern.compile("\\s*(?:AND\\s+)?\\(((?:[^()\"]|\"(?:[^\"\\\\]|\\\\.)*\")*)\\)\\s*");

    private final List<Comparison> comparisons = new ArrayList<>();

    private record Comparison(String field, boolean same, Pattern value) {}

    private ComputeFilter() {}

    static ComputeFilter of(String text) {
        ComputeFilter filter = new ComputeFilter();
        if (text.isBlank()) {
            return filter;
        }
        Matcher alone = COMPARISON.matcher(text);
        if (alone.matches()) {
            filter.add(alone, text);
            return filter;
        }
        Matcher group = GROUP.matcher(text);
        int end = 0;
        while (end < text.length() && group.find(end) && group.start() == end) {
            Matcher within = COMPARISON.matcher(group.group(1));
            if (!within.matches()) {
                throw refused(text);
            }
            filter.add(within, text);
            end = group.end();
        }
        if (end < text.length()) {
            throw refused(text);
        }
        return filter;
    }

    boolean matches(JsonNode resource) {
        return comparisons.stream().allMatch(each -> {
            JsonNode value = resource.at("/" + each.field().replace('.', '/'));
            return each.value().matcher(value.asText()).matches() == each.same();
        });
    }

    private void add(Matcher comparison, String text) {
        String written = comparison.group(3);
        String value = written.startsWith("\"") ? written.substring(1, written.length() - 1) : written;
        String sign = comparison.group(2);
        boolean word = sign.equals("eq") || sign.equals("ne");
        try {
            Pattern pattern = Pattern.compile(word ? value : Pattern.quote(value));
            comparisons.add(new Comparison(comparison.group(1), !sign.equals("!=") && !sign.equals("ne"), pattern));
        } catch (PatternSyntaxException wrong) {
            throw refused(text);
        }
    }

    private static ComputeRefused refused(String text) {
        return ComputeRefused.invalid("filter", text, "Invalid list filter expression.");
    }
}
