/** A stand-in of the simulator, under the name by which it is started. */
@NullMarked
package io.nearside.simulator;

import org.jspecify.annotations.NullMarked;
