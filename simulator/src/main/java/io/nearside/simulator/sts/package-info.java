/** AWS accounts and roles: who a signed request comes from, what that identity may not do, and the STS calls that tell and change it. */
@NullMarked
package io.nearside.simulator.sts;

import org.jspecify.annotations.NullMarked;
