package io.nearside.engine.firewall;

import io.nearside.api.cloud.Firewall;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.FirewallId;
import io.nearside.api.model.NetworkId;

/** What a person has to do about the security groups that a link file names. */
public final class FirewallProblems {
    private static final String REMEDY = "Correct link.securityGroups.";

    private FirewallProblems() {}

    /** One that is not among those that were read. */
    public static Problem unknown(String cloud, FirewallId wanted) {
        return Problem.of(
                ProblemCodes.FIREWALL_UNKNOWN,
                wanted.value(),
                cloud + " shows no security group of this id to these credentials.",
                REMEDY);
    }

    /** One that is of another network than ours. */
    public static Problem elsewhere(Firewall found, NetworkId ours) {
        return Problem.of(
                ProblemCodes.FIREWALL_UNKNOWN,
                found.id().value(),
                "This security group belongs to " + found.network() + ", and our network is " + ours + ".",
                REMEDY);
    }
}
