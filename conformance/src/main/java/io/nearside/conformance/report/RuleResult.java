package io.nearside.conformance.report;

import io.nearside.conformance.rule.RuleTexts;

/**
 * What came of one rule.
 *
 * @param id the rule
 * @param level and what it asks for, as rules.md has it
 * @param reason why it did not simply pass; empty if it did
 */
public record RuleResult(String id, String level, String says, Ending ending, String reason) {

    /** The same with what rules.md says of it; a rule of a provider's own has no text there. */
    public static RuleResult of(String id, Ending ending, String reason) {
        RuleTexts.Text text = RuleTexts.of(id).orElse(new RuleTexts.Text(id, "OWN", ""));
        return new RuleResult(id, text.level(), text.says(), ending, reason);
    }
}
