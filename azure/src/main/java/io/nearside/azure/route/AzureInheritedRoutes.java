package io.nearside.azure.route;

import com.azure.core.util.Context;
import com.azure.resourcemanager.network.fluent.RouteTablesClient;
import com.azure.resourcemanager.network.fluent.models.RouteInner;
import com.azure.resourcemanager.network.fluent.models.RouteTableInner;
import io.nearside.api.cloud.InheritedRoutes;
import io.nearside.api.cloud.Network;
import io.nearside.api.cloud.Route;
import io.nearside.api.cloud.RouteMap;
import io.nearside.api.cloud.RouteState;
import io.nearside.api.cloud.RouteTable;
import io.nearside.api.cloud.RouteTable.Rank;
import io.nearside.api.cloud.RouteTarget;
import io.nearside.api.cloud.RouteTarget.Kind;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.RouteTableId;
import io.nearside.azure.ArmId;
import io.nearside.azure.AzureAnswers;
import io.nearside.azure.AzureClients;
import io.nearside.azure.AzureErrors;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The routes that people have written for our subnets. A subnet names its table in the network's own answer, so a network without tables
 * costs nothing here. For the tables it is one call for each resource group that they are in: the table itself if it is the only one there,
 * else the list of that group. A list of the subscription would be one call for all, and would take a right on the whole subscription.
 */
public final class AzureInheritedRoutes implements InheritedRoutes {
    private static final Pattern RANGE = Pattern.compile("[0-9a-fA-F.:]+/\\d{1,3}");

    private final AzureClients clients;

    private final AzureErrors errors;

    @Inject
    AzureInheritedRoutes(AzureClients clients, AzureErrors errors) {
        this.clients = clients;
        this.errors = errors;
    }

    @Override
    public RouteMap written(Network mine) {
        Map<String, Set<ArmId>> byGroup = new TreeMap<>();
        for (RouteTableId used : mine.routeTables()) {
            ArmId table = ArmId.parse(used.value());
            byGroup.computeIfAbsent(table.subscription() + "/" + table.group(), any -> new HashSet<>())
                    .add(table);
        }
        List<RouteTable> tables = new ArrayList<>();
        byGroup.values().forEach(used -> tables.addAll(read(used)));
        tables.sort(Comparator.comparing(table -> table.id().value()));
        return new RouteMap(tables);
    }

    private List<RouteTable> read(Set<ArmId> used) {
        ArmId first = used.iterator().next();
        RouteTablesClient tables = clients.network(first.subscription()).getRouteTables();
        if (used.size() == 1) {
            return one(tables, first).toList();
        }
        String list = "/subscriptions/" + first.subscription() + "/resourceGroups/" + first.group()
                + "/providers/Microsoft.Network/routeTables";
        return errors.call(
                "GET " + list,
                () -> tables.listByResourceGroup(first.group(), Context.NONE).stream()
                        .filter(table -> used.contains(ArmId.parse(AzureAnswers.present("id", table.id()))))
                        .map(AzureInheritedRoutes::table)
                        .toList());
    }

    /** One that went away since the network was read takes nothing any more. */
    private Stream<RouteTable> one(RouteTablesClient tables, ArmId id) {
        try {
            return Stream.of(errors.call(
                    "GET " + id,
                    () -> table(AzureAnswers.present(
                            "body",
                            tables.getByResourceGroupWithResponse(id.group(), id.name(), null, Context.NONE)
                                    .getValue()))));
        } catch (CloudException e) {
            if (e.kind() == ErrorKind.NOT_FOUND) {
                return Stream.empty();
            }
            throw e;
        }
    }

    private static RouteTable table(RouteTableInner shown) {
        RouteTableId id = ArmId.parse(AzureAnswers.present("id", shown.id())).routeTable();
        List<Route> routes = new ArrayList<>();
        List<String> lists = new ArrayList<>();
        for (RouteInner route : AzureAnswers.list(shown.routes())) {
            String prefix = AzureAnswers.present("addressPrefix", route.addressPrefix());
            // A service's tag stands for ranges that only Azure knows.
            if (RANGE.matcher(prefix).matches()) {
                routes.add(new Route(id, Cidr.masking(prefix), target(route), RouteState.ACTIVE));
            } else {
                lists.add(prefix);
            }
        }
        Map<String, String> tags = shown.tags() == null ? Map.of() : shown.tags();
        return new RouteTable(id, Rank.OTHER, routes, lists, tags);
    }

    /** None of them leads through a peering: ARM has no such next hop. */
    private static RouteTarget target(RouteInner route) {
        String hop = String.valueOf(route.nextHopType());
        String address = route.nextHopIpAddress();
        return new RouteTarget(
                hop.equals("VirtualNetworkGateway") ? Kind.GATEWAY : Kind.OTHER,
                address == null ? hop : hop + " " + address);
    }
}
