/** Where a token may come from: a variable, a file, a command. */
@NullMarked
package io.nearside.guice.token;

import org.jspecify.annotations.NullMarked;
