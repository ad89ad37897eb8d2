/** Whole journeys through the real SDKs and real wire protocols, from a plan to nothing left. */
@NullMarked
package io.nearside.it.journey;

import org.jspecify.annotations.NullMarked;
