package io.nearside.conformance.rule;

import io.nearside.api.Capability;
import java.util.List;
import java.util.Optional;

/**
 * The rules of a capability.
 *
 * @param title what reports call it
 * @param about the capability; empty for what every provider has to keep to
 */
public record RuleBook(String title, Optional<Class<? extends Capability>> about, List<Rule> rules) {

    /** The rules of a capability. */
    public static RuleBook of(Class<? extends Capability> capability, List<Rule> rules) {
        return new RuleBook(capability.getSimpleName(), Optional.of(capability), List.copyOf(rules));
    }

    /** Rules that no provider is spared. */
    public static RuleBook forAll(String title, List<Rule> rules) {
        return new RuleBook(title, Optional.empty(), List.copyOf(rules));
    }
}
