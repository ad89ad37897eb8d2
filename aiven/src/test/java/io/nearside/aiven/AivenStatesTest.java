package io.nearside.aiven;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.nearside.api.cloud.PeerClaim;
import io.nearside.api.cloud.PeerNetwork;
import io.nearside.api.cloud.PeerProof;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.PeeringId;
import io.nearside.api.model.Region;
import io.nearside.api.vendor.NearTask;
import io.nearside.api.vendor.PeeringRequest;
import io.nearside.api.vendor.RequestState;
import io.nearside.api.vendor.VendorNetwork;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a peering's state and its free-form details mean. */
final class AivenStatesTest {
    private static final String AIVENS_NETWORK = "03bbbbbb-0000-4000-8000-000000000002";

    private static final String PCX =
            "{\"aws_vpc_peering_connection_id\": \"pcx-1\", \"message\": \"m\", \"type\": \"t\"}";

    private static VendorNetwork read(String body) throws JsonProcessingException {
        return read(body, null);
    }

    private static VendorNetwork read(String body, @Nullable NetworkId peerNetwork) throws JsonProcessingException {
        return new AivenNetworkReader(
                        new AivenProject("acme"), new AivenNearTasks(peerNetwork, new AccountId("675999398324")))
                .network(AivenClient.JSON.readTree(body));
    }

    private static PeeringRequest request(String body) throws JsonProcessingException {
        return read(body).requests().get(0);
    }

    @ParameterizedTest
    @CsvSource({
        "APPROVED, BUILDING, false",
        "APPROVED_PEER_REQUESTED, BUILDING, false",
        "PENDING_PEER, AWAITING_NEAR, true",
        "ACTIVE, ACTIVE, true",
        "INVALID_SPECIFICATION, FAILED, false",
        "REJECTED_BY_PEER, REFUSED, false",
        "DELETED_BY_PEER, CUT_BY_NEAR, false",
        "DELETING, LEAVING, false",
        "ERROR, FAILED, false",
        "SLEEPING, UNKNOWN, false",
    })
    void everyStateAndWhetherItHasATask(String written, RequestState meaning, boolean task)
            throws JsonProcessingException {
        assertThat(request(AivenJson.aws(written, PCX)).state()).isEqualTo(meaning);
        assertThat(request(AivenJson.aws(written, PCX)).nearTask().isPresent()).isEqualTo(task);
        assertThat(request(AivenJson.upcloud(written, "null")).nearTask().isPresent())
                .isEqualTo(task);
    }

    @Test
    void aDeletedRowIsNotListed() throws JsonProcessingException {
        assertThat(read(AivenJson.aws("DELETED", PCX)).requests()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "PENDING_PEER | {\"message\": \" accept\\nit \"} | accept it",
                "PENDING_PEER | {\"message\": null} | ''",
                "INVALID_SPECIFICATION | null | INVALID_SPECIFICATION",
                "INVALID_SPECIFICATION | {\"message\": \"no such VPC\"} | no such VPC",
                "SLEEPING | {} | SLEEPING",
            })
    void whatAivenSaysOfIt(String state, String stateInfo, String says) throws JsonProcessingException {
        assertThat(request(AivenJson.aws(state, stateInfo)).says()).isEqualTo(says);
    }

