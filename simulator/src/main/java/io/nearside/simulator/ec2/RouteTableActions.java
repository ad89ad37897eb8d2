package io.nearside.simulator.ec2;

import io.nearside.simulator.AwsRefusal;
import io.nearside.simulator.Xml;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Route tables: describe, make, associate. */
final class RouteTableActions {
    private RouteTableActions() {}

    static List<Ec2Action> all() {
        return List.of(
                Ec2Action.list("DescribeRouteTables", Set.of("RouteTableId"), RouteTableActions::describe),
                Ec2Action.on(
                        ResourceKind.VPC,
                        "CreateRouteTable",
                        "VpcId",
                        Set.of("TagSpecification", "ClientToken"),
                        RouteTableActions::create),
                Ec2Action.on(
                        ResourceKind.TABLE,
                        "AssociateRouteTable",
                        "RouteTableId SubnetId",
                        Set.of(),
                        RouteTableActions::associate));
    }

    private static Reply describe(Ec2Request request) {
        return new Listing<RouteTable>(
                        ResourceKind.TABLE,
                        "RouteTableId",
                        "routeTableSet",
                        5,
                        100,
                        RouteTable::id,
                        filters(request),
                        table -> shape(request, table))
                .of(
                        request,
                        request.store().tables().values().stream()
                                .filter(table -> request.owns(table.vpc()))
                                .toList());
    }

    private static Map<String, Function<RouteTable, Collection<String>>> filters(Ec2Request request) {
        Map<String, Function<RouteTable, Collection<String>>> filters = new HashMap<>();
        filters.put("tag-key", table -> request.tags(table.id()).keySet());
        filters.put("vpc-id", table -> List.of(table.vpc().id()));
        filters.put("owner-id", table -> List.of(table.vpc().account()));
        filters.put("route-table-id", table -> List.of(table.id()));
        filters.put("association.main", RouteTableActions::mains);
        filters.put("association.subnet-id", table -> table.subnets().values());
        filters.put("association.route-table-id", table -> mains(table).isEmpty() ? List.of() : List.of(table.id()));
        filters.put(
                "association.route-table-association-id",
                table -> Stream.concat(table.subnets().keySet().stream(), Stream.of(table.mainAssociation()))
                        .toList());
        filters.put("route.destination-cidr-block", table -> of(request, table, Route::destination));
        filters.put("route.destination-ipv6-cidr-block", table -> of(request, table, Route::destination));
        filters.put("route.destination-prefix-list-id", table -> of(request, table, Route::destination));
        filters.put("route.origin", table -> of(request, table, Route::origin));
        filters.put(
                "route.state",
                table -> of(request, table, route -> request.store().stateOf(table, route)));
        Map.of(
                        "route.vpc-peering-connection-id", RouteTarget.Kind.PEERING,
                        "route.gateway-id", RouteTarget.Kind.GATEWAY,
                        "route.nat-gateway-id", RouteTarget.Kind.NAT_GATEWAY,
                        "route.transit-gateway-id", RouteTarget.Kind.TRANSIT_GATEWAY,
                        "route.instance-id", RouteTarget.Kind.INSTANCE,
                        "route.egress-only-internet-gateway-id", RouteTarget.Kind.EGRESS_ONLY)
                .forEach((name, kind) -> filters.put(
                        name,
                        table -> listed(request, table).stream()
                                .filter(route -> route.target().kind() == kind)
                                .map(route -> route.target().id())
                                .toList()));
        return filters;
    }

    /** One value for each association, so that a table without any matches neither true nor false. */
    private static List<String> mains(RouteTable table) {
        List<String> mains = new ArrayList<>();
        table.subnets().forEach((association, subnet) -> mains.add("false"));
        if (table.isMain()) {
            mains.add("true");
        }
        return mains;
    }

    private static List<Route> listed(Ec2Request request, RouteTable table) {
        return table.routes().stream()
                .filter(route -> !request.store().now().isBefore(route.listed()))
                .toList();
    }

    private static List<String> of(Ec2Request request, RouteTable table, Function<Route, String> value) {
        return listed(request, table).stream().map(value).toList();
    }

    private static Reply create(Ec2Request request) {
        Vpc vpc = request.vpc(request.parameter("VpcId"));
        Map<String, String> tags = request.parameters().tagsOf(ResourceKind.TABLE);
        RouteTable table = request.store().addTable(request.store().newId("rtb"), vpc);
        request.tags(table.id()).putAll(tags);
        return Reply.of(new Xml().put("routeTable", shape(request, table)));
    }

    private static Reply associate(Ec2Request request) {
        RouteTable table = request.table(request.parameter("RouteTableId"));
        Subnet subnet = request.subnet(request.parameter("SubnetId"));
        if (!subnet.vpc().equals(table.vpc())) {
            throw Ec2Error.invalid(
                    "Route table " + table.id() + " and subnet " + subnet.id() + " belong to different networks");
        }
        boolean taken = request.store().tablesOf(table.vpc()).stream()
                .anyMatch(each -> each.subnets().containsValue(subnet.id()));
        if (taken && request.refuses(AwsRefusal.SUBNET_ASSOCIATED)) {
            throw Ec2Error.of(
                    "Resource.AlreadyAssociated",
                    "the specified association for route table " + table.id()
                            + " conflicts with an existing association");
        }
        String association = request.store().newId("rtbassoc");
        table.subnets().put(association, subnet.id());
        return Reply.of(new Xml()
                .put("associationId", association)
                .put("associationState", new Xml().put("state", "associated")));
    }

    private static Xml shape(Ec2Request request, RouteTable table) {
        return new Xml()
                .put("routeTableId", table.id())
                .put("vpcId", table.vpc().id())
                .put("ownerId", table.vpc().account())
                .list("routeSet", listed(request, table), route -> shape(request, table, route))
                .put("associationSet", associations(table))
                .put("propagatingVgwSet", new Xml())
                .add(request.tagSet(table.id()));
    }

    private static Xml shape(Ec2Request request, RouteTable table, Route route) {
        return new Xml()
                .put(destination(route.destination()), route.destination())
                .put(route.target().kind().element(), route.target().id())
                .put("state", request.store().stateOf(table, route))
                .put("origin", route.origin());
    }

    private static String destination(String destination) {
        if (destination.startsWith("pl-")) {
            return "destinationPrefixListId";
        }
        return destination.contains(":") ? "destinationIpv6CidrBlock" : "destinationCidrBlock";
    }

    private static Xml associations(RouteTable table) {
        Xml all = new Xml();
        if (table.isMain()) {
            all.put("item", association(table.mainAssociation(), table, true));
        }
        table.subnets()
                .forEach((id, subnet) ->
                        all.put("item", association(id, table, false).put("subnetId", subnet)));
        return all;
    }

    private static Xml association(String id, RouteTable table, boolean main) {
        return new Xml()
                .put("routeTableAssociationId", id)
                .put("routeTableId", table.id())
                .put("main", main)
                .put("associationState", new Xml().put("state", "associated"));
    }
}
