/** A cloud and a vendor that live in memory, and a clock that does not wait. */
@NullMarked
package io.nearside.engine.toy;

import org.jspecify.annotations.NullMarked;