    @Test
    void onAwsTheClaimIsTheIdTheRegionAndTheRange() throws JsonProcessingException {
        assertThat(request(AivenJson.aws("PENDING_PEER", PCX)).task())
                .isEqualTo(new NearTask.Accept(new PeerClaim(
                        new PeerProof.ById(new PeeringId("pcx-1")),
                        Set.of(new Region("eu-west-1")),
                        Set.of(Cidr.of("192.168.6.0/24")),
                        Set.of(),
                        Set.of())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "[]",
                "\"text\"",
                "{\"aws_vpc_peering_connection_id\": \"\"}",
                "{\"aws_vpc_peering_connection_id\": null}",
                "{\"aws_vpc_peering_connection_id\": {\"id\": \"pcx-1\"}}",
                "{\"aws_transit_gateway_attachment_id\": \"tgw-attach-1\"}",
                "{\"nested\": {\"aws_vpc_peering_connection_id\": \"pcx-2\"}, \"warnings\": null}",
            })
    void withoutItsIdNothingIsAccepted(String stateInfo) throws JsonProcessingException {
        assertThat(request(AivenJson.aws("PENDING_PEER", stateInfo)).nearTask()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"to_network\": \"03BBBBBB-0000-4000-8000-000000000002\"} | .to_network",
                "{\"a\": null, \"b\": {\"c\": [17, \"03bbbbbb-0000-4000-8000-000000000002\"]}} | .b.c[1]",
                "{\"message\": \"peer 03aaaaaa-0000-4000-8000-000000000001 with 03bbbbbb-0000-4000-8000-000000000002.\"} | .message",
                "{\"message\": \"ticket 99999999-0000-4000-8000-000000000009\", \"z\": \"03bbbbbb-0000-4000-8000-000000000002\"} | .z",
                "{\"id\": \"0F6C9F0A-0000-4000-8000-000000000001\", \"n\": \"03bbbbbb-0000-4000-8000-000000000002\"} | .n",
                "{\"mine\": \"03AAAAAA-0000-4000-8000-000000000001\", \"n\": \"03bbbbbb-0000-4000-8000-000000000002\"} | .n",
            })
    void onUpcloudANetworkThatIsNamedSomewhereIsMirrored(String stateInfo, String path) throws JsonProcessingException {
        assertThat(request(AivenJson.upcloud("PENDING_PEER", stateInfo)).task())
                .isEqualTo(mirror(AIVENS_NETWORK, NearTask.Naming.NAMED, "state_info" + path + " in Aiven's answer"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "[\"03bbbbbb-0000-4000-8000-000000000002\"]",
                "{\"message\": \"03aaaaaa-0000-4000-8000-000000000001\"}",
                "{\"x\": \"003bbbbbb-0000-4000-8000-000000000002\"}",
                "{\"x\": \"b032dfbf-b035-4cf5-8b15-b7cd6a68aabd\"}",
                "{\"warnings\": [{\"message\": \"03bbbbbb-0000-4000-8000-000000000002\"}]}",
            })
    void elseTheVpcItself(String stateInfo) throws JsonProcessingException {
        assertThat(request(AivenJson.upcloud("PENDING_PEER", stateInfo)).task())
                .isEqualTo(mirror(
                        AivenJson.VPC_ID,
                        NearTask.Naming.ASSUMED,
                        "project_vpc_id in Aiven's answer, which names no other network"));
    }

    @Test
    void whatTheFileSaysGoesBeforeBoth() throws JsonProcessingException {
        String body = AivenJson.upcloud("ACTIVE", "{\"to_network\": \"" + AIVENS_NETWORK + "\"}");
        NetworkId fromFile = new NetworkId("03cccccc-0000-4000-8000-000000000003");
        assertThat(read(body, fromFile).requests().get(0).task())
                .isEqualTo(mirror(fromFile.value(), NearTask.Naming.NAMED, "vendor.peerNetwork in the link file"));
    }

    @Test
    void onOtherCloudsThereIsNoTask() throws JsonProcessingException {
        String row = AivenJson.peering(
                "p", "n", "", "PENDING_PEER", "{\"to_project_id\": \"q\", \"to_vpc_network\": \"m\"}");
        assertThat(request(AivenJson.vpc("moon-base1", row)).nearTask()).isEmpty();
    }

    @Test
    void anOverlapNamesTheOtherPeering() throws JsonProcessingException {
        Problem problem = read(AivenJson.aws("ACTIVE", """
                {"warnings": [null, "text", {"type": "overlapping-peer-vpc-ip-ranges", "message": "they overlap",
                 "conflicting_aws_account_id": "111122223333", "conflicting_aws_vpc_id": null,
                 "conflicting_aws_vpc_peering_connection_id": "pcx-2"}]}""")).remarks().get(0);
        assertThat(problem.code()).isEqualTo(ProblemCodes.PEERING_OVERLAP);
        assertThat(problem.subject()).isEqualTo("pcx-2");
        assertThat(problem.cause()).endsWith(": they overlap");
        assertThat(problem.evidence())
                .isEqualTo(Map.of(
                        "peering_connection_id", AivenJson.PEERING_ID,
                        "conflicting_aws_account_id", "111122223333",
                        "conflicting_aws_vpc_peering_connection_id", "pcx-2"));
    }

    @Test
    void anyOtherWarningIsPassedOn() throws JsonProcessingException {
        assertThat(read(AivenJson.upcloud(
                                "ACTIVE",
                                "{\"warnings\": [{\"type\": \"upcloud-peering-in-error\", \"message\": \"broken\"}, {}]}"))
                        .remarks())
                .extracting(problem -> problem.code() + " " + problem.subject() + " " + problem.cause())
                .containsExactly(
                        "vendor-warning " + AivenJson.PEERING_ID + " Aiven warns of upcloud-peering-in-error: broken",
                        "vendor-warning " + AivenJson.PEERING_ID + " Aiven warns of something");
    }

    private static NearTask mirror(String network, NearTask.Naming naming, String origin) {
        return new NearTask.Mirror(new PeerNetwork(null, new NetworkId(network)), naming, origin);
    }
}
