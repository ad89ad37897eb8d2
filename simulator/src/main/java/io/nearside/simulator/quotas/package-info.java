/** AWS Service Quotas: how much of EC2 an account may have, as the world's {@link io.nearside.simulator.ec2.Ec2Quotas} say. */
@NullMarked
package io.nearside.simulator.quotas;

import org.jspecify.annotations.NullMarked;
