package io.nearside.conformance;

import io.nearside.api.Capability;
import io.nearside.api.Provider;
import io.nearside.conformance.report.Ending;
import io.nearside.conformance.report.Report;
import io.nearside.conformance.report.RuleResult;
import io.nearside.conformance.rule.Bench;
import io.nearside.conformance.rule.Rule;
import io.nearside.conformance.rule.RuleBook;
import io.nearside.conformance.rule.RuleBooks;
import java.lang.reflect.Method;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.opentest4j.AssertionFailedError;

/** What comes of the rules of one run, judged against the deviations that its harness declares. */
final class Results {
    private final Door door;

    private final String arena;

    private final List<String> capabilities;

    private final Map<String, String> traits;

    private final List<RuleBook> books;

    private final Map<String, Deviation> deviations;

    private final Map<String, RuleResult> results = new LinkedHashMap<>();

    private Results(Bench bench) {
        ProviderHarness harness = bench.harness();
        this.door = harness.door();
        this.arena = harness.arena();
        this.capabilities = bench.provider().capabilities().stream()
                .map(Class::getSimpleName)
                .sorted()
                .toList();
        this.traits = traits(bench.provider());
        this.books = RuleBooks.of(harness);
        this.deviations = harness.deviations().stream().collect(Collectors.toMap(Deviation::rule, Function.identity()));
    }

    static Results about(Bench bench) {
        return new Results(bench);
    }

    /** What a test is called: its rule, and how it is expected to end if not well. */
    String title(Rule rule) {
        return Optional.ofNullable(deviations.get(rule.id()))
                .map(deviation -> rule.id()
                        + (deviation.isUntested() ? " cannot be shown: " : " deviates: ")
                        + deviation.reason())
                .orElse(rule.id());
    }

    void notOffered(RuleBook book) {
        book.rules().forEach(rule -> put(rule, Ending.NOT_OFFERED, ""));
    }

    void passed(Rule rule) {
        Deviation deviation = deviations.get(rule.id());
        if (deviation != null) {
            put(rule, Ending.FAIL, "passes, and was to deviate");
            throw new AssertionFailedError(
                    rule.id() + " passes: it does not deviate any more. Was: " + deviation.reason());
        }
        put(rule, Ending.PASS, "");
    }

    /** Whether a rule ended as its deviation says. What went wrong besides, as when its harness was closed, no deviation covers. */
    boolean isExpected(Rule rule, Throwable failure) {
        if (failure.getSuppressed().length > 0) {
            put(rule, Ending.FAIL, firstLine(failure.getSuppressed()[0].getMessage()));
            return false;
        }
        Deviation deviation = deviations.get(rule.id());
        boolean unshown = failure instanceof CannotShowException;
        String said = String.valueOf(failure.getMessage());
        if (deviation == null || unshown != deviation.isUntested() || !said.contains(deviation.shows())) {
            put(rule, Ending.FAIL, firstLine(said));
            return false;
        }
        put(rule, unshown ? Ending.UNTESTED : Ending.DEVIATION, deviation.reason());
        return true;
    }

    private static String firstLine(@Nullable String text) {
        return String.valueOf(text).strip().lines().findFirst().orElse("");
    }

    /** Deviations of rules that this provider does not have. */
    List<String> unusedDeviations() {
        return deviations.keySet().stream()
                .filter(id -> !results.containsKey(id) || results.get(id).ending() == Ending.NOT_OFFERED)
                .toList();
    }

    Report report() {
        String suite = Optional.ofNullable(Results.class.getPackage().getImplementationVersion())
                .orElse("development");
        return new Report(
                suite,
                door.id(),
                door.version(),
                arena,
                LocalDate.now(ZoneOffset.UTC).toString(),
                capabilities,
                traits,
                certified(),
                new ArrayList<>(results.values()));
    }

    private List<String> certified() {
        return books.stream()
                .filter(book -> book.rules().stream().allMatch(rule -> ending(rule) == Ending.PASS))
                .map(RuleBook::title)
                .toList();
    }

    private Ending ending(Rule rule) {
        RuleResult result = results.get(rule.id());
        return result == null ? Ending.UNTESTED : result.ending();
    }

    private void put(Rule rule, Ending ending, String reason) {
        results.put(rule.id(), RuleResult.of(rule.id(), ending, reason));
    }

    /** What each capability says of its cloud in its {@code traits()}, where it has them. */
    private static Map<String, String> traits(Provider provider) {
        Map<String, String> traits = new TreeMap<>();
        for (Class<? extends Capability> capability : provider.capabilities()) {
            for (Method method : capability.getMethods()) {
                if (method.getName().equals("traits")) {
                    traits.put(capability.getSimpleName(), said(method, provider.find(capability)));
                }
            }
        }
        return traits;
    }

    private static String said(Method method, Optional<? extends Capability> by) {
        try {
            return String.valueOf(method.invoke(by.orElseThrow()));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
