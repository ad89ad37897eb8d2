/** What a vendor can be asked for and about: its networks, and the peerings it is asked to make. */
@NullMarked
package io.nearside.api.vendor;

import org.jspecify.annotations.NullMarked;
