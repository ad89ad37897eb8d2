/** The security groups of our VPCs. */
@NullMarked
package io.nearside.aws.firewall;

import org.jspecify.annotations.NullMarked;
