package io.nearside.azure.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nearside.api.cloud.InheritedRoutes;
import io.nearside.api.cloud.Network;
import io.nearside.api.cloud.Networks;
import io.nearside.api.cloud.Route;
import io.nearside.api.cloud.RouteMap;
import io.nearside.api.cloud.RouteState;
import io.nearside.api.cloud.RouteTable;
import io.nearside.api.cloud.RouteTarget;
import io.nearside.api.cloud.RouteTarget.Kind;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.RouteTableId;
import io.nearside.azure.StubArm;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AzureInheritedRoutesTest {
    private static final NetworkId OURS = new NetworkId(StubArm.VNET);

    private static final String GROUP = "/subscriptions/" + StubArm.SUBSCRIPTION + "/resourceGroups/rg1";

    private static final String TABLES = GROUP + "/providers/Microsoft.Network/routeTables";

    private final StubArm arm = new StubArm();

    private final InheritedRoutes routes = arm.capability(InheritedRoutes.class);

    @AfterEach
    void stop() {
        arm.close();
    }

    /** A network with a subnet for each of these tables, and one without any. */
    private void network(String... tables) {
        String subnets = Stream.of(tables)
                .map(table -> "{\"id\": \"" + StubArm.VNET
                        + "/subnets/s\", \"properties\": {\"addressPrefix\": \"10.0.0.0/24\","
                        + " \"routeTable\": {\"id\": \"" + table + "\"}}},")
                .collect(Collectors.joining());
        arm.on("GET " + StubArm.VNET, 200, """
                {"id": "%s", "name": "vnet1", "location": "westus", "properties": {
                 "addressSpace": {"addressPrefixes": ["10.0.0.0/16"]},
                 "subnets": [%s {"id": "%s/subnets/bare", "properties": {"addressPrefix": "10.0.9.0/24"}}]}}
                """.formatted(StubArm.VNET, subnets, StubArm.VNET));
    }

    private Network read() {
        return arm.capability(Networks.class).describe(OURS);
    }

    private static String table(String id, String... routes) {
        return "{\"id\": \"" + id
                + "\", \"name\": \"t\", \"location\": \"westus\", \"tags\": {\"env\": \"prod\"}, \"properties\": {"
                + "\"routes\": [" + String.join(", ", routes) + "]}}";
    }

    private static String route(String prefix, String hop, String address) {
        return "{\"name\": \"r\", \"properties\": {\"addressPrefix\": \"" + prefix + "\", \"nextHopType\": \"" + hop
                + "\"" + (address.isEmpty() ? "" : ", \"nextHopIpAddress\": \"" + address + "\"") + "}}";
    }

    @Test
    void aNetworkWithoutTablesCostsNoCall() {
        network();
        Network mine = read();
        assertThat(mine.routeTables()).isEmpty();
        assertThat(routes.written(mine).tables()).isEmpty();
        assertThat(arm.lines()).containsExactly("GET " + StubArm.PATH);
    }

    @Test
    void oneTableIsReadAloneAndItsRoutesLeadElsewhere() {
        String id = TABLES + "/Main";
        network(id, id.toUpperCase(java.util.Locale.ROOT));
        arm.on(
                "GET " + id,
                200,
                table(
                        id,
                        route("10.20.0.0/24", "VirtualAppliance", "10.0.0.4"),
                        route("10.21.0.0/24", "VirtualNetworkGateway", ""),
                        route("0.0.0.0/0", "Internet", ""),
                        route("10.22.0.0/24", "None", ""),
                        route("10.23.0.0/24", "VnetLocal", ""),
                        route("Storage.WestUS", "Internet", "")));
        RouteMap map = routes.written(read());
        assertThat(arm.lines()).hasSize(2);
        RouteTableId lower = new RouteTableId(id.toLowerCase(java.util.Locale.ROOT));
        RouteTable table = map.table(lower).orElseThrow();
        assertThat(table.tags()).containsEntry("env", "prod");
        assertThat(table.lists()).containsExactly("Storage.WestUS");
        assertThat(table.routes())
                .containsExactly(
                        leading(lower, "10.20.0.0/24", Kind.OTHER, "VirtualAppliance 10.0.0.4"),
                        leading(lower, "10.21.0.0/24", Kind.GATEWAY, "VirtualNetworkGateway"),
                        leading(lower, "0.0.0.0/0", Kind.OTHER, "Internet"),
                        leading(lower, "10.22.0.0/24", Kind.OTHER, "None"),
                        leading(lower, "10.23.0.0/24", Kind.OTHER, "VnetLocal"));
    }

    private static Route leading(RouteTableId table, String cidr, Kind kind, String id) {
        return new Route(table, Cidr.of(cidr), new RouteTarget(kind, id), RouteState.ACTIVE);
    }

    @Test
    void severalOfAGroupAreOneListAndStrangersAreLeftOut() {
        String other = TABLES.replace("rg1", "rg2") + "/far";
        network(TABLES + "/a", TABLES + "/b", other);
        arm.on(
                "GET " + TABLES,
                200,
                "{\"value\": [" + table(TABLES + "/b") + "," + table(TABLES + "/stranger") + "," + table(TABLES + "/A")
                        + "]}");
        arm.on("GET " + other, 200, table(other));
        assertThat(routes.written(read()).tables())
                .extracting(table -> table.id().value())
                .containsExactly(
                        (TABLES + "/a").toLowerCase(java.util.Locale.ROOT),
                        (TABLES + "/b").toLowerCase(java.util.Locale.ROOT),
                        other.toLowerCase(java.util.Locale.ROOT));
        assertThat(arm.lines()).containsExactly("GET " + StubArm.PATH, "GET " + TABLES, "GET " + other);
    }

    @Test
    void aTableThatWentAwayMeanwhileTakesNothing() {
        network(TABLES + "/a");
        arm.on("GET " + TABLES + "/a", 404, "{\"error\": {\"code\": \"ResourceNotFound\", \"message\": \"m\"}}");
        assertThat(routes.written(read()).tables()).isEmpty();
    }

    @Test
    void whatMayNotBeReadIsNoAbsence() {
        network(TABLES + "/a");
        arm.on("GET " + TABLES + "/a", 403, "{\"error\": {\"code\": \"AuthorizationFailed\", \"message\": \"m\"}}");
        Network mine = read();
        CloudException failure = catchThrowableOfType(CloudException.class, () -> routes.written(mine));
        assertThat(failure.kind()).isEqualTo(ErrorKind.DENIED);
    }
}
