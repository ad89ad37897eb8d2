package io.nearside.upcloud;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.nearside.api.cloud.Half;
import io.nearside.api.cloud.HalfState;
import io.nearside.api.cloud.HalfWish;
import io.nearside.api.cloud.Network;
import io.nearside.api.cloud.PeerNetwork;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.Problem;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.HalfId;
import io.nearside.api.model.Mark;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.RouterId;
import io.nearside.guice.http.testing.ScriptedReply;
import io.nearside.upcloud.Recordings.Exchange;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the real API answered UpCloud's Go SDK, and, of peerings, what is documented: read by the driver itself. */
final class UpcloudRecordingsTest {
    private static final String FIRST = "/1.3/network/039d20c5-dfe0-44b4-b0e1-8cb2b5ae1567";

    private final UpcloudSite world = new UpcloudSite("fi-hel2");

    @BeforeAll
    static void present() {
        assertThat(Recordings.folder("upcloud")).isDirectory();
    }

    @AfterEach
    void stop() {
        world.close();
    }

    private void replay(Exchange exchange) {
        world.upcloud.then(new ScriptedReply.Answer(exchange.status(), exchange.headers(), exchange.body()));
    }

    private Network described(Exchange exchange) {
        replay(exchange);
        return world.networks().describe(UpcloudSite.MINE);
    }

    private static String hindrances(Network network) {
        return String.join(
                ", ", network.hindrances().stream().map(Problem::cause).toList());
    }

    @Test
    void aNetworkBeforeAndAfterItsRouter() throws IOException {
        List<Exchange> exchanges = Recordings.exchanges("createtwonetworkstwoserversandarouter.yaml");
        Network made = described(exchanges.get(0));
        assertThat(made.id()).isEqualTo(new NetworkId("039d20c5-dfe0-44b4-b0e1-8cb2b5ae1567"));
        assertThat(made.cidrs()).containsExactly(Cidr.of("192.168.86.0/24"));
        assertThat(made.attachedTo()).isEmpty();
        assertThat(made.hindrances()).isEmpty();
        List<Exchange> read =
                exchanges.stream().filter(exchange -> exchange.is("GET", FIRST)).toList();
        assertThat(read).hasSize(3);
        assertThat(described(read.get(0)).attachedTo()).contains(new RouterId("0448a70f-0014-4e78-beef-870ab332ad9f"));
        assertThat(described(read.get(1)).attachedTo()).contains(new RouterId("0448a70f-0014-4e78-beef-870ab332ad9f"));
        assertThat(described(read.get(2)).attachedTo()).isEmpty();
    }

    @Test
    void aNetworkOfAnotherType() throws IOException {
        Exchange utility = Recordings.exchanges("getnetworksinzone.yaml").stream()
                .filter(exchange -> exchange.is("GET", "/1.3/network/0343ede2-9890-4470-b680-0dcda6d9f7e3"))
                .findFirst()
                .orElseThrow();
        Network network = described(utility);
        assertThat(network.cidrs()).containsExactly(Cidr.of("10.6.4.0/22"));
        assertThat(hindrances(network)).contains("of type utility");
    }

