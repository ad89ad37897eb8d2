package io.nearside.azure.permission;

import com.azure.core.http.HttpPipeline;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.ApplicationId;
import io.nearside.api.model.NetworkId;
import io.nearside.api.permission.Groundwork;
import io.nearside.api.permission.Groundworks;
import io.nearside.api.permission.Probe.Answer;
import io.nearside.azure.ArmId;
import io.nearside.azure.AzureClients;
import io.nearside.azure.AzureCredentials;
import io.nearside.azure.AzureSettings;
import io.nearside.azure.permission.AzureAssignments.Holder;
import io.nearside.azure.permission.AzureEffective.Found;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether the applications that a peering across directories needs stand in ours, with the roles that they need (aiven-docs,
 * vnet-peering-azure.md, steps 1 to 6). An application of ours is asked itself what it may do. Of another's, the directory says whether it is
 * known (Microsoft Graph, which few credentials may ask), and Azure Resource Manager who has which role on the network.
 */
public final class AzureGroundworks implements Groundworks {
    /** An application that the directory does not know (Learn, "Microsoft Entra authentication and authorization error codes"). */
    private static final String UNKNOWN_APPLICATION = "AADSTS700016";

    private final AzureSettings settings;

    private final AzureClients clients;

    private final AzureCredentials credentials;

    private final AzureEffective effective;

    private final AzureAssignments assignments;

    @Inject
    AzureGroundworks(
            AzureSettings settings,
            AzureClients clients,
            AzureCredentials credentials,
            AzureEffective effective,
            AzureAssignments assignments) {
        this.settings = settings;
        this.clients = clients;
        this.credentials = credentials;
        this.effective = effective;
        this.assignments = assignments;
    }

    @Override
    public List<Check> check(Set<Groundwork> wanted) {
        return wanted.stream().map(this::check).toList();
    }

    private Check check(Groundwork groundwork) {
        if (groundwork instanceof Groundwork.Grant grant) {
            return seen(grant, grant.application(), grant.actions(), grant.on());
        }
        Groundwork.Own own = (Groundwork.Own) groundwork;
        return asked(own).orElseGet(() -> seen(own, own.application(), own.actions(), own.on()));
    }

    /** What an application of ours says of itself; empty if it cannot be asked. */
    private Optional<Check> asked(Groundwork.Own own) {
        boolean ours = settings.site().agent() != null
                && settings.application() != null
                && settings.site().agent().application().equals(own.application());
        if (!ours) {
            return Optional.empty();
        }
        HttpPipeline itself = clients.pipeline(credentials.application(null), List.of());
        Found found = effective.at(itself, ArmId.parse(own.on()).toString());
        AzureRemedies remedies = new AzureRemedies(own.source(), own.application(), own.on());
        if (found.says().contains(UNKNOWN_APPLICATION)) {
            return Optional.of(new Check(own, Answer.DENIED, List.of(remedies.unknownApplication())));
        }
        return switch (found.ofAll(own.actions())) {
            case ALLOWED -> Optional.of(new Check(own, Answer.ALLOWED, List.of()));
            case DENIED ->
                Optional.of(new Check(own, Answer.DENIED, List.of(remedies.missingRole(own.actions(), null))));
            case UNKNOWN -> Optional.empty();
        };
    }

    private Check seen(Groundwork groundwork, ApplicationId application, Set<String> actions, NetworkId on) {
        AzureRemedies remedies = new AzureRemedies(groundwork.source(), application, on);
        try {
            Holder holder = assignments.holder(application);
            if (holder.isAbsent()) {
                return new Check(groundwork, Answer.DENIED, List.of(remedies.unknownApplication()));
            }
            return switch (assignments.allow(holder, actions, ArmId.parse(on))) {
                case ALLOWED -> new Check(groundwork, Answer.ALLOWED, List.of());
                case DENIED ->
                    new Check(groundwork, Answer.DENIED, List.of(remedies.missingRole(actions, holder.principal())));
                case UNKNOWN ->
                    new Check(
                            groundwork,
                            Answer.UNKNOWN,
                            List.of(
                                    remedies.unseen(
                                            actions,
                                            "The directory does not tell these credentials which of those with a role it is.")));
            };
        } catch (CloudException e) {
            if (e.kind() != ErrorKind.DENIED && e.kind() != ErrorKind.NOT_FOUND && e.kind() != ErrorKind.INVALID) {
                throw e;
            }
            return new Check(
                    groundwork, Answer.UNKNOWN, List.of(remedies.unseen(actions, "Azure says: " + e.getMessage())));
        }
    }
}
