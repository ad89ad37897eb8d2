/** Services with private endpoints in the simulator: ours, and those of everybody else. */
@NullMarked
package io.nearside.it.endpoint;

import org.jspecify.annotations.NullMarked;
