package io.nearside.gcp.permission;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.permission.Need;
import io.nearside.api.permission.Permissions;
import io.nearside.api.permission.Policy;
import io.nearside.api.permission.Probe;
import io.nearside.api.permission.Probe.Answer;
import io.nearside.gcp.GcpCalls;
import io.nearside.gcp.GcpRest;
import io.nearside.gcp.GcpSettings;
import io.nearside.gcp.permission.GcpActions.Action;
import io.nearside.gcp.permission.GcpActions.In;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What the credentials have to be allowed, as a custom role for {@code gcloud iam roles create}, and whether they are. */
public final class GcpPermissions implements Permissions {
    private static final String ROLE = "nearside";

    /** May be granted on one subnet, which a project does not show (Shared VPC, "Service Project Admins for some subnets"). */
    private static final Set<String> ON_A_SUBNET = Set.of("compute.subnetworks.use", "compute.subnetworks.get");

    private final GcpSettings settings;

    private final GcpRest rest;

    private final GcpCalls calls;

    @Inject
    GcpPermissions(GcpSettings settings, GcpRest rest, GcpCalls calls) {
        this.settings = settings;
        this.rest = rest;
        this.calls = calls;
    }

    @Override
    public Policy policy(List<Need> needs) {
        List<Action> actions = actions(needs);
        String names = actions.stream()
                .map(Action::name)
                .distinct()
                .sorted()
                .map(name -> "- " + name)
                .collect(Collectors.joining("\n"));
        String creating =
                actions.stream()
                        .map(action -> project(action.in()))
                        .collect(Collectors.toCollection(TreeSet::new))
                        .stream()
                        .map(project ->
                                "# gcloud iam roles create " + ROLE + " --project=" + project + " --file=FILE\n")
                        .collect(Collectors.joining());
        return new Policy("custom role of Google Cloud (YAML, for gcloud iam roles create --file)", """
            %stitle: Nearside at %s
            description: What Nearside does around this VPC network.
            stage: GA
            includedPermissions:
            %s\
            """.formatted(
                        creating, settings.site().network().label(), names));
    }

    /** One call for each project. */
    @Override
    public List<Probe> probe(List<Need> needs) {
        List<Action> actions = actions(needs);
        Map<String, Found> asked = new HashMap<>();
        List<Probe> probes = new ArrayList<>();
        for (Action action : actions) {
            String project = project(action.in());
            Found found = asked.computeIfAbsent(project, any -> ask(project, names(actions, project)));
            probes.add(probe(action.name(), project, found));
        }
        return probes;
    }

    /** @param refusal why it could not be asked; null if it was answered */
    private record Found(Set<String> allowed, @Nullable String refusal) {}

    private Probe probe(String permission, String project, Found found) {
        if (found.refusal() != null) {
            return new Probe(permission, Answer.UNKNOWN, found.refusal());
        }
        if (found.allowed().contains(permission)) {
            return new Probe(permission, Answer.ALLOWED, "");
        }
        if (ON_A_SUBNET.contains(permission)) {
            return new Probe(
                    permission,
                    Answer.UNKNOWN,
                    "not in project " + project + "; it may be granted on the subnet alone");
        }
        return new Probe(
                permission,
                Answer.DENIED,
                "create the role that 'permissions' prints, then: gcloud projects add-iam-policy-binding " + project
                        + " --member=" + calls.principal().orElse("MEMBER") + " --role=projects/" + project + "/roles/"
                        + ROLE);
    }

    private Found ask(String project, List<String> permissions) {
        if (!settings.places().isProjectsToo()) {
            return new Found(Set.of(), "not asked: Compute Engine and Resource Manager are not at one place here");
        }
        JsonArray names = new JsonArray();
        permissions.forEach(names::add);
        JsonObject body = new JsonObject();
        body.add("permissions", names);
        String call = "POST projects/" + project + ":testIamPermissions";
        try {
            return new Found(
                    allowed(rest.post(
                            call,
                            URI.create(
                                    settings.places().projects() + "/v1/projects/" + project + ":testIamPermissions"),
                            body)),
                    null);
        } catch (CloudException e) {
            if (e.kind() == ErrorKind.DENIED || e.kind() == ErrorKind.NOT_FOUND || e.kind() == ErrorKind.INVALID) {
                return new Found(Set.of(), String.valueOf(e.getMessage()));
            }
            throw e;
        }
    }

    private static Set<String> allowed(JsonObject answer) {
        Set<String> allowed = new HashSet<>();
        JsonElement list = answer.get("permissions");
        if (list != null && list.isJsonArray()) {
            list.getAsJsonArray().forEach(one -> allowed.add(one.getAsString()));
        }
        return allowed;
    }

    private List<String> names(List<Action> actions, String project) {
        return actions.stream()
                .filter(action -> project(action.in()).equals(project))
                .map(Action::name)
                .distinct()
                .toList();
    }

    private String project(In in) {
        return switch (in) {
            case NETWORK -> settings.site().account().value();
            case ENDPOINT -> settings.endpoint().project();
        };
    }

    private static List<Action> actions(List<Need> needs) {
        return needs.stream()
                .flatMap(need -> GcpActions.of(need).stream())
                .distinct()
                .toList();
    }
}
