/** The command. */
@NullMarked
package io.nearside.cli;

import org.jspecify.annotations.NullMarked;
