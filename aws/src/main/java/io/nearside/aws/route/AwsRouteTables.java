package io.nearside.aws.route;

import io.nearside.api.cloud.Route;
import io.nearside.api.cloud.RouteMap;
import io.nearside.api.cloud.RouteState;
import io.nearside.api.cloud.RouteTable;
import io.nearside.api.cloud.RouteTables;
import io.nearside.api.cloud.RouteTarget;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.NetworkId;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import io.nearside.aws.AwsErrors;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;

/** VPC route tables. What a write answers is only that it was taken, so a route's state afterwards is for the next look to tell. */
public final class AwsRouteTables implements RouteTables {
    private static final String DESCRIBE = "ec2:DescribeRouteTables";

    private static final String CREATE = "ec2:CreateRoute";

    private static final String REPLACE = "ec2:ReplaceRoute";

    private static final String DELETE = "ec2:DeleteRoute";

    /** The most that EC2 gives. */
    private static final int PAGE = 100;

    private static final String NO_SUCH_GATEWAY = "InvalidTransitGatewayID.NotFound";

    /** As many have learnt (hashicorp/terraform-provider-aws, issues 9222 and 10025). */
    private static final String UNATTACHED =
            "AWS says so too of a transit gateway that the VPC of the table is not attached to, or not yet";

    /** ReplaceRoute has no code of its own for a route that is no longer there. */
    private static final Map<String, ErrorKind> NOTHING_TO_REPLACE =
            Map.of("InvalidParameterValue", ErrorKind.CONFLICT);

    private final Ec2Client ec2;

    private final AwsErrors errors;

    @Inject
    AwsRouteTables(Ec2Client ec2, AwsErrors errors) {
        this.ec2 = ec2;
        this.errors = errors;
    }

    /** All tables of the VPC, also those without a subnet, which a filter by subnet would leave out. */
    @Override
    public RouteMap map(NetworkId mine) {
        Filter ofMine = Filter.builder().name("vpc-id").values(mine.value()).build();
        return errors.call(DESCRIBE, () -> {
            List<RouteTable> tables = ec2
                    .describeRouteTablesPaginator(
                            request -> request.maxResults(PAGE).filters(ofMine))
                    .routeTables()
                    .stream()
                    .filter(shown -> mine.value().equals(shown.vpcId()))
                    .map(AwsRouteReader::table)
                    .sorted(Comparator.comparing(table -> table.id().value()))
                    .toList();
            return new RouteMap(tables);
        });
    }

    /** EC2's {@code RouteAlreadyExists} does not say where the other route leads, so it is a CONFLICT, never ALREADY. */
    @Override
    public Change<Route> add(Route wanted) {
        return explained(CREATE, Map.of(), () -> {
            requireReachable(CREATE, wanted.target());
            ec2.createRoute(request -> request.routeTableId(wanted.table().value())
                    .destinationCidrBlock(four(wanted.destination()))
                    .destinationIpv6CidrBlock(six(wanted.destination()))
                    .vpcPeeringConnectionId(idOf(RouteTarget.Kind.PEERING, wanted.target()))
                    .transitGatewayId(idOf(RouteTarget.Kind.GATEWAY, wanted.target())));
            return new Change<>(Effect.CREATED, unseen(wanted, wanted.target()));
        });
    }

    @Override
    public Change<Route> replace(Route seen, RouteTarget via) {
        return explained(REPLACE, NOTHING_TO_REPLACE, () -> {
            requireReachable(REPLACE, via);
            ec2.replaceRoute(request -> request.routeTableId(seen.table().value())
                    .destinationCidrBlock(four(seen.destination()))
                    .destinationIpv6CidrBlock(six(seen.destination()))
                    .vpcPeeringConnectionId(idOf(RouteTarget.Kind.PEERING, via))
                    .transitGatewayId(idOf(RouteTarget.Kind.GATEWAY, via)));
            return new Change<>(Effect.UPDATED, unseen(seen, via));
        });
    }

    @Override
    public Removal remove(Route seen) {
        return Removal.unlessGone(() -> {
            errors.call(
                    DELETE,
                    () -> ec2.deleteRoute(
                            request -> request.routeTableId(seen.table().value())
                                    .destinationCidrBlock(four(seen.destination()))
                                    .destinationIpv6CidrBlock(six(seen.destination()))));
            return new Removal.Gone();
        });
    }

    private <T> T explained(String call, Map<String, ErrorKind> here, Supplier<T> request) {
        try {
            return errors.call(call, here, request);
        } catch (CloudException e) {
            throw NO_SUCH_GATEWAY.equals(e.fault().code()) ? errors.explained(e, UNATTACHED) : e;
        }
    }

    private void requireReachable(String call, RouteTarget target) {
        switch (target.kind()) {
            case PEERING, GATEWAY -> {}
            case LOCAL, OTHER ->
                throw errors.refusal(
                        ErrorKind.INVALID,
                        call,
                        "A route can be sent to a peering or a transit gateway, not to " + target);
        }
    }

    private static Route unseen(Route entry, RouteTarget target) {
        return new Route(entry.table(), entry.destination(), target, RouteState.UNKNOWN);
    }

    private static @Nullable String four(Cidr range) {
        return range.isSix() ? null : range.text();
    }

    private static @Nullable String six(Cidr range) {
        return range.isSix() ? range.text() : null;
    }

    private static @Nullable String idOf(RouteTarget.Kind kind, RouteTarget target) {
        return target.kind() == kind ? target.id() : null;
    }
}
