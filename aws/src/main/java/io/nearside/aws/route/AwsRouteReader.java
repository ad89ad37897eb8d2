package io.nearside.aws.route;

import static io.nearside.aws.AwsAnswers.present;

import io.nearside.api.cloud.Route;
import io.nearside.api.cloud.RouteState;
import io.nearside.api.cloud.RouteTable;
import io.nearside.api.cloud.RouteTarget;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.RouteTableId;
import io.nearside.aws.AwsAnswers;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import software.amazon.awssdk.services.ec2.model.RouteTableAssociation;
import software.amazon.awssdk.services.ec2.model.Tag;

/** Reads what EC2 shows of a route table. */
final class AwsRouteReader {
    /** How EC2 writes the target of a route inside the VPC. */
    private static final String LOCAL = "local";

    private AwsRouteReader() {}

    static RouteTable table(software.amazon.awssdk.services.ec2.model.RouteTable shown) {
        RouteTableId id = new RouteTableId(present("routeTableId", shown.routeTableId()));
        boolean main =
                shown.associations().stream().map(RouteTableAssociation::main).anyMatch(Boolean.TRUE::equals);
        return new RouteTable(
                id,
                main ? RouteTable.Rank.MAIN : RouteTable.Rank.OTHER,
                shown.routes().stream()
                        .flatMap(route -> route(id, route).stream())
                        .toList(),
                shown.routes().stream()
                        .map(software.amazon.awssdk.services.ec2.model.Route::destinationPrefixListId)
                        .filter(Objects::nonNull)
                        .toList(),
                tags(shown.tags().stream()));
    }

    /** Empty for a prefix list. */
    private static Optional<Route> route(RouteTableId table, software.amazon.awssdk.services.ec2.model.Route shown) {
        return Optional.ofNullable(shown.destinationCidrBlock())
                .or(() -> Optional.ofNullable(shown.destinationIpv6CidrBlock()))
                .map(range -> new Route(
                        table, Cidr.masking(range), target(shown), state(AwsAnswers.state(shown.stateAsString()))));
    }

    private static RouteTarget target(software.amazon.awssdk.services.ec2.model.Route shown) {
        if (shown.vpcPeeringConnectionId() != null) {
            return new RouteTarget(RouteTarget.Kind.PEERING, shown.vpcPeeringConnectionId());
        }
        if (shown.transitGatewayId() != null) {
            return new RouteTarget(RouteTarget.Kind.GATEWAY, shown.transitGatewayId());
        }
        if (LOCAL.equals(shown.gatewayId())) {
            return new RouteTarget(RouteTarget.Kind.LOCAL, LOCAL);
        }
        // An instance's route names its network interface too; the instance is what a person looks for.
        return Stream.of(
                        shown.gatewayId(),
                        shown.natGatewayId(),
                        shown.egressOnlyInternetGatewayId(),
                        shown.carrierGatewayId(),
                        shown.localGatewayId(),
                        shown.instanceId(),
                        shown.networkInterfaceId(),
                        shown.coreNetworkArn(),
                        shown.odbNetworkArn(),
                        shown.ipAddress())
                .filter(Objects::nonNull)
                .findFirst()
                .map(id -> new RouteTarget(RouteTarget.Kind.OTHER, id))
                .orElseGet(() -> new RouteTarget(RouteTarget.Kind.OTHER, "a target that AWS does not name"));
    }

    private static RouteState state(String name) {
        return switch (name) {
            case "active" -> RouteState.ACTIVE;
            case "blackhole" -> RouteState.BLACKHOLE;
            default -> RouteState.UNKNOWN;
        };
    }

    private static Map<String, String> tags(Stream<Tag> shown) {
        return shown.filter(tag -> tag.key() != null)
                .collect(Collectors.toUnmodifiableMap(
                        Tag::key, tag -> tag.value() == null ? "" : tag.value(), (first, second) -> first));
    }
}
