package io.nearside.azure.permission;

import com.azure.core.http.HttpPipeline;
import io.nearside.api.model.Agent;
import io.nearside.api.permission.Need;
import io.nearside.api.permission.Permissions;
import io.nearside.api.permission.Policy;
import io.nearside.api.permission.Probe;
import io.nearside.api.permission.Probe.Answer;
import io.nearside.azure.ArmId;
import io.nearside.azure.AzureClients;
import io.nearside.azure.AzureCredentials;
import io.nearside.azure.AzureSettings;
import io.nearside.azure.permission.AzureActions.Action;
import io.nearside.azure.permission.AzureActions.By;
import io.nearside.azure.permission.AzureActions.On;
import io.nearside.azure.permission.AzureEffective.Found;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the credentials have to be allowed, as a custom role for {@code az role definition create}. What only the application needs that makes
 * our half of a peering is left to it, unless it is the one that all is done with.
 */
public final class AzurePermissions implements Permissions {
    private final AzureSettings settings;

    private final AzureClients clients;

    private final AzureCredentials credentials;

    private final AzureEffective effective;

    @Inject
    AzurePermissions(
            AzureSettings settings, AzureClients clients, AzureCredentials credentials, AzureEffective effective) {
        this.settings = settings;
        this.clients = clients;
        this.credentials = credentials;
        this.effective = effective;
    }

    @Override
    public Policy policy(List<Need> needs) {
        String actions = actions(needs).stream()
                .filter(action -> action.by() == By.US || isOneIdentity())
                .map(action -> "    \"" + action.name() + "\"")
                .distinct()
                .sorted()
                .collect(Collectors.joining(",\n"));
        ArmId network = ArmId.parse(settings.site().network());
        return new Policy("custom role of Azure (JSON, for az role definition create)", """
                {
                  "Name": "Nearside at %s",
                  "Description": "What Nearside does around this virtual network.",
                  "Actions": [
                %s
                  ],
                  "NotActions": [],
                  "AssignableScopes": ["/subscriptions/%s"]
                }""".formatted(
                        network.name(), actions, network.subscription()));
    }

    private boolean isOneIdentity() {
        Agent agent = settings.site().agent();
        return agent == null || agent.application().equals(settings.login().client());
    }

    /** One call for each place and identity. */
    @Override
    public List<Probe> probe(List<Need> needs) {
        Map<Place, Found> asked = new HashMap<>();
        List<Probe> probes = new ArrayList<>();
        for (Action action : actions(needs)) {
            By by = isOneIdentity() ? By.US : action.by();
            Place place = new Place(scope(action.on()), by);
            Found found = asked.computeIfAbsent(place, where -> effective.at(pipeline(where.by()), where.scope()));
            Answer answer = found.of(action.name());
            String says = answer == Answer.UNKNOWN && found.says().isEmpty()
                    ? "a role allows it under conditions, which are not looked into"
                    : found.says();
            probes.add(new Probe(action.name(), answer, says));
        }
        return probes;
    }

    private record Place(String scope, By by) {}

    private static List<Action> actions(List<Need> needs) {
        return needs.stream()
                .flatMap(need -> AzureActions.of(need).stream())
                .distinct()
                .toList();
    }

    private HttpPipeline pipeline(By by) {
        return by == By.US ? clients.pipeline() : clients.pipeline(credentials.application(null), List.of());
    }

    private String scope(On on) {
        ArmId network = ArmId.parse(settings.site().network());
        return switch (on) {
            case NETWORK -> network.toString();
            case GROUP -> group(network, network.group());
            case ENDPOINT_GROUP -> group(network, settings.endpointGroup());
        };
    }

    private static String group(ArmId network, String name) {
        return "/subscriptions/" + network.subscription() + "/resourceGroups/" + name;
    }
}
