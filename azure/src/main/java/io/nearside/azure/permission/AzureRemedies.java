package io.nearside.azure.permission;

import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.ApplicationId;
import io.nearside.api.model.NetworkId;
import io.nearside.azure.ArmId;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is missing, with the commands that lay it (aiven-docs, vnet-peering-azure.md, steps 1 to 6). The role is one of its own with nothing
 * but these actions; the built-in Network Contributor would do too, and far more.
 *
 * @param source who demands it
 */
record AzureRemedies(String source, ApplicationId application, NetworkId on) {

    /** Nobody of our directory can have a role as long as it does not know the application. */
    Problem unknownApplication() {
        return missing(
                "The directory does not know the application " + application + ", which " + source
                        + " wants to have a role on our network.",
                "Run: " + principal());
    }

    /** @param principal the id under which the application has roles; null if it is not known */
    Problem missingRole(Set<String> actions, @Nullable String principal) {
        return missing(
                "The application " + application + " may not do " + listed(actions, ", ") + " on our network, which "
                        + source + " wants.",
                "Run: " + role(actions, principal));
    }

    /** What could not be seen, which may be there all the same. */
    Problem unseen(Set<String> actions, String why) {
        return Problem.of(
                        ProblemCodes.GROUNDWORK_UNSEEN,
                        application.value(),
                        "Whether the application " + application + " may do " + listed(actions, ", ")
                                + " on our network cannot be seen. " + why,
                        "If the peering does not come up, run: " + principal() + " ; " + role(actions, null))
                .seen("wanted by", source);
    }

    private Problem missing(String cause, String remedy) {
        return Problem.of(ProblemCodes.GROUNDWORK_MISSING, application.value(), cause, remedy)
                .seen("network", on.value())
                .seen("wanted by", source);
    }

    private String principal() {
        return "az ad sp create --id " + application;
    }

    private String role(Set<String> actions, @Nullable String principal) {
        ArmId network = ArmId.parse(on);
        String name = "Nearside peering of " + application;
        String subscription = "/subscriptions/" + network.subscription();
        String assignee = principal == null
                ? "--assignee " + application
                : "--assignee-object-id " + principal + " --assignee-principal-type ServicePrincipal";
        return "az role definition create --role-definition '{\"Name\": \"" + name + "\", \"Actions\": [\""
                + listed(actions, "\", \"") + "\"], \"AssignableScopes\": [\"" + subscription + "\"]}' && "
                + "az role assignment create --role '" + name + "' " + assignee + " --scope " + network;
    }

    private static String listed(Set<String> actions, String between) {
        return actions.stream().sorted().collect(Collectors.joining(between));
    }
}
