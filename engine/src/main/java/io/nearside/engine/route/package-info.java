/** Which route tables lead to a vendor, what stands in their way, and the writes that change it; for every kind of link. */
@NullMarked
package io.nearside.engine.route;

import org.jspecify.annotations.NullMarked;
