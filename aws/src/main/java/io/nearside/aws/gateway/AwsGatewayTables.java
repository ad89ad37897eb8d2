package io.nearside.aws.gateway;

import io.nearside.api.cloud.Attachment;
import io.nearside.api.cloud.GatewayRoute;
import io.nearside.api.cloud.GatewayRoute.Origin;
import io.nearside.api.cloud.GatewayTable;
import io.nearside.api.cloud.GatewayTables;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.AttachmentId;
import io.nearside.api.model.GatewayId;
import io.nearside.api.model.GatewayTableId;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import io.nearside.aws.AwsAnswers;
import io.nearside.aws.AwsErrors;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.ec2.Ec2Client;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.TransitGatewayRouteTable;

/**
 * The route tables of a transit gateway. All of them are its owner's to change: whoever it is shared with can change none (Transit Gateway
 * guide, "Share your transit gateway").
 */
public final class AwsGatewayTables implements GatewayTables {
    private static final String DESCRIBE = "ec2:DescribeTransitGatewayRouteTables";

    private static final String SEARCH = "ec2:SearchTransitGatewayRoutes";

    private static final String ASSOCIATE = "ec2:AssociateTransitGatewayRouteTable";

    private static final String PROPAGATE = "ec2:EnableTransitGatewayRouteTablePropagation";

    private static final String CREATE = "ec2:CreateTransitGatewayRoute";

    private static final String DELETE = "ec2:DeleteTransitGatewayRoute";

    private static final String PROPAGATES_ALREADY = "TransitGatewayRouteTablePropagation.Duplicate";

    /** The most that EC2 gives. */
    private static final int PAGE = 1000;

    private static final Set<String> LEAVING = Set.of("deleting", "deleted");

    private final Ec2Client ec2;

    private final AwsErrors errors;

    @Inject
    AwsGatewayTables(Ec2Client ec2, AwsErrors errors) {
        this.ec2 = ec2;
        this.errors = errors;
    }

    @Override
    public List<GatewayTable> of(GatewayId mine) {
        Filter ofMine =
                Filter.builder().name("transit-gateway-id").values(mine.value()).build();
        List<GatewayTableId> ids = errors.call(
                DESCRIBE,
                () -> ec2
                        .describeTransitGatewayRouteTablesPaginator(
                                request -> request.maxResults(PAGE).filters(ofMine))
                        .transitGatewayRouteTables()
                        .stream()
                        .filter(table -> mine.value().equals(table.transitGatewayId()))
                        .filter(table -> !LEAVING.contains(AwsAnswers.state(table.stateAsString())))
                        .map(TransitGatewayRouteTable::transitGatewayRouteTableId)
                        .map(id -> AwsAnswers.present("transitGatewayRouteTableId", id))
                        .sorted()
                        .map(GatewayTableId::new)
                        .toList());
        return ids.stream().map(this::table).toList();
    }

    /**
     * A search needs a filter; this one is all routes that there are. It answers 1000 unless told otherwise, which is the most that EC2 gives,
     * and says whether there are more; that they can be had on further pages is newer than the SDK used here.
     */
    private GatewayTable table(GatewayTableId id) {
        Filter all =
                Filter.builder().name("state").values("active", "blackhole").build();
        return errors.call(
                SEARCH,
                () -> AwsGatewayRouteReader.table(
                        id,
                        ec2.searchTransitGatewayRoutes(request ->
                                request.transitGatewayRouteTableId(id.value()).filters(all))));
    }

    @Override
    public Change<GatewayTableId> associate(Attachment seen, GatewayTableId table) {
        GatewayTableId now = seen.sendsBy().orElse(null);
        if (table.equals(now)) {
            return new Change<>(Effect.ALREADY, table);
        }
        if (now != null) {
            throw errors.refusal(
                    ErrorKind.CONFLICT, ASSOCIATE, seen.id() + " sends by " + now + ", and can by one table only");
        }
        return errors.call(ASSOCIATE, () -> {
            ec2.associateTransitGatewayRouteTable(request -> request.transitGatewayRouteTableId(table.value())
                    .transitGatewayAttachmentId(seen.id().value()));
            return new Change<>(Effect.UPDATED, table);
        });
    }

    @Override
    public Change<GatewayTableId> propagate(Attachment seen, GatewayTableId table) {
        try {
            return errors.call(PROPAGATE, () -> {
                ec2.enableTransitGatewayRouteTablePropagation(
                        request -> request.transitGatewayRouteTableId(table.value())
                                .transitGatewayAttachmentId(seen.id().value()));
                return new Change<>(Effect.UPDATED, table);
            });
        } catch (CloudException e) {
            if (PROPAGATES_ALREADY.equals(e.fault().code())) {
                return new Change<>(Effect.ALREADY, table);
            }
            throw e;
        }
    }

    /** EC2's {@code RouteAlreadyExists} does not say where the other route leads, so it is a CONFLICT, never ALREADY. */
    @Override
    public Change<GatewayRoute> add(GatewayRoute wanted) {
        AttachmentId via = wanted.via()
                .orElseThrow(() -> errors.refusal(
                        ErrorKind.INVALID, CREATE, "A route to " + wanted.destination() + " has to lead somewhere"));
        return errors.call(
                CREATE,
                () -> new Change<>(
                        Effect.CREATED,
                        AwsGatewayRouteReader.route(
                                wanted.table(),
                                ec2.createTransitGatewayRoute(request -> request.transitGatewayRouteTableId(
                                                        wanted.table().value())
                                                .destinationCidrBlock(
                                                        wanted.destination().text())
                                                .transitGatewayAttachmentId(via.value()))
                                        .route())));
    }

    @Override
    public Removal remove(GatewayRoute seen) {
        if (seen.origin() != Origin.WRITTEN) {
            throw errors.refusal(
                    ErrorKind.INVALID,
                    DELETE,
                    "The route to " + seen.destination() + " in " + seen.table() + " was not written by anybody");
        }
        return Removal.unlessGone(() -> {
            errors.call(
                    DELETE,
                    () -> ec2.deleteTransitGatewayRoute(request -> request.transitGatewayRouteTableId(
                                    seen.table().value())
                            .destinationCidrBlock(seen.destination().text())));
            return new Removal.Gone();
        });
    }
}
