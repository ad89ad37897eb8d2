/** The command: where it starts, and what its commands work in. */
@NullMarked
package io.nearside.cli;

import org.jspecify.annotations.NullMarked;
