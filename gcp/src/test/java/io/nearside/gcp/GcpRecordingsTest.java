package io.nearside.gcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nearside.api.cloud.Half;
import io.nearside.api.cloud.HalfState;
import io.nearside.api.cloud.HalfWish;
import io.nearside.api.cloud.InheritedRoutes;
import io.nearside.api.cloud.Network;
import io.nearside.api.cloud.Networks;
import io.nearside.api.cloud.PeerNetwork;
import io.nearside.api.cloud.PeeringMirror;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.Mark;
import io.nearside.api.model.NetworkId;
import io.nearside.api.outcome.Removal;
import io.nearside.gcp.Recordings.Exchange;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Answers of Google's own through the real client. None of a peering that is made or changed has been published: what stands in for them is
 * the contract of the client, and the state of peerings that others made.
 */
final class GcpRecordingsTest {
    private static final String GET = "GET " + StubCompute.PATH;

    private static final String REMOVE = "POST " + StubCompute.PATH + "/removePeering";

    private static final String ADD = "POST " + StubCompute.PATH + "/addPeering";

    private static final String OPERATION = "GET " + StubCompute.OPERATIONS + "/operation-1";

    private final StubCompute compute = new StubCompute();

    private final PeeringMirror mirror = compute.capability(PeeringMirror.class);

    @AfterEach
    void stop() {
        compute.close();
    }

    private static Exchange first(String file, String line, String saying) throws IOException {
        return Recordings.compute(file).stream()
                .filter(exchange ->
                        exchange.line().equals(line) && exchange.body().contains(saying))
                .findFirst()
                .orElseThrow(() -> new AssertionError(line + " is not in " + file));
    }

    private void play(Exchange exchange) {
        compute.on(exchange.line(), exchange.status(), exchange.body());
    }

    @Test
    void aNetworkWithAPeering() throws IOException {
        play(first("alloydb_restorebackup___http.log", GET, "peerings"));
        assertThat(mirror.halves(StubCompute.NETWORK))
                .containsExactly(new Half(
                        new io.nearside.api.model.HalfId(
                                StubCompute.NETWORK + "/peerings/servicenetworking-googleapis-com"),
                        "servicenetworking-googleapis-com",
                        StubCompute.NETWORK,
                        new PeerNetwork(
                                new AccountId("zf6836615480e5edfp-tp"),
                                new NetworkId("projects/zf6836615480e5edfp-tp/global/networks/servicenetworking")),
                        HalfState.ACTIVE,
                        Set.of(),
                        null,
                        "[2025-09-04T15:59:09.314-07:00]: Connected."));
    }

    @ParameterizedTest
    @CsvSource({"alloydb_restorebackup___http.log", "servicenetworking__v1beta1__servicenetworkingconnection___http.log"
    })
    void aPeeringThatIsRemoved(String file) throws IOException {
        Exchange seen = first("alloydb_restorebackup___http.log", GET, "peerings");
        Exchange removed = first(file, REMOVE, "RUNNING");
        List<Exchange> all = Recordings.compute(file);
        Exchange ended = all.get(all.indexOf(removed) + 1);
        assertThat(ended.line()).isEqualTo(OPERATION);
        play(seen);
        play(removed);
        Half half = mirror.halves(StubCompute.NETWORK).get(0);
        assertThat(mirror.remove(half)).isInstanceOf(Removal.Going.class);
        assertThat(compute.last().body().replaceAll("\\s", ""))
                .as("sent as it was then")
                .isEqualTo(removed.sent().replaceAll("\\s", ""));
        compute.on(OPERATION, 200, removed.body());
        play(ended);
        assertThat(mirror.halves(StubCompute.NETWORK)).extracting(Half::state).containsExactly(HalfState.SETTLING);
        assertThat(mirror.halves(StubCompute.NETWORK)).extracting(Half::state).containsExactly(HalfState.SETTLING);
        compute.anew(GET);
        play(first("compute__v1beta1__computenetwork__computenetworkbasic___http.log", GET, "selfLink"));
        assertThat(mirror.halves(StubCompute.NETWORK)).isEmpty();
    }

