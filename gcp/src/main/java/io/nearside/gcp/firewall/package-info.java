/** Firewall rules of VPC networks. */
@NullMarked
package io.nearside.gcp.firewall;

import org.jspecify.annotations.NullMarked;
