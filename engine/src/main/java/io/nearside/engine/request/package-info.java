/** What every link does that asks a vendor for something: find its network, ask, follow what comes of it, remember what it said. */
@NullMarked
package io.nearside.engine.request;

import org.jspecify.annotations.NullMarked;
