/**
 * What a provider has to keep to: one book of rules for each capability, their texts in {@code rules.md}.
 */
@NullMarked
package io.nearside.conformance.rule;

import org.jspecify.annotations.NullMarked;
