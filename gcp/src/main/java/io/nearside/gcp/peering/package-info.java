/** Peerings of VPC networks on Google Cloud. */
@NullMarked
package io.nearside.gcp.peering;

import org.jspecify.annotations.NullMarked;
