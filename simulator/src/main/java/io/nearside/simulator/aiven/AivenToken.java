package io.nearside.simulator.aiven;

import io.nearside.simulator.Access;
import java.util.Set;

/** What a token opens: {@link Access#READ} is the permission networking:read of a project or an organization, {@link Access#WRITE} both. */
record AivenToken(Access access, Set<AivenHome> homes) {
    AivenToken {
        homes = Set.copyOf(homes);
    }
}
