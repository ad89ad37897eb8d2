package io.nearside.azure.permission;

import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.ApplicationId;
import io.nearside.api.permission.Probe.Answer;
import io.nearside.azure.ArmId;
import io.nearside.azure.AzureAnswers;
import io.nearside.azure.AzureClients;
import io.nearside.azure.AzureRest;
import io.nearside.azure.AzureSettings;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Who has which role: the directory knows the applications, Azure Resource Manager the assignments of roles and what a role may do. */
final class AzureAssignments {
    private static final String VERSION = "api-version=2022-04-01";

    private final AzureRest rest;

    private final AzureClients clients;

    private final AzureSettings settings;

    @Inject
    AzureAssignments(AzureRest rest, AzureClients clients, AzureSettings settings) {
        this.rest = rest;
        this.clients = clients;
        this.settings = settings;
    }

    /**
     * An application in our directory.
     *
     * @param principal the id under which it has roles; null if it is not known
     */
    record Holder(Sight sight, @Nullable String principal) {
        boolean isAbsent() {
            return sight == Sight.ABSENT;
        }
    }

    enum Sight {
        PRESENT,
        ABSENT,
        /** The directory does not answer these credentials. */
        HIDDEN
    }

    /** Finds an application by its client id; few credentials may ask, and a stand-in of Azure's on this machine may have no directory. */
    Holder holder(ApplicationId application) {
        Optional<URI> graph = settings.places().directory();
        if (graph.isEmpty()) {
            return new Holder(Sight.HIDDEN, null);
        }
        try {
            String principal = rest.get(
                            clients.pipeline(),
                            graph.get(),
                            "/v1.0/servicePrincipals(appId='" + application + "')",
                            "$select=id",
                            body -> AzureAnswers.present(
                                    "id", AzureAnswers.map(body).get("id")))
                    .toString();
            return new Holder(Sight.PRESENT, principal);
        } catch (CloudException e) {
            if (e.kind() == ErrorKind.NOT_FOUND) {
                return new Holder(Sight.ABSENT, null);
            }
            if (e.kind() == ErrorKind.CANCELLED || e.kind() == ErrorKind.CLOSED) {
                throw e;
            }
            // Whatever keeps the directory from answering, the roles may still tell enough.
            return new Holder(Sight.HIDDEN, null);
        }
    }

    /**
     * Whether the roles on a network, and those that it inherits, let somebody do all this. Of somebody whom the directory hides, only a no is
     * certain: nobody that it could be has such a role.
     */
    Answer allow(Holder holder, Set<String> actions, ArmId network) {
        Map<String, AzureRole> roles = new LinkedHashMap<>();
        List<AzureRole> held = new ArrayList<>();
        String page = assignments(holder, network);
        for (Map<?, ?> assignment : AzureAnswers.values(page)) {
            if (assignment.get("properties") instanceof Map<?, ?> properties && couldBe(holder, properties, network)) {
                String role = String.valueOf(properties.get("roleDefinitionId"));
                held.add(roles.computeIfAbsent(role, this::role));
            }
        }
        boolean allowed = actions.stream().allMatch(action -> held.stream().anyMatch(role -> role.allows(action)));
        if (!allowed) {
            // There may be one on another page, and a network with so many is rare.
            return AzureAnswers.map(page).get("nextLink") == null ? Answer.DENIED : Answer.UNKNOWN;
        }
        boolean certain = holder.sight() == Sight.PRESENT
                && actions.stream()
                        .allMatch(action -> held.stream().anyMatch(role -> !role.conditional() && role.allows(action)));
        return certain ? Answer.ALLOWED : Answer.UNKNOWN;
    }

    /** {@code assignedTo} counts the groups that somebody is in, {@code atScope} leaves out what is below the network. */
    private String assignments(Holder holder, ArmId network) {
        String whose = holder.principal() == null ? "atScope()" : "assignedTo('" + holder.principal() + "')";
        return rest.get(
                clients.pipeline(),
                network + "/providers/Microsoft.Authorization/roleAssignments",
                VERSION + "&$filter=" + whose,
                body -> body);
    }

    private static boolean couldBe(Holder holder, Map<?, ?> properties, ArmId network) {
        String scope = String.valueOf(properties.get("scope")).toLowerCase(Locale.ROOT);
        boolean counts = scope.equals("/")
                || network.toString().equalsIgnoreCase(scope)
                || network.toString().toLowerCase(Locale.ROOT).startsWith(scope.replaceFirst("/+$", "") + "/")
                || scope.startsWith("/providers/microsoft.management/");
        // A person is no application.
        boolean person = "User".equals(properties.get("principalType"));
        return counts && !(holder.sight() == Sight.HIDDEN && person);
    }

    private AzureRole role(String id) {
        return rest.get(clients.pipeline(), id, VERSION, body -> {
            Object properties = AzureAnswers.map(body).get("properties");
            Object permissions = properties instanceof Map<?, ?> map ? map.get("permissions") : null;
            return permissions instanceof List<?> list && !list.isEmpty() && list.get(0) instanceof Map<?, ?> first
                    ? AzureRole.of(first)
                    : new AzureRole(List.of(), List.of(), false);
        });
    }
}
