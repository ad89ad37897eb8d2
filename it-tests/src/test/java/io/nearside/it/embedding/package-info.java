/** The example of the README, as a program that embeds Nearside. */
@NullMarked
package io.nearside.it.embedding;

import org.jspecify.annotations.NullMarked;
