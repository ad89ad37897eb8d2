/** Clients that others wrote, unmodified, as judges of the simulator. */
@NullMarked
package io.nearside.it.client;

import org.jspecify.annotations.NullMarked;
