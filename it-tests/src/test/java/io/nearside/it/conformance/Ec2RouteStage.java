package io.nearside.it.conformance;

import io.nearside.api.cloud.PeerClaim;
import io.nearside.api.cloud.PeerProof;
import io.nearside.api.cloud.RouteTarget;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.PeeringId;
import io.nearside.api.model.RouteTableId;
import io.nearside.conformance.stage.RouteStage;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.Route;
import software.amazon.awssdk.services.ec2.model.RouteTable;

/** Route tables of a VPC, with the native client. */
final class Ec2RouteStage implements RouteStage {
    /** Routes that a table has by itself: one for each range of the VPC. */
    private static final int OWN = 2;

    private final Ec2Arena arena;

    private final Ec2Network network;

    private final Ec2PeeringStage peerings;

    private final String table;

    private @Nullable RouteTarget way;

    private @Nullable RouteTarget otherWay;

    Ec2RouteStage(Ec2Arena arena, Ec2Network network) {
        this.arena = arena;
        this.network = network;
        this.peerings = new Ec2PeeringStage(arena, network);
        this.table = arena.ours()
                .createRouteTable(request -> request.vpcId(network.id()))
                .routeTable()
                .routeTableId();
    }

    @Override
    public RouteTableId table() {
        return new RouteTableId(table);
    }

    @Override
    public RouteTableId main() {
        return tables().stream()
                .filter(shown -> shown.associations().stream().anyMatch(one -> Boolean.TRUE.equals(one.main())))
                .map(shown -> new RouteTableId(shown.routeTableId()))
                .findFirst()
                .orElseThrow();
    }

    @Override
    public RouteTableId absentTable() {
        return new RouteTableId("rtb-0123456789abcdef0");
    }

    @Override
    public RouteTarget way() {
        if (way == null) {
            way = active();
        }
        return way;
    }

    @Override
    public RouteTarget otherWay() {
        if (otherWay == null) {
            otherWay = active();
        }
        return otherWay;
    }

    private RouteTarget active() {
        PeerClaim claim = peerings.request();
        PeeringId id = ((PeerProof.ById) claim.proof()).id();
        peerings.accept(id);
        arena.settle();
        return RouteTarget.peering(id);
    }

    @Override
    public RouteTarget absentWay() {
        return RouteTarget.peering(new PeeringId("pcx-0123456789abcdef0"));
    }

    @Override
    public Cidr own() {
        return Cidr.of(Ec2Network.RANGE);
    }

    @Override
    public void put(RouteTableId into, Cidr destination, RouteTarget via) {
        arena.ours()
                .createRoute(request -> request.routeTableId(into.value())
                        .destinationCidrBlock(destination.text())
                        .vpcPeeringConnectionId(via.id()));
    }

    @Override
    public Map<Cidr, String> routes(RouteTableId of) {
        Map<Cidr, String> routes = new HashMap<>();
        tables().stream()
                .filter(shown -> shown.routeTableId().equals(of.value()))
                .flatMap(shown -> shown.routes().stream())
                .filter(route -> !"local".equals(route.gatewayId()))
                .forEach(route -> routes.put(Cidr.of(route.destinationCidrBlock()), target(route)));
        return routes;
    }

    private static String target(Route route) {
        return Optional.ofNullable(route.vpcPeeringConnectionId()).orElse(String.valueOf(route.gatewayId()));
    }

    private List<RouteTable> tables() {
        Filter mine = Filter.builder().name("vpc-id").values(network.id()).build();
        return arena.ours()
                .describeRouteTables(request -> request.filters(mine))
                .routeTables();
    }

    @Override
    public void cut(RouteTarget target) {
        peerings.withdraw(new PeeringId(target.id()));
        arena.settle();
    }

    @Override
    public void fill() {
        RouteTarget via = way();
        arena.limitRoutes(OWN + 1);
        put(table(), Cidr.of("10.200.0.0/16"), via);
    }
}
