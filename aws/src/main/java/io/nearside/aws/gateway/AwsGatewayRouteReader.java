package io.nearside.aws.gateway;

import static io.nearside.aws.AwsAnswers.present;

import io.nearside.api.cloud.GatewayRoute;
import io.nearside.api.cloud.GatewayRoute.Origin;
import io.nearside.api.cloud.GatewayTable;
import io.nearside.api.cloud.GatewayTable.Extent;
import io.nearside.api.cloud.RouteState;
import io.nearside.api.model.AttachmentId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.GatewayTableId;
import io.nearside.aws.AwsAnswers;
import java.util.Comparator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.model.SearchTransitGatewayRoutesResponse;
import software.amazon.awssdk.services.ec2.model.TransitGatewayRoute;
import software.amazon.awssdk.services.ec2.model.TransitGatewayRouteAttachment;

/** Reads what EC2 shows of a transit gateway's route table. */
final class AwsGatewayRouteReader {

    private AwsGatewayRouteReader() {}

    static GatewayTable table(GatewayTableId id, SearchTransitGatewayRoutesResponse shown) {
        return new GatewayTable(
                id,
                shown.routes().stream()
                        .filter(route -> route.destinationCidrBlock() != null)
                        .map(route -> route(id, route))
                        .sorted(Comparator.comparing(
                                route -> route.destination().text()))
                        .toList(),
                Boolean.TRUE.equals(shown.additionalRoutesAvailable()) ? Extent.PART : Extent.WHOLE);
    }

    /** Only tunnels and lines share a route among several attachments, of which the first stands for all. */
    static GatewayRoute route(GatewayTableId table, @Nullable TransitGatewayRoute shown) {
        if (shown == null) {
            throw new IllegalArgumentException("it has no route");
        }
        return new GatewayRoute(
                table,
                Cidr.masking(present("destinationCidrBlock", shown.destinationCidrBlock())),
                shown.transitGatewayAttachments().stream()
                        .map(TransitGatewayRouteAttachment::transitGatewayAttachmentId)
                        .filter(Objects::nonNull)
                        .sorted()
                        .findFirst()
                        .map(AttachmentId::new)
                        .orElse(null),
                origin(shown.typeAsString()),
                state(shown.stateAsString()));
    }

    private static Origin origin(@Nullable String type) {
        return switch (AwsAnswers.state(type)) {
            case "static" -> Origin.WRITTEN;
            case "propagated" -> Origin.PROPAGATED;
            default -> Origin.UNKNOWN;
        };
    }

    private static RouteState state(@Nullable String state) {
        return switch (AwsAnswers.state(state)) {
            case "active" -> RouteState.ACTIVE;
            case "blackhole" -> RouteState.BLACKHOLE;
            default -> RouteState.UNKNOWN;
        };
    }
}
