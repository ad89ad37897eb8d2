/**
 * The flow of a network peering, on every cloud and towards every vendor: whether the near side accepts or mirrors is what the vendor's
 * answer says.
 */
@NullMarked
package io.nearside.engine.peering;

import org.jspecify.annotations.NullMarked;