    @Test
    void anOperationThatFailedKeepsItsReason() throws IOException {
        Exchange failed = first(
                "compute__v1beta1__computerouternat__computerouternatprivate___http.log", OPERATION, "RESOURCE_IN_USE");
        compute.on(ADD, 200, StubCompute.operation("operation-1", "RUNNING"));
        play(failed);
        play(first("compute__v1beta1__computenetwork__computenetworkbasic___http.log", GET, "selfLink"));
        mirror.create(
                StubCompute.NETWORK,
                new PeerNetwork(null, new NetworkId("projects/aiven-prod/global/networks/n")),
                new HalfWish("orders", new Mark("orders")));
        assertThat(mirror.halves(StubCompute.NETWORK)).singleElement().satisfies(half -> {
            assertThat(half.state()).isEqualTo(HalfState.FAILED);
            assertThat(half.says())
                    .startsWith(
                            "The network resource 'projects/acme-prod/global/networks/backend' is already being used"
                                    + " by")
                    .endsWith("(RESOURCE_IN_USE_BY_ANOTHER_RESOURCE)");
        });
    }

    @Test
    void aNetworkThatIsNotThere() throws IOException {
        play(first("compute__v1beta1__computenetwork__computenetworkbasic___http.log", GET, "notFound"));
        CloudException failure = catchThrowableOfType(CloudException.class, () -> mirror.halves(StubCompute.NETWORK));
        assertThat(failure.kind()).isEqualTo(ErrorKind.NOT_FOUND);
        assertThat(failure)
                .hasMessage("The resource 'projects/acme-prod/global/networks/backend' was not found (notFound)");
    }

    @Test
    void aRefusalOfTheNewerStyle() throws IOException {
        Exchange refused = Recordings.exchanges(
                        "compute__v1alpha1__computenetworkattachment__computenetworkattachment-minimal___http.log")
                .stream()
                .filter(exchange -> exchange.body().contains("PERMISSION_DENIED"))
                .findFirst()
                .orElseThrow();
        compute.on(GET, refused.status(), refused.body());
        CloudException failure = catchThrowableOfType(CloudException.class, () -> mirror.halves(StubCompute.NETWORK));
        assertThat(failure.kind()).isEqualTo(ErrorKind.DENIED);
        assertThat(failure).hasMessage("The caller does not have permission (PERMISSION_DENIED)");
    }

    /** A list of all regions was not published; what it holds was, one by one. */
    @Test
    void aSubnetOfANetwork() throws IOException {
        Exchange subnet =
                Recordings.compute("compute__v1beta1__computesubnetwork__computesubnetwork___http.log").stream()
                        .filter(exchange -> exchange.body().contains("\"kind\": \"compute#subnetwork\""))
                        .findFirst()
                        .orElseThrow();
        compute.on("GET " + StubCompute.SUBNETS, 200, """
            {"items": {"regions/us-west1": {"subnetworks": [%s]}}}\
            """.formatted(subnet.body()));
        Network network = compute.capability(Networks.class).describe(StubCompute.NETWORK);
        assertThat(network.cidrs()).extracting(Cidr::text).containsExactlyInAnyOrder("10.2.0.0/16");
        assertThat(network.hindrances()).isEmpty();
    }

    @Test
    void aNetworkOfBothModes() throws IOException {
        compute.on("GET " + StubCompute.SUBNETS, 200, "{}");
        play(first(
                "mockcompute__testdata__computenetworks__subnetmode-custom___http.log", GET, "autoCreateSubnetworks"));
        assertThat(compute.capability(Networks.class)
                        .describe(StubCompute.NETWORK)
                        .hindrances())
                .isEmpty();
        compute.anew(GET);
        play(first("mockcompute__testdata__computesubnets___http.log", GET, "autoCreateSubnetworks"));
        assertThat(compute.capability(Networks.class)
                        .describe(StubCompute.NETWORK)
                        .hindrances())
                .hasSize(0);
    }

    @Test
    void aRouteOfANetwork() throws IOException {
        Exchange route = Recordings.compute("compute__v1beta1__computeroute__computeroute___http.log").stream()
                .filter(exchange -> exchange.body().contains("\"kind\": \"compute#route\""))
                .findFirst()
                .orElseThrow();
        compute.on("GET " + StubCompute.ROUTES, 200, "{\"items\": [" + route.body() + "]}");
        Network mine = new Network(
                StubCompute.NETWORK,
                null,
                Set.of(),
                null,
                List.of(),
                Set.of(new io.nearside.api.model.RouteTableId(StubCompute.NETWORK.value())));
        assertThat(compute.capability(InheritedRoutes.class).written(mine).routes())
                .singleElement()
                .satisfies(read -> assertThat(read.destination()).isEqualTo(Cidr.of("0.0.0.0/0")));
    }
}
