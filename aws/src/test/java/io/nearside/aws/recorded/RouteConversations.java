package io.nearside.aws.recorded;

import io.nearside.api.cloud.Route;
import io.nearside.api.cloud.RouteMap;
import io.nearside.api.cloud.RouteState;
import io.nearside.api.cloud.RouteTable;
import io.nearside.api.cloud.RouteTables;
import io.nearside.api.cloud.RouteTarget;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.RouteTableId;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.Tag;

/** The tables of a VPC, and what is written into them. */
final class RouteConversations {
    private static final String VPC = "vpc-00000001";

    private static final String MAIN = "rtb-00000001";

    private static final String APPLICATIONS = "rtb-00000002";

    private static final String PCX = "pcx-00000001";

    private static final String OTHER_PCX = "pcx-00000002";

    private static final String VENDORS = "10.20.0.0/24";

    private static final String VENDORS_SIX = "2001:db8:20::/56";

    /** What EC2 shows of a table and the SPI does not carry: which subnets use it, and how its routes came to be. */
    private static final List<String> UNREAD = List.of(
            "associationSet/item/routeTableId",
            "associationState",
            "origin",
            "ownerId",
            "requestId",
            "routeTableAssociationId");

    /** EC2 refuses what it does not do, so that nobody asks what it returns; and it is no matter how it says that a route is gone. */
    private static final List<String> UNREAD_OF_WRITES = List.of("return");

    /** Where only the routes of all tables are looked at. */
    private static final List<String> UNREAD_OF_ROUTES = List.of("main");

    private static final List<String> UNREAD_OF_ABSENT = List.of("Message", "RequestID");

    private RouteConversations() {}

    static Stream<Conversation> all() {
        return Stream.of(tables(), routes(), sixth(), refusals());
    }

    private static Conversation tables() {
        return new Conversation(
                "route-tables",
                RouteConversations::tables,
                near -> List.of(near.find(RouteTables.class, VPC).map(near.network(VPC))),
                List.of(new RouteMap(List.of(
                        new RouteTable(
                                new RouteTableId(MAIN),
                                RouteTable.Rank.MAIN,
                                List.of(
                                        local(MAIN, "10.0.0.0/16"),
                                        local(MAIN, Cast.SIX),
                                        peering(MAIN, VENDORS, PCX, RouteState.ACTIVE)),
                                List.of("pl-00000001"),
                                Map.of()),
                        new RouteTable(
                                new RouteTableId(APPLICATIONS),
                                RouteTable.Rank.OTHER,
                                List.of(
                                        local(APPLICATIONS, "10.0.0.0/16"),
                                        local(APPLICATIONS, Cast.SIX),
                                        route(
                                                APPLICATIONS,
                                                "0.0.0.0/0",
                                                new RouteTarget(RouteTarget.Kind.OTHER, "igw-00000001"),
                                                RouteState.ACTIVE),
                                        peering(APPLICATIONS, VENDORS_SIX, PCX, RouteState.ACTIVE)),
                                List.of(),
                                Map.of("env", "prod", "Name", "applications")),
                        new RouteTable(
                                new RouteTableId("rtb-00000003"),
                                RouteTable.Rank.OTHER,
                                List.of(local("rtb-00000003", "10.0.0.0/16"), local("rtb-00000003", Cast.SIX)),
                                List.of(),
                                Map.of())))),
                // Of a route to a prefix list, only the list is told.
                unread(Stream.of(UNREAD, List.of("subnetId", "item[1]/routeSet/item[4]"))));
    }

    /** The main table is one that no subnet names; one subnet names the second; the third is nobody's. */
    private static void tables(EmulatorHands hands) {
        String pcx = peerings(hands);
        hands.six(VPC);
        hands.ours(ec2 -> ec2.createRoute(request -> request.routeTableId(hands.real(MAIN))
                .destinationCidrBlock(VENDORS)
                .vpcPeeringConnectionId(hands.real(pcx))));
        String list = hands.prefixList("10.30.0.0/24");
        hands.ours(ec2 -> ec2.createRoute(request -> request.routeTableId(hands.real(MAIN))
                .destinationPrefixListId(hands.real(list))
                .vpcPeeringConnectionId(hands.real(pcx))));
        String applications = hands.real(hands.table(VPC));
        hands.table(VPC);
        hands.ours(ec2 ->
                ec2.createSubnet(request -> request.vpcId(hands.real(VPC)).cidrBlock("10.0.1.0/24")));
        String subnet = hands.ours(ec2 -> ec2.createSubnet(
                        request -> request.vpcId(hands.real(VPC)).cidrBlock("10.0.2.0/24")))
                .subnet()
                .subnetId();
        hands.ours(ec2 -> ec2.associateRouteTable(
                request -> request.routeTableId(applications).subnetId(subnet)));
        hands.ours(ec2 -> ec2.createTags(request -> request.resources(applications)
                .tags(
                        Tag.builder().key("env").value("prod").build(),
                        Tag.builder().key("Name").value("applications").build())));
        String gateway = hands.ours(ec2 -> ec2.createInternetGateway(request -> {}))
                .internetGateway()
                .internetGatewayId();
        hands.ours(ec2 -> ec2.attachInternetGateway(
                request -> request.internetGatewayId(gateway).vpcId(hands.real(VPC))));
        hands.ours(ec2 -> ec2.createRoute(request -> request.routeTableId(applications)
                .destinationCidrBlock("0.0.0.0/0")
                .gatewayId(gateway)));
        hands.ours(ec2 -> ec2.createRoute(request -> request.routeTableId(applications)
                .destinationIpv6CidrBlock(VENDORS_SIX)
                .vpcPeeringConnectionId(hands.real(pcx))));
    }

