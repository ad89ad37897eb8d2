package io.nearside.conformance.rule;

/**
 * One thing that a provider has to keep to.
 *
 * @param id such as ROUTE-01, stable for ever; what it says stands in rules.md
 * @param check fails with an assertion if the provider does not keep to it
 */
public record Rule(String id, Check check) {

    /** Finds out whether a provider keeps to a rule. */
    @FunctionalInterface
    public interface Check {
        void run(Bench bench) throws Exception;
    }
}
