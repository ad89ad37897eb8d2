/** A process that is killed in the middle, and what the next run makes of it. */
@NullMarked
package io.nearside.it.kill;

import org.jspecify.annotations.NullMarked;
