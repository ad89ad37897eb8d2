package io.nearside.azure.firewall;

import com.azure.core.util.Context;
import com.azure.resourcemanager.network.fluent.NetworkSecurityGroupsClient;
import com.azure.resourcemanager.network.fluent.models.NetworkSecurityGroupInner;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.azure.ArmId;
import io.nearside.azure.AzureAnswers;
import io.nearside.azure.AzureClients;
import io.nearside.azure.AzureErrors;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Reads network security groups. */
final class AzureGroups {
    static final String TYPE = "networkSecurityGroups";

    private final AzureClients clients;

    private final AzureErrors errors;

    @Inject
    AzureGroups(AzureClients clients, AzureErrors errors) {
        this.clients = clients;
        this.errors = errors;
    }

    /** Those that are there: one call for each resource group, for the one that is wanted of it or for its list. */
    List<NetworkSecurityGroupInner> read(Set<ArmId> ids) {
        Map<String, List<ArmId>> byGroup = ids.stream()
                .collect(Collectors.groupingBy(
                        id -> (id.subscription() + "/" + id.group()).toLowerCase(Locale.ROOT),
                        TreeMap::new,
                        Collectors.toList()));
        List<NetworkSecurityGroupInner> found = new ArrayList<>();
        byGroup.values().forEach(wanted -> {
            if (wanted.size() == 1) {
                one(wanted.get(0)).ifPresent(found::add);
            } else {
                found.addAll(several(wanted));
            }
        });
        return found;
    }

    private List<NetworkSecurityGroupInner> several(List<ArmId> wanted) {
        ArmId first = wanted.get(0);
        String list = "/subscriptions/" + first.subscription() + "/resourceGroups/" + first.group()
                + "/providers/Microsoft.Network/" + TYPE;
        return errors.call(
                "GET " + list,
                () -> groups(first).listByResourceGroup(first.group(), Context.NONE).stream()
                        .filter(shown -> wanted.contains(id(shown)))
                        .toList());
    }

    private Optional<NetworkSecurityGroupInner> one(ArmId id) {
        try {
            return Optional.of(errors.call(
                    "GET " + id,
                    () -> AzureAnswers.present(
                            "body",
                            groups(id)
                                    .getByResourceGroupWithResponse(id.group(), id.name(), null, Context.NONE)
                                    .getValue())));
        } catch (CloudException e) {
            if (e.kind() == ErrorKind.NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    private NetworkSecurityGroupsClient groups(ArmId id) {
        return clients.network(id.subscription()).getNetworkSecurityGroups();
    }

    static ArmId id(NetworkSecurityGroupInner shown) {
        return ArmId.parse(AzureAnswers.present("id", shown.id()));
    }
}
