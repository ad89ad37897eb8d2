package io.nearside.engine.endpoint;

import io.nearside.api.cloud.Firewall;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.EndpointName;

/** What a person has to do about the security group of a link's own. */
final class GroupProblems {

    private GroupProblems() {}

    /** An endpoint that is there is not moved behind a group that is made after it. */
    static Problem tooLate(EndpointLink link, EndpointName endpoint) {
        return Problem.of(
                ProblemCodes.FIREWALL_UNFIT,
                endpoint.value(),
                "The endpoint is there, and " + link.cloud()
                        + " shows no security group that was made for this link: a new one"
                        + " would not be the endpoint's.",
                "Name the endpoint's own groups in link.securityGroups, or disconnect and connect again.");
    }

    /** A name is a network's once, and whoever has it carries no mark of this link. */
    static Problem nameTaken(EndpointLink link, CloudException refused) {
        return Problem.of(
                ProblemCodes.FIREWALL_UNFIT,
                link.site().network().value(),
                link.cloud()
                        + " has a security group by the name that this link's would have, and it carries no mark of this"
                        + " link, so it stays as it is: " + refused.getMessage(),
                "Rename or remove that group, or name it in link.securityGroups.");
    }

    /** Others have come to need what was made for this link. */
    static Problem inUse(EndpointLink link, Firewall group, CloudException refused) {
        return Problem.of(
                ProblemCodes.FIREWALL_UNFIT,
                group.id().value(),
                "The security group was made for this link, and something else in " + group.network()
                        + " has come to use it, so " + link.cloud() + " does not remove it: " + refused.getMessage(),
                "Take the network interfaces, and the rules of other groups, that use it off it; then run disconnect again.");
    }
}
