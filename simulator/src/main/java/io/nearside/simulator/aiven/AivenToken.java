package io.nearside.simulator.aiven;

import io.nearside.simulator.Access;
import java.util.Set;

/** What a token opens: {@link Access#READ} is the permission project:networking:read, {@link Access#WRITE} both. */
record AivenToken(Access access, Set<String> projects) {
    AivenToken {
        projects = Set.copyOf(projects);
    }
}
