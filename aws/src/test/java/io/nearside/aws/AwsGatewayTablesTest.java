package io.nearside.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nearside.api.cloud.Attachment;
import io.nearside.api.cloud.Attachment.Kind;
import io.nearside.api.cloud.AttachmentState;
import io.nearside.api.cloud.GatewayRoute;
import io.nearside.api.cloud.GatewayRoute.Origin;
import io.nearside.api.cloud.GatewayTable;
import io.nearside.api.cloud.GatewayTable.Extent;
import io.nearside.api.cloud.GatewayTables;
import io.nearside.api.cloud.RouteState;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.AttachmentId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.GatewayTableId;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AwsGatewayTablesTest {
    private static final String TABLES = "DescribeTransitGatewayRouteTables";

    private static final String SEARCH = "SearchTransitGatewayRoutes";

    private static final String ASSOCIATE = "AssociateTransitGatewayRouteTable";

    private static final String PROPAGATE = "EnableTransitGatewayRouteTablePropagation";

    private static final String CREATE = "CreateTransitGatewayRoute";

    private static final String DELETE = "DeleteTransitGatewayRoute";

    private static final GatewayTableId TABLE = GatewayAnswers.TABLE;

    private static final AttachmentId VIA = new AttachmentId("tgw-attach-0a");

    private static final Cidr RANGE = Cidr.of("10.20.0.0/24");

    private static final GatewayRoute ROUTE = new GatewayRoute(TABLE, RANGE, VIA, Origin.WRITTEN, RouteState.ACTIVE);

    private final StubAws aws = new StubAws();

    private final GatewayTables tables = aws.find(GatewayTables.class);

    @AfterEach
    void close() {
        aws.close();
    }

    private static Attachment sendingBy(@Nullable GatewayTableId table) {
        return new Attachment(
                VIA,
                GatewayAnswers.ID,
                Kind.NETWORK,
                "vpc-0a1ve000000000001",
                new AccountId(ShareAnswers.AIVEN),
                AttachmentState.AVAILABLE,
                table,
                "");
    }

    /** Emulators pass over filters. */
    @Test
    void oneCallAndOneForEachTableThatStands() {
        String id = GatewayAnswers.ID.value();
        aws.answer(
                TABLES,
                GatewayAnswers.tables(
                        GatewayAnswers.table("tgw-rtb-0b", id, "available"),
                        GatewayAnswers.table("tgw-rtb-0a", id, "available"),
                        GatewayAnswers.table("tgw-rtb-0c", id, "deleting"),
                        GatewayAnswers.table("tgw-rtb-0d", "tgw-0other", "available")));
        aws.answer(
                SEARCH,
                GatewayAnswers.routes(
                        false,
                        GatewayAnswers.route("10.30.0.0/16", "propagated", "active", "tgw-attach-0b"),
                        GatewayAnswers.route("10.20.0.0/24", "static", "active", "tgw-attach-0a"),
                        "<item><prefixListId>pl-01</prefixListId><type>static</type><state>active</state></item>",
                        GatewayAnswers.route("10.99.0.0/16", "static", "blackhole")));
        aws.answer(SEARCH, GatewayAnswers.routes(true));
        assertThat(tables.of(GatewayAnswers.ID))
                .containsExactly(
                        new GatewayTable(
                                TABLE,
                                List.of(
                                        ROUTE,
                                        new GatewayRoute(
                                                TABLE,
                                                Cidr.of("10.30.0.0/16"),
                                                new AttachmentId("tgw-attach-0b"),
                                                Origin.PROPAGATED,
                                                RouteState.ACTIVE),
                                        new GatewayRoute(
                                                TABLE,
                                                Cidr.of("10.99.0.0/16"),
                                                null,
                                                Origin.WRITTEN,
                                                RouteState.BLACKHOLE)),
                                Extent.WHOLE),
                        new GatewayTable(new GatewayTableId("tgw-rtb-0b"), List.of(), Extent.PART));
        assertThat(aws.actions()).containsExactly(TABLES, SEARCH, SEARCH);
        assertThat(aws.requests().get(1).parameters())
                .containsEntry("TransitGatewayRouteTableId", "tgw-rtb-0a")
                .containsEntry("Filter.1.Name", "state")
                .containsEntry("Filter.1.Value.1", "active")
                .containsEntry("Filter.1.Value.2", "blackhole");
    }

    /** Several tunnels can share a route; whichever comes first in an answer is chance. */
    @Test
    void aRouteOfSeveralAttachmentsLeadsToTheFirstOfThem() {
        aws.answer(
                TABLES,
                GatewayAnswers.tables(GatewayAnswers.table("tgw-rtb-0a", GatewayAnswers.ID.value(), "available")));
        aws.answer(
                SEARCH,
                GatewayAnswers.routes(
                        false,
                        GatewayAnswers.route(
                                "10.20.0.0/24", "somethingNew", "deleting", "tgw-attach-0b", "tgw-attach-0a")));
        assertThat(tables.of(GatewayAnswers.ID).get(0).routes())
                .containsExactly(new GatewayRoute(TABLE, RANGE, VIA, Origin.UNKNOWN, RouteState.UNKNOWN));
    }

    @Test
    void anAttachmentSendsByOneTable() {
        aws.answer(
                ASSOCIATE, EndpointAnswers.answer(ASSOCIATE, "<association><state>associating</state></association>"));
        assertThat(tables.associate(sendingBy(null), TABLE).effect()).isEqualTo(Effect.UPDATED);
        assertThat(tables.associate(sendingBy(TABLE), TABLE).effect()).isEqualTo(Effect.ALREADY);
        assertThat(failure(() -> tables.associate(sendingBy(new GatewayTableId("tgw-rtb-0z")), TABLE))
                        .kind())
                .isEqualTo(ErrorKind.CONFLICT);
        assertThat(aws.onlyRequest().parameters())
                .containsEntry("TransitGatewayRouteTableId", "tgw-rtb-0a")
                .containsEntry("TransitGatewayAttachmentId", "tgw-attach-0a");
    }

    @ParameterizedTest
    @CsvSource({
        "Resource.AlreadyAssociated, CONFLICT",
        "IncorrectState, CONFLICT",
        "InvalidRouteTableID.NotFound, NOT_FOUND",
        "InvalidTransitGatewayAttachmentID.NotFound, NOT_FOUND"
    })
    void anAssociationIsRefusedForItsReason(String code, ErrorKind kind) {
        aws.refuse(ASSOCIATE, 400, code, "as the test says");
        assertThat(failure(() -> tables.associate(sendingBy(null), TABLE)).kind())
                .isEqualTo(kind);
    }

    @Test
    void whatIsPropagatedAlreadyIsSo() {
        aws.answer(PROPAGATE, EndpointAnswers.answer(PROPAGATE, "<propagation><state>enabling</state></propagation>"));
        aws.refuse(PROPAGATE, 400, "TransitGatewayRouteTablePropagation.Duplicate", "already exists");
        aws.refuse(PROPAGATE, 400, "IncorrectState", "not yet");
        assertThat(tables.propagate(sendingBy(null), TABLE).effect()).isEqualTo(Effect.UPDATED);
        assertThat(tables.propagate(sendingBy(null), TABLE).effect()).isEqualTo(Effect.ALREADY);
        assertThat(failure(() -> tables.propagate(sendingBy(null), TABLE)).kind())
                .isEqualTo(ErrorKind.CONFLICT);
    }

    @Test
    void aRouteIsWrittenAsItIsWanted() {
        aws.answer(CREATE, GatewayAnswers.written("10.20.0.0/24", "active", "tgw-attach-0a"));
        var change = tables.add(ROUTE);
        assertThat(change.effect()).isEqualTo(Effect.CREATED);
        assertThat(change.now()).isEqualTo(ROUTE);
        assertThat(aws.onlyRequest().parameters())
                .containsEntry("TransitGatewayRouteTableId", "tgw-rtb-0a")
                .containsEntry("DestinationCidrBlock", "10.20.0.0/24")
                .containsEntry("TransitGatewayAttachmentId", "tgw-attach-0a")
                .doesNotContainKey("Blackhole");
    }

    @ParameterizedTest
    @CsvSource({
        "RouteAlreadyExists, CONFLICT",
        "RouteLimitExceeded, EXHAUSTED",
        "InvalidRouteTableID.NotFound, NOT_FOUND",
        "InvalidTransitGatewayAttachmentID.NotFound, NOT_FOUND"
    })
    void aRouteIsRefusedForItsReason(String code, ErrorKind kind) {
        aws.refuse(CREATE, 400, code, "as the test says");
        assertThat(failure(() -> tables.add(ROUTE)).kind()).isEqualTo(kind);
    }

    @Test
    void aRouteThatLeadsNowhereIsNotWritten() {
        GatewayRoute nowhere = new GatewayRoute(TABLE, RANGE, null, Origin.WRITTEN, RouteState.UNKNOWN);
        assertThat(failure(() -> tables.add(nowhere)).kind()).isEqualTo(ErrorKind.INVALID);
        assertThat(aws.requests()).isEmpty();
    }

    @Test
    void aWrittenRouteIsRemovedInOneCall() {
        aws.answer(
                DELETE,
                GatewayAnswers.written("10.20.0.0/24", "deleted", "tgw-attach-0a")
                        .replace(CREATE, DELETE));
        aws.refuse(DELETE, 400, "InvalidRoute.NotFound", "no such route");
        assertThat(tables.remove(ROUTE)).isEqualTo(new Removal.Gone());
        assertThat(tables.remove(ROUTE)).isEqualTo(new Removal.Gone());
        assertThat(aws.requests().get(0).parameters())
                .containsOnlyKeys("Action", "Version", "TransitGatewayRouteTableId", "DestinationCidrBlock");
    }

    @Test
    void aRouteThatAnAttachmentMadeKnownIsNotRemoved() {
        GatewayRoute propagated = new GatewayRoute(TABLE, RANGE, VIA, Origin.PROPAGATED, RouteState.ACTIVE);
        assertThatThrownBy(() -> tables.remove(propagated))
                .isInstanceOfSatisfying(
                        CloudException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.INVALID));
        assertThat(aws.requests()).isEmpty();
    }

    private static CloudException failure(Runnable call) {
        return catchThrowableOfType(CloudException.class, call::run);
    }
}
