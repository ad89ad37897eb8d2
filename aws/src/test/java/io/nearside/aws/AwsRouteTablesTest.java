package io.nearside.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nearside.api.cloud.Route;
import io.nearside.api.cloud.RouteMap;
import io.nearside.api.cloud.RouteState;
import io.nearside.api.cloud.RouteTable;
import io.nearside.api.cloud.RouteTables;
import io.nearside.api.cloud.RouteTarget;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.GatewayId;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.PeeringId;
import io.nearside.api.model.RouteTableId;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

final class AwsRouteTablesTest {
    private static final String DESCRIBE = "DescribeRouteTables";

    private static final NetworkId MINE = new NetworkId(StubAws.VPC);

    private static final RouteTableId TABLE = new RouteTableId("rtb-0b");

    private static final RouteTarget PEERING = RouteTarget.peering(new PeeringId("pcx-01"));

    private static final Route FOUR = new Route(TABLE, Cidr.of("10.20.0.0/24"), PEERING, RouteState.ACTIVE);

    private final StubAws aws = new StubAws();

    private final RouteTables tables = aws.find(RouteTables.class);

    @AfterEach
    void close() {
        aws.close();
    }

    @Test
    void tablesOfOurNetworkInTheOrderOfTheirIds() {
        aws.answer(DESCRIBE, StubAws.fixture("written/route-tables.xml"));
        RouteMap map = tables.map(MINE);
        assertThat(map.tables().stream().map(table -> table.id().value())).containsExactly("rtb-0a", "rtb-0b");
        assertThat(map.tables().stream().map(RouteTable::rank))
                .containsExactly(RouteTable.Rank.MAIN, RouteTable.Rank.OTHER);
        assertThat(map.table(TABLE).orElseThrow().tags()).isEqualTo(Map.of("env", "prod", "bare", ""));
        assertThat(aws.onlyRequest().parameter("Filter.1.Name")).isEqualTo("vpc-id");
        assertThat(aws.onlyRequest().parameter("Filter.1.Value.1")).isEqualTo(StubAws.VPC);
    }

    @ParameterizedTest
    @CsvSource({
        "10.0.0.0/16, LOCAL, local, ACTIVE",
        "10.1.0.0/24, PEERING, pcx-0aaa0000000000002, BLACKHOLE",
        "10.2.0.0/24, GATEWAY, tgw-01, ACTIVE",
        "0.0.0.0/0, OTHER, nat-01, ACTIVE",
        "10.3.0.0/24, OTHER, i-01, ACTIVE",
        "10.4.0.0/24, OTHER, eni-01, ACTIVE",
        "10.5.0.0/24, OTHER, vgw-01, ACTIVE",
        "10.6.0.0/24, OTHER, cagw-01, ACTIVE",
        "10.7.0.0/24, OTHER, lgw-01, ACTIVE",
        "10.8.0.0/24, OTHER, arn:aws:networkmanager::111122223333:core-network/core-network-01, ACTIVE",
        "10.9.0.0/24, OTHER, a target that AWS does not name, UNKNOWN",
        "10.10.0.0/16, OTHER, igw-01, ACTIVE",
        "::/0, OTHER, eigw-01, ACTIVE"
    })
    void everyRouteHasItsTargetAndState(String range, RouteTarget.Kind kind, String target, RouteState state) {
        aws.answer(DESCRIBE, StubAws.fixture("written/route-tables.xml"));
        assertThat(tables.map(MINE).routes())
                .hasSize(13)
                .contains(new Route(TABLE, Cidr.of(range), new RouteTarget(kind, target), state));
    }

    @Test
    void prefixListsAreNotRoutesButAreListed() {
        aws.answer(DESCRIBE, StubAws.fixture("written/route-tables.xml"));
        assertThat(tables.map(MINE).table(TABLE).orElseThrow().lists()).containsExactly("pl-01");
    }

