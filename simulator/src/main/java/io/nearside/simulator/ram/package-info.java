/** AWS Resource Access Manager: who shares what with whom, by whose organization or by invitation. What is shared here is seen in {@link io.nearside.simulator.ec2}. */
@NullMarked
package io.nearside.simulator.ram;

import org.jspecify.annotations.NullMarked;
