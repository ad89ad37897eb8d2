/** One file a command. */
@NullMarked
package io.nearside.cli.command;

import org.jspecify.annotations.NullMarked;
