package io.nearside.conformance;

import io.nearside.api.Capability;
import io.nearside.api.Provider;
import io.nearside.conformance.report.Report;
import io.nearside.conformance.report.ReportFiles;
import io.nearside.conformance.rule.Bench;
import io.nearside.conformance.rule.Rule;
import io.nearside.conformance.rule.RuleBook;
import io.nearside.conformance.rule.RuleBooks;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * Certifies a provider in an arena. A whole test class:
 *
 * <pre>{@code
 * final class AcmeConformanceTest {
 *     @TestFactory
 *     Stream<DynamicNode> conforms() {
 *         return Conformance.of(AcmeHarness::new);
 *     }
 * }
 * }</pre>
 *
 * <p>There is a test for each rule of each capability that the provider declares, one for each that it does not, which it has to refuse, and
 * a last one that writes the report ({@link ReportFiles}).
 */
public final class Conformance {
    /** What a harness is made for where it is for no rule: for the first look, and for capabilities that have to be refused. */
    public static final String NO_RULE = "none";

    private final Function<String, ? extends ProviderHarness> harnesses;

    private final Results results;

    private Conformance(Function<String, ? extends ProviderHarness> harnesses, Results results) {
        this.harnesses = harnesses;
        this.results = results;
    }

    /**
     * The tests.
     *
     * @param harnesses makes one for every rule
     */
    public static Stream<DynamicNode> of(Supplier<? extends ProviderHarness> harnesses) {
        return of(rule -> harnesses.get());
    }

    /**
     * The tests, in an arena that has to know what it is for, such as one of recordings.
     *
     * @param harnesses makes one for every rule, from its id; else from {@value #NO_RULE}
     */
    public static Stream<DynamicNode> of(Function<String, ? extends ProviderHarness> harnesses) {
        try (Bench bench = new Bench(harnesses.apply(NO_RULE))) {
            Conformance conformance = new Conformance(harnesses, Results.about(bench));
            Set<Class<? extends Capability>> declared = bench.provider().capabilities();
            List<DynamicNode> books = RuleBooks.of(bench.harness()).stream()
                    .map(book -> conformance.tests(book, declared))
                    .toList();
            return Stream.concat(books.stream(), Stream.of(conformance.reporting()));
        }
    }

    private DynamicNode tests(RuleBook book, Set<Class<? extends Capability>> declared) {
        if (book.about().isPresent() && !declared.contains(book.about().get())) {
            return DynamicTest.dynamicTest(
                    book.title() + " is not offered",
                    () -> refuse(book, book.about().get()));
        }
        return DynamicContainer.dynamicContainer(
                book.title(),
                book.rules().stream().map(rule -> DynamicTest.dynamicTest(results.title(rule), () -> run(rule))));
    }

    private void refuse(RuleBook book, Class<? extends Capability> capability) {
        try (Bench bench = new Bench(harnesses.apply(NO_RULE))) {
            Provider provider = bench.provider();
            Assertions.assertTrue(provider.find(capability).isEmpty(), provider.id() + " has what it does not declare");
        }
        results.notOffered(book);
    }

    private void run(Rule rule) throws Exception {
        try (Bench bench = new Bench(harnesses.apply(rule.id()))) {
            rule.check().run(bench);
        } catch (Exception | AssertionError failure) {
            if (!results.isExpected(rule, failure)) {
                throw failure;
            }
            return;
        }
        results.passed(rule);
    }

    private DynamicNode reporting() {
        return DynamicTest.dynamicTest("the report", () -> {
            Report report = results.report();
            ReportFiles.write(report);
            System.out.println(report.table());
            Set<String> unused = new HashSet<>(results.unusedDeviations());
            Assertions.assertEquals(Set.of(), unused, "deviations of rules that were not run");
        });
    }
}
