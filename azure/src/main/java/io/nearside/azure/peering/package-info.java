/** Peerings of virtual networks on Azure. */
@NullMarked
package io.nearside.azure.peering;

import org.jspecify.annotations.NullMarked;