    private static Conversation routes() {
        return new Conversation(
                "routes",
                RouteConversations::peerings,
                RouteConversations::held,
                List.of(
                        new Change<>(Effect.CREATED, peering(MAIN, VENDORS, PCX, RouteState.UNKNOWN)),
                        Refused.of(
                                ErrorKind.CONFLICT,
                                "ec2:CreateRoute",
                                "RouteAlreadyExists",
                                "The route identified by " + VENDORS + " already exists"),
                        new Change<>(Effect.UPDATED, peering(MAIN, VENDORS, OTHER_PCX, RouteState.UNKNOWN)),
                        List.of(local(MAIN, "10.0.0.0/16"), peering(MAIN, VENDORS, OTHER_PCX, RouteState.ACTIVE)),
                        new Removal.Gone(),
                        new Removal.Gone(),
                        Refused.of(
                                ErrorKind.CONFLICT,
                                "ec2:ReplaceRoute",
                                "InvalidParameterValue",
                                "There is no route defined for '" + VENDORS
                                        + "' in the route table. Use CreateRoute instead.")),
                unread(Stream.of(UNREAD, UNREAD_OF_ROUTES, UNREAD_OF_WRITES, UNREAD_OF_ABSENT)));
    }

    /** Not added again: LocalStack takes a second route of IPv6 for the first, which no other source says of EC2. */
    private static Conversation sixth() {
        return new Conversation(
                "routes-of-ipv6",
                RouteConversations::peerings,
                near -> {
                    RouteTables tables = near.find(RouteTables.class, VPC);
                    Route wanted = through(near, MAIN, VENDORS_SIX, PCX);
                    return List.of(
                            tables.add(wanted),
                            tables.replace(wanted, RouteTarget.peering(near.peering(OTHER_PCX))),
                            tables.map(near.network(VPC)).routes(),
                            tables.remove(wanted));
                },
                List.of(
                        new Change<>(Effect.CREATED, peering(MAIN, VENDORS_SIX, PCX, RouteState.UNKNOWN)),
                        new Change<>(Effect.UPDATED, peering(MAIN, VENDORS_SIX, OTHER_PCX, RouteState.UNKNOWN)),
                        List.of(local(MAIN, "10.0.0.0/16"), peering(MAIN, VENDORS_SIX, OTHER_PCX, RouteState.ACTIVE)),
                        new Removal.Gone()),
                unread(Stream.of(UNREAD, UNREAD_OF_ROUTES, UNREAD_OF_WRITES)));
    }

    private static Conversation refusals() {
        return new Conversation(
                "routes-refused",
                hands -> {
                    peerings(hands);
                    hands.absent("rtb");
                    hands.absent("pcx");
                },
                near -> {
                    RouteTables tables = near.find(RouteTables.class, VPC);
                    return List.of(
                            Refused.by(() -> tables.add(through(near, APPLICATIONS, VENDORS, PCX))),
                            Refused.by(() -> tables.add(through(near, MAIN, VENDORS, "pcx-00000003"))),
                            Refused.by(() -> tables.remove(through(near, APPLICATIONS, VENDORS, PCX))));
                },
                List.of(
                        Refused.of(
                                ErrorKind.NOT_FOUND,
                                "ec2:CreateRoute",
                                "InvalidRouteTableID.NotFound",
                                "The routeTable ID '" + APPLICATIONS + "' does not exist"),
                        Refused.of(
                                ErrorKind.NOT_FOUND,
                                "ec2:CreateRoute",
                                "InvalidVpcPeeringConnectionId.NotFound",
                                "VpcPeeringConnectionID pcx-00000003 does not exist."),
                        new Removal.Gone()),
                UNREAD_OF_ABSENT);
    }

    /** Added, added again, sent elsewhere, looked at, removed, removed again, and sent elsewhere though it is gone. */
    private static List<Object> held(Near near) {
        RouteTables tables = near.find(RouteTables.class, VPC);
        Route wanted = through(near, MAIN, VENDORS, PCX);
        RouteTarget other = RouteTarget.peering(near.peering(OTHER_PCX));
        return List.of(
                tables.add(wanted),
                Refused.by(() -> tables.add(wanted)),
                tables.replace(wanted, other),
                tables.map(near.network(VPC)).routes(),
                tables.remove(wanted),
                tables.remove(wanted),
                Refused.by(() -> tables.replace(wanted, other)));
    }

    /** A VPC of ours with two peerings, and the names of its first table and of the first peering. */
    private static String peerings(EmulatorHands hands) {
        String ours = hands.vpc("10.0.0.0/16");
        hands.mainTable(ours);
        String first = hands.asked(Cast.IRELAND, hands.vpc(Cast.VENDOR, Cast.IRELAND, VENDORS), ours);
        String second = hands.asked(Cast.LONDON, hands.vpc(Cast.VENDOR, Cast.LONDON, VENDORS), ours);
        hands.accept(first);
        hands.accept(second);
        return first;
    }

    private static List<String> unread(Stream<List<String>> parts) {
        return parts.flatMap(List::stream).toList();
    }

    private static Route through(Near near, String table, String range, String pcx) {
        return new Route(near.table(table), Cidr.of(range), RouteTarget.peering(near.peering(pcx)), RouteState.ACTIVE);
    }

    private static Route local(String table, String range) {
        return route(table, range, new RouteTarget(RouteTarget.Kind.LOCAL, "local"), RouteState.ACTIVE);
    }

    private static Route peering(String table, String range, String pcx, RouteState state) {
        return route(table, range, new RouteTarget(RouteTarget.Kind.PEERING, pcx), state);
    }

    private static Route route(String table, String range, RouteTarget target, RouteState state) {
        return new Route(new RouteTableId(table), Cidr.of(range), target, state);
    }
}
