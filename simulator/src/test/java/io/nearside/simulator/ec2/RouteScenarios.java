package io.nearside.simulator.ec2;

import io.nearside.simulator.AwsRefusal;
import java.util.List;

/** What a route may be. */
final class RouteScenarios {
    private static final String GATEWAY = "igw-0a1b2c3d4e5f60718";

    private RouteScenarios() {}

    static List<Scenario> all() {
        return List.of(
                new Scenario(
                        AwsRefusal.ROUTE_ONE_TARGET,
                        stage -> route(
                                stage, "10.99.0.0/16", "VpcPeeringConnectionId", stage.active(), "GatewayId", GATEWAY),
                        "InvalidParameterCombination",
                        "ok"),
                new Scenario(
                        AwsRefusal.ROUTE_ONE_DESTINATION,
                        stage -> route(
                                stage,
                                "10.99.0.0/16",
                                "DestinationIpv6CidrBlock",
                                "2001:db8::/56",
                                "VpcPeeringConnectionId",
                                stage.active()),
                        "InvalidParameterCombination",
                        "ok"),
                new Scenario(
                        AwsRefusal.ROUTE_MALFORMED_DESTINATION,
                        stage -> route(stage, "10.99.0.0/33", "VpcPeeringConnectionId", stage.active()),
                        "InvalidParameterValue",
                        "ok"),
                new Scenario(
                        AwsRefusal.ROUTE_EXISTS, RouteScenarios::exists, "RouteAlreadyExists " + GATEWAY, "ok pcx"),
                new Scenario(AwsRefusal.ROUTE_REPEATED, RouteScenarios::repeated, "ok", "RouteAlreadyExists"),
                new Scenario(
                        AwsRefusal.ROUTE_INSIDE_VPC,
                        stage -> route(stage, "10.0.3.0/24", "VpcPeeringConnectionId", stage.active()),
                        "InvalidParameterValue",
                        "ok"),
                new Scenario(AwsRefusal.ROUTE_HOST_BITS, RouteScenarios::hostBits, "10.99.0.0/16", "10.99.7.7/16"),
                new Scenario(
                        AwsRefusal.ROUTE_TARGET_UNKNOWN,
                        stage -> route(stage, "10.99.0.0/16", "VpcPeeringConnectionId", "pcx-0123456789abcdef0"),
                        "InvalidVpcPeeringConnectionID.NotFound",
                        "ok"),
                new Scenario(AwsRefusal.ROUTE_OTHER_VPC, RouteScenarios::otherVpc, "InvalidParameterValue", "ok"),
                new Scenario(
                        AwsRefusal.ROUTE_DEAD_PEERING,
                        RouteScenarios::dead,
                        "InvalidVpcPeeringConnectionID.NotFound",
                        "ok"),
                new Scenario(AwsRefusal.ROUTE_LIMIT, RouteScenarios::limit, "RouteLimitExceeded", "ok"),
                new Scenario(
                        AwsRefusal.ROUTE_REPLACE_MISSING,
                        stage -> stage.customer(
                                        "ReplaceRoute",
                                        "RouteTableId",
                                        stage.table,
                                        "DestinationCidrBlock",
                                        "10.99.0.0/16",
                                        "VpcPeeringConnectionId",
                                        stage.active())
                                .code(),
                        "InvalidParameterValue",
                        "ok"),
                new Scenario(
                        AwsRefusal.ROUTE_DELETE_MISSING,
                        stage -> stage.customer(
                                        "DeleteRoute",
                                        "RouteTableId",
                                        stage.table,
                                        "DestinationCidrBlock",
                                        "10.99.0.0/16")
                                .code(),
                        "InvalidRoute.NotFound",
                        "ok"),
                new Scenario(
                        AwsRefusal.ROUTE_BLACKHOLE,
                        RouteScenarios::states,
                        "pending [active, blackhole] active [active, active] gone [active, blackhole]",
                        "pending [active, active] active [active, active] gone [active, active]"));
    }

    static String route(Ec2Stage stage, String destination, String... target) {
        String[] parameters = new String[target.length + 4];
        parameters[0] = "RouteTableId";
        parameters[1] = stage.table;
        parameters[2] = "DestinationCidrBlock";
        parameters[3] = destination;
        System.arraycopy(target, 0, parameters, 4, target.length);
        return stage.customer("CreateRoute", parameters).code();
    }

    private static String exists(Ec2Stage stage) {
        stage.ec2.putRoute(stage.table, "10.99.0.0/16", GATEWAY);
        String code = route(stage, "10.99.0.0/16", "VpcPeeringConnectionId", stage.active());
        String target = stage.ec2.routes(stage.table).get(1).target();
        return code + " " + (target.startsWith("pcx-") ? "pcx" : target);
    }

    private static String repeated(Ec2Stage stage) {
        String peering = stage.active();
        route(stage, "10.99.0.0/16", "VpcPeeringConnectionId", peering);
        return route(stage, "10.99.0.0/16", "VpcPeeringConnectionId", peering);
    }

    private static String hostBits(Ec2Stage stage) {
        route(stage, "10.99.7.7/16", "VpcPeeringConnectionId", stage.active());
        return stage.ec2.routes(stage.table).get(1).destination();
    }

    private static String otherVpc(Ec2Stage stage) {
        String other = stage.ec2.createVpc(Ec2Stage.CUSTOMER, Ec2Stage.REGION, "10.50.0.0/16");
        String peering = stage.ec2.requestPeering(
                Ec2Stage.VENDOR, stage.vendorNetwork, Ec2Stage.REGION, Ec2Stage.CUSTOMER, other, Ec2Stage.REGION);
        return route(stage, "10.99.0.0/16", "VpcPeeringConnectionId", peering);
    }

    private static String dead(Ec2Stage stage) {
        String peering = stage.active();
        stage.ec2.deletePeering(peering, Ec2Stage.VENDOR);
        return route(stage, "10.99.0.0/16", "VpcPeeringConnectionId", peering);
    }

    private static String limit(Ec2Stage stage) {
        stage.ec2.quotas(Ec2Quotas.defaults().withRoutesPerTable(2));
        stage.ec2.putRoute(stage.table, "0.0.0.0/0", GATEWAY);
        return route(stage, "10.99.0.0/16", "VpcPeeringConnectionId", stage.active());
    }

    private static String states(Ec2Stage stage) {
        String peering = stage.pending();
        route(stage, "10.99.0.0/16", "VpcPeeringConnectionId", peering);
        String pending = "pending " + listed(stage);
        stage.ec2.acceptPeering(peering);
        stage.pass(stage.ec2.timings().provisioning());
        String active = " active " + listed(stage);
        stage.ec2.deletePeering(peering, Ec2Stage.VENDOR);
        return pending + active + " gone " + listed(stage);
    }

    private static List<String> listed(Ec2Stage stage) {
        String routes = stage.customer("DescribeRouteTables", "RouteTableId.1", stage.table)
                .body()
                .replaceAll("(?s).*<routeSet>(.*)</routeSet>.*", "$1");
        return new Ec2Stage.Reading(200, routes).all("state");
    }
}
