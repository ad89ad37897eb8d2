package io.nearside.engine.firewall;

import io.nearside.api.cloud.Firewall;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.FirewallId;
import io.nearside.api.model.NetworkId;
import java.util.List;

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
    public static Problem elsewhere(Firewall found, List<NetworkId> ours) {
        String mine = ours.size() == 1
                ? "our network is " + ours.get(0)
                : "our networks are "
                        + String.join(", ", ours.stream().map(NetworkId::value).toList());
        return Problem.of(
                ProblemCodes.FIREWALL_UNKNOWN,
                found.id().value(),
                "This security group belongs to " + found.network() + ", and " + mine + ".",
                REMEDY);
    }
}
