package io.nearside.simulator.ec2;

import io.nearside.simulator.AwsRefusal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The target that a route is to have. */
final class RouteTargets {
    private RouteTargets() {}

    static RouteTarget wanted(Ec2Request request, RouteTable table) {
        if (request.parameters().flag("LocalTarget").orElse(false)) {
            return RouteTarget.LOCAL;
        }
        List<RouteTarget.Kind> given = Arrays.stream(RouteTarget.Kind.values())
                .filter(kind -> request.parameters().has(kind.parameter()))
                .toList();
        if (given.isEmpty()) {
            throw Ec2Error.of(
                    "MissingParameter",
                    "The request must contain exactly one of gatewayId, natGatewayId, networkInterfaceId,"
                            + " vpcPeeringConnectionId, egressOnlyInternetGatewayId, transitGatewayId or instanceId");
        }
        if (given.size() > 1 && request.refuses(AwsRefusal.ROUTE_ONE_TARGET)) {
            throw Ec2Error.of(
                    "InvalidParameterCombination",
                    "Only one of "
                            + given.stream().map(RouteTarget.Kind::parameter).toList()
                            + " may be the target of a route");
        }
        RouteTarget target =
                new RouteTarget(given.get(0), request.parameter(given.get(0).parameter()));
        if (target.kind() == RouteTarget.Kind.PEERING) {
            checkPeering(request, table, target.id());
        } else if (request.store().transit().gateways().containsKey(target.id())
                && (request.store().transit().isAttached(table.vpc().id(), target.id())
                        || !request.refuses(AwsRefusal.ROUTE_GATEWAY_UNATTACHED))) {
            return target;
        } else if (!request.store().targets().contains(target.id())
                && request.refuses(AwsRefusal.ROUTE_TARGET_UNKNOWN)) {
            String kind = target.kind().parameter().replaceAll("(Id|Arn)$", "");
            throw Ec2Error.of(
                    "Invalid" + kind + "ID.NotFound",
                    "The " + kind.substring(0, 1).toLowerCase(Locale.ROOT) + kind.substring(1) + " ID '" + target.id()
                            + "' does not exist");
        }
        return target;
    }

    private static void checkPeering(Ec2Request request, RouteTable table, String id) {
        Optional<Peering> visible = PeeringSight.visible(request, id);
        if (visible.isEmpty()) {
            if (request.refuses(AwsRefusal.ROUTE_TARGET_UNKNOWN)) {
                request.found(ResourceKind.PEERING, id, visible);
            }
            return;
        }
        Peering peering = visible.get();
        if (!peering.touches(table.vpc().id()) && request.refuses(AwsRefusal.ROUTE_OTHER_VPC)) {
            throw Ec2Error.invalid("route table " + table.id() + " and vpc peering connection " + id
                    + " belong to different networks");
        }
        PeeringState state = request.store().state(peering);
        if (!state.isLive() && request.refuses(AwsRefusal.ROUTE_DEAD_PEERING)) {
            throw ResourceKind.PEERING.notFound(id);
        }
    }
}
