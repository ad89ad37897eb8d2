package io.nearside.aiven;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.model.AccountId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.GatewayId;
import io.nearside.api.model.Region;
import io.nearside.api.model.VendorNetworkId;
import io.nearside.api.vendor.CustomerEnd;
import io.nearside.api.vendor.NearTask;
import io.nearside.api.vendor.PeeringRequest;
import io.nearside.api.vendor.RequestState;
import io.nearside.api.vendor.VendorGateways;
import io.nearside.api.vendor.VendorNetwork;
import java.io.IOException;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published and composed answers of Aiven on attachments to transit gateways, read by the driver itself. */
final class AivenAttachmentRecordingsTest {
    private static final VendorNetworkId VPC = new VendorNetworkId(AivenJson.VPC_ID);

    private final AivenWorld world = new AivenWorld();

    @BeforeAll
    static void present() {
        assertThat(Recordings.folder("aiven")).isDirectory();
    }

    @AfterEach
    void stop() {
        world.close();
    }

    private VendorNetwork pending() throws IOException {
        world.aiven.then(200, Recordings.text("aiven/constructed/vpc_get_tgw_pending.json"));
        return world.peerings().read(VPC);
    }

    @Test
    void aTransitGatewayWaitsForItsAttachmentToBeAccepted() throws IOException {
        VendorNetwork network = pending();
        assertThat(network.place()).contains(new Region("eu-west-3"));
        PeeringRequest request = network.requests().get(0);
        assertThat(request.state()).isEqualTo(RequestState.AWAITING_NEAR);
        assertThat(request.end())
                .isEqualTo(new CustomerEnd.OfGateway(
                        new AccountId("012345678901"),
                        new GatewayId("tgw-0123456789abcdef0"),
                        new Region("eu-west-3"),
                        null));
        assertThat(request.reach()).containsExactly(Cidr.of("10.0.0.0/24"));
        assertThat(attached(request)).isEqualTo("tgw-attach-0123456789abcdef0");
    }

    /** Under a VPC's peering, what belongs to an attachment is nothing to accept. */
    @ParameterizedTest
    @CsvSource({
        "tgw_pending_state_info_testfixture.json, tgw-attach-123, accept the attachment",
        "tgw_state_info_testfixture.json, tgw-attach-fresh, attachment available",
    })
    void anAttachmentIsNamedInItsStateInfo(String file, String id, String says) throws IOException {
        String info = Recordings.text("aiven/found/" + file);
        world.aiven.then(
                200,
                AivenJson.vpc(
                        "aws-eu-west-1",
                        AivenJson.peering("012345678901", "tgw-0abc", "eu-west-1", "PENDING_PEER", info)));
        PeeringRequest request = world.peerings().read(VPC).requests().get(0);
        assertThat(attached(request)).isEqualTo(id);
        assertThat(request.says()).isEqualTo(says);
        world.aiven.then(200, AivenJson.aws("PENDING_PEER", info));
        assertThat(world.peerings().read(VPC).requests().get(0).nearTask()).isEmpty();
    }

    @Test
    void rangesAreChangedAsItIsDocumented() throws IOException {
        PeeringRequest request = pending().requests().get(0);
        world.aiven.then(200, "{}");
        world.capability(VendorGateways.class)
                .reach(request, Set.of(Cidr.of("10.20.0.0/24")), Set.of(Cidr.of("10.10.0.0/24")));
        assertThat(AivenClient.JSON.readTree(world.aiven.calls().get(1).body()))
                .isEqualTo(AivenClient.JSON.readTree(
                        Recordings.text("aiven/constructed/user_peer_network_cidrs_put.json")));
    }

    private static String attached(PeeringRequest request) {
        return ((NearTask.AcceptAttachment) request.nearTask().orElseThrow())
                .claim()
                .id()
                .value();
    }
}
