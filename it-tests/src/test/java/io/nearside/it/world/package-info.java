/** The simulator and a connector that points to it, on one clock that nobody waits for. */
@NullMarked
package io.nearside.it.world;

import org.jspecify.annotations.NullMarked;