    @Test
    void networksWithEverythingElseThatAnAnswerMayHave() throws IOException {
        Network configured = described(Recordings.exchanges("dhcpnetworkconfigurations.yaml").stream()
                .filter(exchange -> exchange.is("GET", "/1.3/network/03a30756-eac1-42dc-857e-27def01f8d72"))
                .findFirst()
                .orElseThrow());
        assertThat(configured.cidrs()).containsExactly(Cidr.of("172.16.0.0/22"));
        List<Exchange> modified = Recordings.exchanges("createmodifydeletenetwork.yaml");
        assertThat(described(modified.get(2)).cidrs()).containsExactly(Cidr.of("172.17.0.0/22"));
        try (UpcloudSite frankfurt = new UpcloudSite()) {
            frankfurt.upcloud.then(201, modified.get(0).body());
            assertThat(frankfurt.networks().describe(UpcloudSite.MINE).hindrances())
                    .extracting(problem -> problem.code().value())
                    .containsExactly("place-mismatch");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "errorhandling.yaml | 400 | INVALID | SERVER_INVALID | | The server UUID is invalid.",
                "error_404_tag_excerpt.yaml | 404 | NOT_FOUND | TAG_NOT_FOUND | | The tag testTag does not exist.",
                "problem_404_loadbalancer_excerpt.yaml | 404 | NOT_FOUND | RESOURCE_NOT_FOUND | 01H2BJBXW1CY7DT5SNKSGFBVR5 | Service not found.",
                "problem_403_excerpt.yaml | 403 | DENIED | SERVICE_ERROR | 01HNJ19JGFAB2V9G9HFXH30041 | Service user 'upadmin' is main service account and cannot be deleted.",
                "problem_400_invalid_params_excerpt.yaml | 400 | INVALID | INVALID_REQUEST | 01JDJE6Z12NC3NZNQGXNZME5Q8 | Validation error. powered: Service state cannot be updated, termination protection is enabled.",
            })
    void errors(String file, int status, ErrorKind kind, String code, String requestId, String words)
            throws IOException {
        Exchange failed = Recordings.exchanges(file).stream()
                .filter(exchange -> exchange.status() == status)
                .findFirst()
                .orElseThrow();
        replay(failed);
        CloudException failure = UpcloudSite.failure(() -> world.networks().describe(UpcloudSite.MINE));
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.fault().code()).isEqualTo(code);
        assertThat(failure.fault().requestId()).isEqualTo(requestId);
        assertThat(failure).hasMessage(words + " (" + code + ")");
    }

    /** Also those of servers, routers and gateways, which the driver does not ask for: whatever comes, it says what is wrong. */
    @Test
    void noExchangeIsTooMuchForTheDriver() throws IOException {
        List<Path> files = Recordings.files("upcloud", ".yaml");
        assertThat(files).hasSizeGreaterThanOrEqualTo(13);
        int understood = 0;
        for (Path file : files) {
            for (Exchange exchange : Recordings.exchanges(file.getFileName().toString())) {
                replay(exchange);
                try {
                    world.networks().describe(UpcloudSite.MINE);
                    understood++;
                } catch (CloudException e) {
                    ErrorKind kind = exchange.status() / 100 == 2 ? ErrorKind.UNKNOWN : e.kind();
                    assertThat(e.kind()).as(file + " " + exchange.url()).isEqualTo(kind);
                }
            }
        }
        assertThat(understood).isGreaterThanOrEqualTo(20);
    }

    @Test
    void aListOfPeerings() throws IOException {
        world.upcloud.then(200, Recordings.text("upcloud/constructed", "network_peering_list.response.active.json"));
        assertThat(world.peerings().halves(UpcloudSite.MINE))
                .containsExactly(new Half(
                        new HalfId(UpcloudSite.PEERING),
                        "to-aiven",
                        UpcloudSite.MINE,
                        new PeerNetwork(null, UpcloudSite.THEIRS),
                        HalfState.ACTIVE,
                        Set.of(Cidr.of("10.30.0.0/24")),
                        null,
                        "active"));
    }

    @Test
    void aPeeringThatWasJustMade() throws IOException {
        world.upcloud
                .then(201, Recordings.text("upcloud/constructed", "network_peering_create.response.pending_peer.json"))
                .then(201, Recordings.text("aiven/found", "upcloud_network_peering_201.json"));
        Half composed = create();
        assertThat(composed.id()).isEqualTo(new HalfId(UpcloudSite.PEERING));
        assertThat(composed.state()).isEqualTo(HalfState.WAITING_FOR_PEER);
        assertThat(composed.theirCidrs()).isEmpty();
        Half documented = create();
        assertThat(documented.id()).isEqualTo(new HalfId("PEERING_UUID"));
        assertThat(documented.mine()).isEqualTo(new NetworkId("upcloud_sdn_network_uuid"));
        assertThat(documented.theirs()).isEqualTo(new PeerNetwork(null, new NetworkId("aiven_vpc_network_uuid")));
        assertThat(documented.state()).isEqualTo(HalfState.WAITING_FOR_PEER);
        JsonNode sent = UpcloudClient.JSON.readTree(world.upcloud.calls().get(0).body());
        ((ObjectNode) sent.path("network_peering")).remove("labels");
        assertThat(sent).isEqualTo(request("upcloud/constructed", "network_peering_create.request.json"));
        ObjectNode sample = (ObjectNode) request("aiven/found", "upcloud_network_peering_request.json");
        assertThat(sent.path("network_peering").fieldNames())
                .toIterable()
                .containsExactlyInAnyOrderElementsOf(
                        () -> sample.path("network_peering").fieldNames());
    }

    @Test
    void aPeeringThatIsSwitchedOff() throws IOException {
        world.upcloud
                .then(200, Recordings.text("upcloud/constructed", "network_peering_list.response.active.json"))
                .then(200, "");
        world.peerings().remove(world.peerings().halves(UpcloudSite.MINE).get(0));
        assertThat(UpcloudClient.JSON.readTree(world.upcloud.calls().get(1).body()))
                .isEqualTo(UpcloudClient.JSON.readTree(
                        Recordings.text("upcloud/constructed", "network_peering_disable.request.json")));
    }

    @ParameterizedTest
    @CsvSource({
        "error_404_peer_network_not_found.json, 404, NOT_FOUND, PEER_NETWORK_NOT_FOUND",
        "error_409_local_network_no_router.json, 409, INVALID, LOCAL_NETWORK_NO_ROUTER",
        "error_409_peering_conflict.json, 409, CONFLICT, PEERING_CONFLICT",
    })
    void refusalsOfAPeering(String file, int status, ErrorKind kind, String code) throws IOException {
        world.upcloud.then(status, Recordings.text("upcloud/constructed", file));
        CloudException failure = UpcloudSite.failure(this::create);
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.fault().code()).isEqualTo(code);
        assertThat(failure).hasMessageStartingWith("(text unknown)");
    }

    private Half create() {
        return world.peerings()
                .create(
                        UpcloudSite.MINE,
                        new PeerNetwork(null, UpcloudSite.THEIRS),
                        new HalfWish("to-aiven", new Mark("orders")))
                .now();
    }

    private static JsonNode request(String folder, String file) throws IOException {
        JsonNode request = UpcloudClient.JSON.readTree(Recordings.text(folder, file));
        ((ObjectNode) request.path("network_peering")).remove("labels");
        return request;
    }
}
