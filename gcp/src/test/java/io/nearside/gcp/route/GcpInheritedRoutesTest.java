package io.nearside.gcp.route;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.InheritedRoutes;
import io.nearside.api.cloud.Network;
import io.nearside.api.cloud.RouteTable;
import io.nearside.api.cloud.RouteTarget;
import io.nearside.api.cloud.RouteTarget.Kind;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.RouteTableId;
import io.nearside.gcp.StubCompute;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class GcpInheritedRoutesTest {
    private static final String LIST = "GET " + StubCompute.ROUTES;

    private final StubCompute compute = new StubCompute();

    @AfterEach
    void stop() {
        compute.close();
    }

    private List<RouteTable> tables() {
        Network mine = new Network(
                StubCompute.NETWORK,
                new AccountId(StubCompute.PROJECT),
                Set.of(),
                null,
                List.of(),
                Set.of(new RouteTableId(StubCompute.NETWORK.value())));
        return compute.capability(InheritedRoutes.class).written(mine).tables();
    }

    private static String route(String name, String network, String range, String hop) {
        return """
            {"name": "%s", "destRange": "%s", "priority": 1000, %s
             "network": "https://www.googleapis.com/compute/v1/projects/acme-prod/global/networks/%s"}
            """.formatted(name, range, hop, network);
    }

    @Test
    void onlyWhatPeopleHaveWrittenForThisNetwork() {
        compute.on(
                LIST,
                200,
                "{\"items\": ["
                        + String.join(
                                ",",
                                List.of(
                                        route(
                                                "default-route-1",
                                                "backend",
                                                "10.0.0.0/20",
                                                "\"nextHopNetwork\":"
                                                        + " \"https://x/projects/acme-prod/global/networks/backend\","),
                                        route(
                                                "peering-route-1",
                                                "backend",
                                                "10.50.0.0/24",
                                                "\"nextHopPeering\": \"orders\","),
                                        route("elsewhere", "backend-2", "10.50.0.0/25", "\"nextHopIp\": \"10.0.0.9\","),
                                        route(
                                                "internet",
                                                "backend",
                                                "0.0.0.0/0",
                                                "\"nextHopGateway\":"
                                                        + " \"https://x/projects/acme-prod/global/gateways/default-internet-gateway\","),
                                        route(
                                                "appliance",
                                                "backend",
                                                "10.50.0.64/26",
                                                "\"nextHopIp\": \"10.0.0.9\", \"tags\": [\"web\"],")))
                        + "]}");
        RouteTable table = tables().get(0);
        assertThat(table.id().value()).isEqualTo(StubCompute.NETWORK.value());
        assertThat(table.routes())
                .extracting(route -> route.destination(), route -> route.target())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(
                                Cidr.of("0.0.0.0/0"),
                                new RouteTarget(Kind.OTHER, "default-internet-gateway (route internet)")),
                        org.assertj.core.groups.Tuple.tuple(
                                Cidr.of("10.50.0.64/26"),
                                new RouteTarget(Kind.OTHER, "10.0.0.9 (route appliance, for machines tagged web)")));
        assertThat(compute.lines()).containsExactly(LIST);
        assertThat(compute.last().query()).contains("filter=");
    }

    @Test
    void everyPageIsRead() {
        compute.on(
                        LIST,
                        200,
                        "{\"nextPageToken\": \"next\", \"items\": ["
                                + route("a", "backend", "10.1.0.0/16", "\"nextHopIp\": \"10.0.0.9\",") + "]}")
                .on(
                        LIST,
                        200,
                        "{\"items\": [" + route("b", "backend", "10.2.0.0/16", "\"nextHopIp\": \"10.0.0.9\",") + "]}");
        assertThat(tables().get(0).routes()).hasSize(2);
        assertThat(compute.last().query()).contains("pageToken=next");
    }
}
