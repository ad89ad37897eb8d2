package io.nearside.azure.network;

import com.azure.core.util.Context;
import com.azure.resourcemanager.network.fluent.models.SubnetInner;
import com.azure.resourcemanager.network.fluent.models.VirtualNetworkInner;
import io.nearside.api.cloud.Network;
import io.nearside.api.cloud.Networks;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.RouteTableId;
import io.nearside.azure.ArmId;
import io.nearside.azure.AzureAnswers;
import io.nearside.azure.AzureClients;
import io.nearside.azure.AzureErrors;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Virtual networks: their ranges, the route tables of their subnets, and in their ids the subscription that owns them. */
public final class AzureNetworks implements Networks {
    private final AzureClients clients;

    private final AzureErrors errors;

    @Inject
    AzureNetworks(AzureClients clients, AzureErrors errors) {
        this.clients = clients;
        this.errors = errors;
    }

    @Override
    public Network describe(NetworkId mine) {
        return read(mine, AzureNetworks::network);
    }

    /** Reads a network whole, its subnets with it, in one call, and makes something of the answer. */
    public <T> T read(NetworkId mine, java.util.function.Function<VirtualNetworkInner, T> reading) {
        ArmId id = ArmId.parse(mine);
        return errors.call(
                "GET " + id,
                () -> reading.apply(AzureAnswers.present(
                        "body",
                        clients.network(id.subscription())
                                .getVirtualNetworks()
                                .getByResourceGroupWithResponse(id.group(), id.name(), null, Context.NONE)
                                .getValue())));
    }

    /** Whether Azure could give an address of a network to somebody. One call; the network itself does not show who has which. */
    public boolean isFree(NetworkId mine, InetAddress address) {
        ArmId id = ArmId.parse(mine);
        String text = address.getHostAddress();
        return errors.call(
                "GET " + id + "/CheckIPAddressAvailability",
                () -> AzureAnswers.present(
                        "available",
                        clients.network(id.subscription())
                                .getVirtualNetworks()
                                .checkIpAddressAvailabilityWithResponse(id.group(), id.name(), text, Context.NONE)
                                .getValue()
                                .available()));
    }

    /** The ranges that a network shows. Overlap is judged by them: one that shows none must not pass for one that overlaps nothing. */
    public static Set<Cidr> ranges(VirtualNetworkInner shown) {
        return AzureAnswers.ranges(
                AzureAnswers.present("addressSpace", shown.addressSpace()).addressPrefixes());
    }

    private static Network network(VirtualNetworkInner shown) {
        ArmId id = ArmId.parse(AzureAnswers.present("id", shown.id()));
        return new Network(
                id.network(),
                new AccountId(id.subscription().toLowerCase(Locale.ROOT)),
                ranges(shown),
                null,
                List.of(),
                routeTables(shown));
    }

    private static Set<RouteTableId> routeTables(VirtualNetworkInner shown) {
        return AzureAnswers.list(shown.subnets()).stream()
                .map(SubnetInner::routeTable)
                .filter(Objects::nonNull)
                .map(table -> ArmId.parse(AzureAnswers.present("routeTable.id", table.id()))
                        .routeTable())
                .collect(Collectors.toSet());
    }
}
