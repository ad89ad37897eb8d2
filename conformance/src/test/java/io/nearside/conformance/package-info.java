/** The suite judged: a toy that keeps to its rules, and the same with one bug at a time. */
@NullMarked
package io.nearside.conformance;

import org.jspecify.annotations.NullMarked;
