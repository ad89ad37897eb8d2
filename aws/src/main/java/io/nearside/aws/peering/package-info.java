/** VPC peering connections, from the accepter's side. */
@NullMarked
package io.nearside.aws.peering;

import org.jspecify.annotations.NullMarked;
