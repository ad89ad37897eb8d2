package io.nearside.conformance.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What came of a run.
 *
 * @param suite the version of this suite
 * @param provider the plugin's id
 * @param version the plugin's version
 * @param date when, in ISO form
 * @param capabilities what the provider declares
 * @param traits what each of these says of its cloud, as text
 * @param certified the books of which every rule passed
 */
public record Report(
        String suite,
        String provider,
        String version,
        String arena,
        String date,
        List<String> capabilities,
        Map<String, String> traits,
        List<String> certified,
        List<RuleResult> rules) {

    public Report {
        capabilities = List.copyOf(capabilities);
        traits = Map.copyOf(traits);
        certified = List.copyOf(certified);
        rules = List.copyOf(rules);
    }

    /** For people: how many ended how, and every rule that did not simply pass. */
    public String table() {
        Map<Ending, Long> counts = new LinkedHashMap<>();
        for (Ending ending : Ending.values()) {
            counts.put(
                    ending,
                    rules.stream().filter(rule -> rule.ending() == ending).count());
        }
        String summary = counts.entrySet().stream()
                .map(count -> count.getValue() + " " + words(count.getKey()))
                .collect(Collectors.joining(", "));
        String rows = rules.stream()
                .filter(rule -> rule.ending() != Ending.PASS && rule.ending() != Ending.NOT_OFFERED)
                .map(rule -> "  %-12s %-10s %s%n".formatted(rule.id(), words(rule.ending()), rule.reason()))
                .collect(Collectors.joining());
        return "%s in %s: %s%n  certified: %s%n%s"
                .formatted(provider, arena, summary, String.join(", ", certified), rows);
    }

    private static String words(Ending ending) {
        return switch (ending) {
            case PASS -> "pass";
            case FAIL -> "fail";
            case DEVIATION -> "deviate";
            case UNTESTED -> "untested";
            case NOT_OFFERED -> "not offered";
        };
    }
}