    @Test
    void readsWhatAnEmulatorAnswered() {
        aws.answer(DESCRIBE, StubAws.fixture("recorded/route-tables.xml"));
        RouteMap map = tables.map(new NetworkId("vpc-cc525cbf22eaa0f54"));
        assertThat(map.tables()).singleElement().satisfies(table -> {
            assertThat(table.rank()).isEqualTo(RouteTable.Rank.MAIN);
            assertThat(table.lists()).containsExactly("pl-c55171e2b77a25356");
            assertThat(table.routes().stream()
                            .map(route ->
                                    route.destination() + " " + route.target().kind()))
                    .containsExactly(
                            "10.0.0.0/16 LOCAL",
                            "2400:6500:1a70:9c00::/56 LOCAL",
                            "10.1.0.0/16 LOCAL",
                            "10.20.0.0/24 PEERING");
        });
    }

    @Test
    void followsEveryPage() {
        String page = StubAws.fixture("recorded/route-tables.xml");
        aws.answer(DESCRIBE, page.replace("</routeTableSet>", "</routeTableSet><nextToken>t2</nextToken>"))
                .answer(DESCRIBE, page.replace("rtb-49e579380ec263027", "rtb-01"));
        assertThat(tables.map(new NetworkId("vpc-cc525cbf22eaa0f54")).tables().stream()
                        .map(table -> table.id().value()))
                .containsExactly("rtb-01", "rtb-49e579380ec263027");
        assertThat(aws.requests().stream().map(request -> request.parameter("NextToken")))
                .containsExactly("", "t2");
    }

    @ParameterizedTest
    @CsvSource({
        "10.20.0.0/24, PEERING, pcx-01, DestinationCidrBlock, VpcPeeringConnectionId",
        "2001:db8::/56, PEERING, pcx-01, DestinationIpv6CidrBlock, VpcPeeringConnectionId",
        "10.20.0.0/24, GATEWAY, tgw-01, DestinationCidrBlock, TransitGatewayId"
    })
    void addSendsOneDestinationAndOneTarget(
            String range, RouteTarget.Kind kind, String target, String destinationField, String targetField) {
        aws.answer("CreateRoute", StubAws.fixture("recorded/create-route.xml"));
        Route wanted = new Route(TABLE, Cidr.of(range), new RouteTarget(kind, target), RouteState.ACTIVE);
        Change<Route> change = tables.add(wanted);
        assertThat(change.effect()).isEqualTo(Effect.CREATED);
        assertThat(change.now().sameEntry(wanted)).isTrue();
        assertThat(change.now().state()).isEqualTo(RouteState.UNKNOWN);
        assertThat(aws.onlyRequest().parameters())
                .containsOnlyKeys("Action", "Version", "RouteTableId", destinationField, targetField)
                .containsEntry("RouteTableId", "rtb-0b")
                .containsEntry(destinationField, range)
                .containsEntry(targetField, target);
    }

