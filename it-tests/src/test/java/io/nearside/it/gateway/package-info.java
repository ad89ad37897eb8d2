/** Links through a transit gateway in the simulator, and what other people have at the same one. */
@NullMarked
package io.nearside.it.gateway;

import org.jspecify.annotations.NullMarked;
