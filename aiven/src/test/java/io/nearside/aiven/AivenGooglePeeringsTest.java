package io.nearside.aiven;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.nearside.api.cloud.PeerNetwork;
import io.nearside.api.error.Problem;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.Region;
import io.nearside.api.model.VendorNetworkId;
import io.nearside.api.vendor.CustomerEnd;
import io.nearside.api.vendor.NearTask;
import io.nearside.api.vendor.PeeringRequest;
import io.nearside.api.vendor.RequestState;
import io.nearside.api.vendor.VendorNetwork;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Google's way to be peered with Aiven: a project and a name on either side, and no region. */
final class AivenGooglePeeringsTest {
    private static final String INFO = """
            {"to_project_id": "aiven-prod-x", "to_vpc_network": "aivenprod-1", "message": "m", "novelty": {}}""";

    private final AivenWorld world = new AivenWorld();

    @AfterEach
    void stop() {
        world.close();
    }

    private static CustomerEnd end(String project, String name, @Nullable String region) {
        return new CustomerEnd.OfNetwork(
                new AccountId(project),
                new NetworkId("projects/" + project + "/global/networks/" + name),
                region == null ? null : new Region(region));
    }

    private static VendorNetwork seen() {
        return new VendorNetwork(
                new VendorNetworkId(AivenJson.VPC_ID),
                "gcp",
                new Region("europe-west1"),
                Set.of(),
                Set.of(),
                VendorNetwork.State.ACTIVE,
                List.of(),
                "",
                List.<Problem>of());
    }

    private static PeeringRequest row(String name, String state, String stateInfo) throws JsonProcessingException {
        String row = AivenJson.peering("my-project", name, "", state, stateInfo);
        return new AivenNetworkReader(new AivenProject("acme"), new AivenNearTasks(null, new AccountId("675999398324")))
                .network(AivenClient.JSON.readTree(AivenJson.vpc("google-europe-west1", row)))
                .requests()
                .get(0);
    }

    @Test
    void theProjectAndTheNameAreSentAndNoRegion() {
        world.aiven.then(200, "{}").then(200, "{}");
        world.requests().request(seen(), end("my-project", "my-vpc", "europe-west1"), Set.of());
        world.requests().request(seen(), end("example.com:old-project", "default", null), Set.of());
        assertThat(world.aiven.calls())
                .extracting(call -> call.body())
                .containsExactly(
                        "{\"peer_cloud_account\":\"my-project\",\"peer_vpc\":\"my-vpc\"}",
                        "{\"peer_cloud_account\":\"example.com:old-project\",\"peer_vpc\":\"default\"}");
    }

    @Test
    void ourRequestIsKnownByProjectAndName() throws JsonProcessingException {
        CustomerEnd told = row("my-vpc", "ACTIVE", "null").end();
        assertThat(told.isSameAs(end("my-project", "my-vpc", "europe-west1"))).isTrue();
        assertThat(end("my-project", "my-vpc", null).isSameAs(told)).isTrue();
        assertThat(told.isSameAs(end("other-project", "my-vpc", null))).isFalse();
        assertThat(told.isSameAs(end("my-project", "other", null))).isFalse();
    }

    /** Also of a network that is named as only a transit gateway is on AWS. */
    @ParameterizedTest
    @ValueSource(strings = {"my-vpc", "tgw-net"})
    void aivensProjectAndNetworkAreReadFromItsAnswer(String name) throws JsonProcessingException {
        assertThat(row(name, "PENDING_PEER", INFO).nearTask())
                .contains(new NearTask.Mirror(
                        new PeerNetwork(
                                new AccountId("aiven-prod-x"),
                                new NetworkId("projects/aiven-prod-x/global/networks/aivenprod-1")),
                        NearTask.Naming.NAMED,
                        "state_info.to_project_id and state_info.to_vpc_network in Aiven's answer"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "[]",
                "{\"to_project_id\": \"aiven-prod-x\"}",
                "{\"to_vpc_network\": \"aivenprod-1\"}",
                "{\"to_project_id\": \"\", \"to_vpc_network\": \"aivenprod-1\"}",
                "{\"to_project_id\": \"aiven-prod-x\", \"to_vpc_network\": null}",
                "{\"to_project_id\": \"aiven-prod-x\", \"to_vpc_network\": {\"name\": \"aivenprod-1\"}}",
                "{\"to_project_id\": \"aiven-prod-x\", \"to_vpc_network\": \"a/b\"}",
                "{\"to-project-id\": \"aiven-prod-x\", \"to-vpc-network\": \"aivenprod-1\"}",
            })
    void withoutBothNothingIsToBeDone(String stateInfo) throws JsonProcessingException {
        assertThat(row("my-vpc", "PENDING_PEER", stateInfo).nearTask()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "APPROVED, BUILDING, false, m",
        "APPROVED_PEER_REQUESTED, BUILDING, false, m",
        "PENDING_PEER, AWAITING_NEAR, true, m",
        "ACTIVE, ACTIVE, true, m",
        "INVALID_SPECIFICATION, FAILED, false, m",
        "REJECTED_BY_PEER, REFUSED, false, m",
        "DELETED_BY_PEER, CUT_BY_NEAR, false, m",
        "DELETING, LEAVING, false, m",
        "ERROR, FAILED, false, m",
        "SLEEPING, UNKNOWN, false, m",
    })
    void everyStateAndWhetherItHasATask(String written, RequestState meaning, boolean task, String says)
            throws JsonProcessingException {
        PeeringRequest request = row("my-vpc", written, INFO);
        assertThat(request.state()).isEqualTo(meaning);
        assertThat(request.nearTask().isPresent()).isEqualTo(task);
        assertThat(request.says()).isEqualTo(says);
    }

    /** It may turn null once the peering is up, and what it said is remembered by others. */
    @Test
    void aPeeringThatIsActiveMayNameNothingAnyMore() throws JsonProcessingException {
        assertThat(row("my-vpc", "ACTIVE", "null").nearTask()).isEmpty();
        assertThat(row("my-vpc", "INVALID_SPECIFICATION", "null").says()).isEqualTo("INVALID_SPECIFICATION");
    }

    @Test
    void nothingHasToStandBeforehand() {
        assertThat(world.peerings().groundwork(seen(), end("my-project", "my-vpc", null)))
                .isEmpty();
        assertThat(world.lines()).isEmpty();
    }
}