    @Test
    void anExistingDestinationIsAConflictAndLookedAtByNobody() {
        aws.answer("CreateRoute", 400, StubAws.fixture("recorded/create-route-again.xml"), Map.of());
        assertThatThrownBy(() -> tables.add(FOUR))
                .isInstanceOfSatisfying(
                        CloudException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.CONFLICT));
        assertThat(aws.actions()).containsExactly("CreateRoute");
    }

    @ParameterizedTest
    @EnumSource(names = {"LOCAL", "OTHER"})
    void noRouteIsSentAnywhereElse(RouteTarget.Kind kind) {
        RouteTarget elsewhere = new RouteTarget(kind, "igw-01");
        assertThatThrownBy(() -> tables.add(new Route(TABLE, FOUR.destination(), elsewhere, RouteState.ACTIVE)))
                .isInstanceOfSatisfying(
                        CloudException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.INVALID));
        assertThatThrownBy(() -> tables.replace(FOUR, elsewhere))
                .isInstanceOfSatisfying(
                        CloudException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.INVALID));
        assertThat(aws.requests()).isEmpty();
    }

    @Test
    void replaceSendsTheRouteElsewhere() {
        aws.answer("ReplaceRoute", StubAws.fixture("recorded/replace-route.xml"));
        Route hijacker = new Route(
                TABLE,
                Cidr.of("10.20.0.0/24"),
                new RouteTarget(RouteTarget.Kind.OTHER, "eni-01"),
                RouteState.BLACKHOLE);
        assertThat(tables.replace(hijacker, PEERING))
                .isEqualTo(new Change<>(
                        Effect.UPDATED, new Route(TABLE, hijacker.destination(), PEERING, RouteState.UNKNOWN)));
        assertThat(aws.onlyRequest().parameters())
                .containsEntry("DestinationCidrBlock", "10.20.0.0/24")
                .containsEntry("VpcPeeringConnectionId", "pcx-01");
    }

    @Test
    void nothingToReplaceIsAConflict() {
        aws.answer("ReplaceRoute", 400, StubAws.fixture("recorded/replace-missing.xml"), Map.of());
        assertThatThrownBy(() -> tables.replace(FOUR, PEERING))
                .isInstanceOfSatisfying(
                        CloudException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.CONFLICT));
    }

    @Test
    void aGatewayThatTheVpcIsNotAttachedToIsExplained() {
        RouteTarget gateway = RouteTarget.gateway(new GatewayId("tgw-01"));
        for (String call : new String[] {"CreateRoute", "ReplaceRoute"}) {
            aws.refuse(call, 400, "InvalidTransitGatewayID.NotFound", "The transitGateway ID 'tgw-01' does not exist.");
            assertThatThrownBy(() -> {
                        if (call.equals("CreateRoute")) {
                            tables.add(new Route(TABLE, FOUR.destination(), gateway, RouteState.UNKNOWN));
                        } else {
                            tables.replace(FOUR, gateway);
                        }
                    })
                    .isInstanceOfSatisfying(CloudException.class, e -> {
                        assertThat(e.kind()).isEqualTo(ErrorKind.NOT_FOUND);
                        assertThat(e.fault().code()).isEqualTo("InvalidTransitGatewayID.NotFound");
                    })
                    .hasMessage("The transitGateway ID 'tgw-01' does not exist. (AWS says so too of a transit gateway"
                            + " that the VPC of the table is not attached to, or not yet)");
            assertThat(aws.requests().get(aws.requests().size() - 1).parameter("TransitGatewayId"))
                    .isEqualTo("tgw-01");
        }
    }

    @Test
    void removalIsOneCall() {
        aws.answer("DeleteRoute", StubAws.fixture("recorded/delete-route.xml"));
        assertThat(tables.remove(FOUR)).isEqualTo(new Removal.Gone());
        assertThat(aws.onlyRequest().parameters())
                .containsOnlyKeys("Action", "Version", "RouteTableId", "DestinationCidrBlock")
                .containsEntry("RouteTableId", "rtb-0b")
                .containsEntry("DestinationCidrBlock", "10.20.0.0/24");
    }

    @Test
    void aRouteOfSixIsReplacedAndRemovedBySix() {
        aws.answer("ReplaceRoute", StubAws.fixture("recorded/replace-route.xml"))
                .answer("DeleteRoute", StubAws.fixture("recorded/delete-route.xml"));
        Route six = new Route(TABLE, Cidr.of("2001:db8:20::/56"), PEERING, RouteState.BLACKHOLE);
        tables.replace(six, PEERING);
        tables.remove(six);
        assertThat(aws.requests())
                .hasSize(2)
                .allSatisfy(request -> assertThat(request.parameters())
                        .containsEntry("DestinationIpv6CidrBlock", "2001:db8:20::/56")
                        .doesNotContainKey("DestinationCidrBlock"));
    }

    @Test
    void anAbsentRouteIsGone() {
        aws.answer("DeleteRoute", 400, StubAws.fixture("recorded/delete-route-again.xml"), Map.of());
        assertThat(tables.remove(FOUR)).isEqualTo(new Removal.Gone());
    }

    @Test
    void anyOtherRefusalToRemoveIsTold() {
        aws.refuse("DeleteRoute", 403, "UnauthorizedOperation", "You are not authorized.");
        assertThatThrownBy(() -> tables.remove(FOUR))
                .isInstanceOfSatisfying(
                        CloudException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.DENIED));
    }
}
