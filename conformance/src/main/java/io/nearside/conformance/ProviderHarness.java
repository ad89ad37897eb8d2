package io.nearside.conformance;

import io.nearside.api.ProviderSettings;
import io.nearside.conformance.rule.RuleBook;
import java.util.List;

/**
 * One provider in one arena, made anew for every rule: a simulator, an emulator, or an account of a real cloud. What it arranges and
 * observes, it does with the cloud's own client or from behind, never through the provider that is judged.
 */
public interface ProviderHarness extends AutoCloseable {

    /** The plugin. */
    Door door();

    /** Where it is judged, as reports and file names call it: lower case, without blanks. */
    String arena();

    /** Opens the provider at a network that was made for this rule, with credentials that may do everything. */
    ProviderSettings settings();

    /**
     * What arranges and observes for some rules.
     *
     * @throws CannotShowException if the arena has nothing of the kind
     */
    <S> S stage(Class<S> type);

    /** Where this arena is known to differ, each asserted: the rule must end as the deviation says. */
    List<Deviation> deviations();

    /** Rules for capabilities of the provider's own. */
    default List<RuleBook> ownRules() {
        return List.of();
    }

    /** Gives back what it made. */
    @Override
    void close();
}
