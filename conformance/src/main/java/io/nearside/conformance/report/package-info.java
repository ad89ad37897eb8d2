/**
 * What came of each rule, as JSON and as a table.
 */
@NullMarked
package io.nearside.conformance.report;

import org.jspecify.annotations.NullMarked;
