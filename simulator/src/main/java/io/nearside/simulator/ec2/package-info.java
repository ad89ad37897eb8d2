/** EC2's Query API 2016-11-15: networks, subnets, route tables, peering connections, security groups and tags of every account and region, and the refusals that emulators leave out. */
@NullMarked
package io.nearside.simulator.ec2;

import org.jspecify.annotations.NullMarked;
