/**
 * The flow of a link through a hub: it is shared with the vendor, the vendor attaches its network, and ours, attached too, are routed there
 * through it.
 */
@NullMarked
package io.nearside.engine.gateway;

import org.jspecify.annotations.NullMarked;
