/** Our halves of network peerings on UpCloud. */
@NullMarked
package io.nearside.upcloud.peering;

import org.jspecify.annotations.NullMarked;
