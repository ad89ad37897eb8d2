package io.nearside.simulator.ec2;

import io.nearside.simulator.AwsRefusal;
import io.nearside.simulator.Xml;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Routes: make, replace, delete. */
final class RouteActions {
    private static final Set<String> DESTINATIONS =
            Set.of("DestinationCidrBlock", "DestinationIpv6CidrBlock", "DestinationPrefixListId");

    private RouteActions() {}

    static List<Ec2Action> all() {
        Set<String> route = new LinkedHashSet<>(DESTINATIONS);
        for (RouteTarget.Kind kind : RouteTarget.Kind.values()) {
            route.add(kind.parameter());
        }
        Set<String> replacement = new LinkedHashSet<>(route);
        replacement.add("LocalTarget");
        return List.of(
                Ec2Action.on(ResourceKind.TABLE, "CreateRoute", "RouteTableId", route, RouteActions::create),
                Ec2Action.on(ResourceKind.TABLE, "ReplaceRoute", "RouteTableId", replacement, RouteActions::replace),
                Ec2Action.on(ResourceKind.TABLE, "DeleteRoute", "RouteTableId", DESTINATIONS, RouteActions::delete));
    }

    private static Reply create(Ec2Request request) {
        RouteTable table = request.table(request.parameter("RouteTableId"));
        String destination = destination(request);
        RouteTarget target = RouteTargets.wanted(request, table);
        outsideOfVpc(request, table, destination);
        Optional<Route> there = table.route(destination);
        if (there.isPresent() && there.get().target().equals(target) && request.refuses(AwsRefusal.ROUTE_REPEATED)) {
            return Reply.unchanged(new Xml().put("return", true));
        }
        if (there.isPresent() && request.refuses(AwsRefusal.ROUTE_EXISTS)) {
            throw Ec2Error.of("RouteAlreadyExists", "The route identified by " + destination + " already exists.");
        }
        if (table.routes().size() >= request.store().quotas().routesPerTable()
                && request.refuses(AwsRefusal.ROUTE_LIMIT)) {
            throw Ec2Error.of("RouteLimitExceeded", "The maximum number of routes has been reached.");
        }
        table.put(route(request, destination, target));
        return Reply.done();
    }

    private static Reply replace(Ec2Request request) {
        RouteTable table = request.table(request.parameter("RouteTableId"));
        String destination = destination(request);
        RouteTarget target = RouteTargets.wanted(request, table);
        outsideOfVpc(request, table, destination);
        if (table.route(destination).isEmpty() && request.refuses(AwsRefusal.ROUTE_REPLACE_MISSING)) {
            throw Ec2Error.invalid(
                    "There is no route defined for '" + destination + "' in the route table. Use CreateRoute instead.");
        }
        table.put(route(request, destination, target));
        return Reply.done();
    }

    private static Reply delete(Ec2Request request) {
        RouteTable table = request.table(request.parameter("RouteTableId"));
        String destination = destination(request);
        boolean local =
                table.vpc().cidrs().stream().anyMatch(cidr -> cidr.toString().equals(destination));
        if (local && request.refuses(AwsRefusal.ROUTE_INSIDE_VPC)) {
            throw Ec2Error.invalid("cannot remove local route " + destination + " in route table " + table.id());
        }
        if (table.route(destination).isEmpty() && request.refuses(AwsRefusal.ROUTE_DELETE_MISSING)) {
            throw Ec2Error.of(
                    "InvalidRoute.NotFound",
                    "no route with destination-cidr-block " + destination + " in route table " + table.id());
        }
        table.remove(destination);
        return Reply.done();
    }

    private static Route route(Ec2Request request, String destination, RouteTarget target) {
        return new Route(
                destination,
                target,
                "CreateRoute",
                request.store().now().plus(request.store().timings().routeListed()));
    }

    /** The one destination, with host bits cleared. */
    private static String destination(Ec2Request request) {
        List<String> given =
                DESTINATIONS.stream().filter(request.parameters()::has).sorted().toList();
        if (given.isEmpty()) {
            throw Ec2Error.missing("destinationCidrBlock");
        }
        if (given.size() > 1 && request.refuses(AwsRefusal.ROUTE_ONE_DESTINATION)) {
            throw Ec2Error.of(
                    "InvalidParameterCombination",
                    "The parameters " + String.join(", ", given) + " exclude each other");
        }
        String text = request.parameter(given.get(0));
        if (given.get(0).equals("DestinationPrefixListId")) {
            return text;
        }
        Optional<Cidr> cidr =
                Cidr.parse(text).filter(found -> found.isV4() == given.get(0).equals("DestinationCidrBlock"));
        if (cidr.isEmpty() && request.refuses(AwsRefusal.ROUTE_MALFORMED_DESTINATION)) {
            String parameter = given.get(0).replace("Dest", "dest");
            throw Ec2Error.invalid(
                    "Value (" + text + ") for parameter " + parameter + " is invalid. This is not a valid CIDR block.");
        }
        return cidr.isPresent() && request.refuses(AwsRefusal.ROUTE_HOST_BITS)
                ? cidr.get().toString()
                : text;
    }

    /** Only interfaces and instances may be the target of traffic within the VPC, and a peering is neither. */
    private static void outsideOfVpc(Ec2Request request, RouteTable table, String destination) {
        boolean inside = Cidr.parse(destination)
                .filter(cidr -> table.vpc().cidrs().stream().anyMatch(block -> block.contains(cidr)))
                .isPresent();
        boolean allowed = request.parameters().has("NetworkInterfaceId")
                || request.parameters().has("InstanceId");
        if (inside && !allowed && request.refuses(AwsRefusal.ROUTE_INSIDE_VPC)) {
            throw Ec2Error.invalid("The destination CIDR block " + destination
                    + " is equal to or more specific than one of this VPC's CIDR blocks."
                    + " This route can target only an interface or an instance.");
        }
    }
}
