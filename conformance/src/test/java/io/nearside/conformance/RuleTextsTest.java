package io.nearside.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.conformance.rule.Rule;
import io.nearside.conformance.rule.RuleBook;
import io.nearside.conformance.rule.RuleBooks;
import io.nearside.conformance.rule.RuleTexts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is written is checked, and what is checked is written. */
final class RuleTextsTest {
    private static final List<String> CHECKED = RuleBooks.all().stream()
            .flatMap(book -> book.rules().stream())
            .map(Rule::id)
            .toList();

    @Test
    void everyRuleIsWrittenOnceAndInOrder() {
        assertThat(RuleTexts.all())
                .filteredOn(text -> !text.isPrepared())
                .extracting(RuleTexts.Text::id)
                .containsExactlyElementsOf(CHECKED);
        assertThat(RuleTexts.all()).extracting(RuleTexts.Text::id).doesNotHaveDuplicates();
    }

    @Test
    void whatIsPreparedIsWhatNobodyOffersYet() {
        assertThat(RuleTexts.all())
                .filteredOn(RuleTexts.Text::isPrepared)
                .extracting(RuleTexts.Text::id)
                .containsExactly("PE-04");
    }

    @Test
    void aCapabilityHasOneBook() {
        assertThat(RuleBooks.all()).extracting(RuleBook::title).doesNotHaveDuplicates();
        assertThat(RuleBooks.all()).allSatisfy(book -> assertThat(book.rules()).isNotEmpty());
    }
}
