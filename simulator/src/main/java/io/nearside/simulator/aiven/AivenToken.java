package io.nearside.simulator.aiven;

import io.nearside.simulator.Access;
import java.util.Set;

/** What a token opens: {@link Access#READ} is the permission to read of a project or an organization, {@link Access#WRITE} every one. */
record AivenToken(Access access, Set<AivenHome> homes) {
    AivenToken {
        homes = Set.copyOf(homes);
    }
}
