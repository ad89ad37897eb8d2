package io.nearside.aiven;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.nearside.api.cloud.PeerNetwork;
import io.nearside.api.error.Problem;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Agent;
import io.nearside.api.model.ApplicationId;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.Region;
import io.nearside.api.model.TenantId;
import io.nearside.api.model.VendorNetworkId;
import io.nearside.api.permission.Groundwork;
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

/** Azure's way to be peered with Aiven: five names for our end, and a network and a directory for theirs. */
final class AivenAzurePeeringsTest {
    private static final String VNET =
            "/subscriptions/00aa/resourcegroups/my-rg/providers/microsoft.network/virtualnetworks/my-vnet";

    private static final Agent AGENT = new Agent(new ApplicationId("00bb"), new TenantId("00cc"));

    private final AivenWorld world = new AivenWorld();

    @AfterEach
    void stop() {
        world.close();
    }

    private static CustomerEnd end(@Nullable Agent agent) {
        return new CustomerEnd.OfNetwork(new AccountId("00aa"), new NetworkId(VNET), new Region("eastus"), agent);
    }

    private static VendorNetwork seen(@Nullable String cloud) {
        return new VendorNetwork(
                new VendorNetworkId(AivenJson.VPC_ID),
                cloud,
                null,
                Set.of(),
                Set.of(),
                VendorNetwork.State.ACTIVE,
                List.of(),
                "",
                List.<Problem>of());
    }

    private static PeeringRequest row(String state, String stateInfo) throws JsonProcessingException {
        String row = AivenJson.peering("00aa", "my-vnet", "", state, stateInfo)
                .replace("\"peer_resource_group\": null", "\"peer_resource_group\": \"my-rg\"");
        return new AivenNetworkReader(new AivenProject("acme"), new AivenNearTasks(null, new AccountId("675999398324")))
                .network(AivenClient.JSON.readTree(AivenJson.vpc("azure-eastus", row)))
                .requests()
                .get(0);
    }

    @Test
    void whoMakesOurHalfIsSentAndAllIsLowerCase() {
        world.aiven.then(200, "{}");
        CustomerEnd loud = new CustomerEnd.OfNetwork(
                new AccountId("00AA"),
                new NetworkId(
                        "/subscriptions/00AA/resourceGroups/My-RG/providers/Microsoft.Network/virtualNetworks/My-VNet"),
                new Region("eastus"),
                new Agent(new ApplicationId("00BB"), new TenantId("00CC")));
        world.requests().request(seen("azure"), loud, Set.of());
        assertThat(world.aiven.calls().get(0).body())
                .isEqualTo("{\"peer_cloud_account\":\"00aa\",\"peer_vpc\":\"my-vnet\","
                        + "\"peer_resource_group\":\"my-rg\",\"peer_azure_app_id\":\"00bb\","
                        + "\"peer_azure_tenant_id\":\"00cc\"}");
    }

    @Test
    void ourRequestIsKnownBySubscriptionGroupAndNameWhoeverMakesOurHalf() throws JsonProcessingException {
        CustomerEnd told = row("ACTIVE", "null").end();
        assertThat(told.isSameAs(end(AGENT))).isTrue();
        assertThat(end(AGENT).isSameAs(told)).isTrue();
        for (String other : List.of(
                VNET.replace("my-rg", "other-rg"), VNET.replace("my-vnet", "other"), VNET.replace("00aa", "00ab"))) {
            String account = other.contains("00ab") ? "00ab" : "00aa";
            assertThat(told.isSameAs(
                            new CustomerEnd.OfNetwork(new AccountId(account), new NetworkId(other), null, AGENT)))
                    .as(other)
                    .isFalse();
        }
    }

    @Test
    void aivensNetworkAndDirectoryAreReadInAnyCase() throws JsonProcessingException {
        assertThat(row("PENDING_PEER", """
                        {"to-tenant-id": "00DD", "message": "m",
                         "to-network-id": "/subscriptions/00EE/resourceGroups/RG/providers/Microsoft.Network/virtualNetworks/V"}""").nearTask())
                .contains(new NearTask.Mirror(
                        new PeerNetwork(
                                new AccountId("00ee"),
                                new NetworkId("/subscriptions/00ee/resourcegroups/rg/providers/microsoft.network"
                                        + "/virtualnetworks/v"),
                                new TenantId("00dd")),
                        NearTask.Naming.NAMED,
                        "state_info.to-network-id in Aiven's answer"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "null",
                "{}",
                "{\"to-tenant-id\": \"00dd\"}",
                "{\"to-tenant-id\": \"00dd\", \"to-network-id\": null}",
                "{\"to-tenant-id\": \"00dd\", \"to-network-id\": \"aiven-vnet\"}",
                "{\"to-network-id\": \"/subscriptions/00ee/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/v/subnets/s\"}",
                "{\"to_network_id\": \"/subscriptions/00ee/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/v\"}",
            })
    void withoutANetworkOfTheirsNothingIsToBeDone(String stateInfo) throws JsonProcessingException {
        assertThat(row("PENDING_PEER", stateInfo).nearTask()).isEmpty();
    }

    /** Nobody can reject a peering on Azure: Aiven had no leave to make its half. */
    @ParameterizedTest
    @CsvSource({
        "APPROVED, BUILDING, ''",
        "INVALID_SPECIFICATION, FAILED, INVALID_SPECIFICATION",
        "REJECTED_BY_PEER, FAILED, REJECTED_BY_PEER",
        "DELETED_BY_PEER, CUT_BY_NEAR, ''",
    })
    void whatAMissingPermissionLooksLike(String written, RequestState meaning, String says)
            throws JsonProcessingException {
        PeeringRequest request = row(written, "null");
        assertThat(request.state()).isEqualTo(meaning);
        assertThat(request.says()).isEqualTo(says);
        assertThat(request.nearTask()).isEmpty();
    }

    @Test
    void groundworkIsTheirLeaveOnOurNetworkAndOurApplications() {
        assertThat(world.peerings().groundwork(seen("azure"), end(AGENT)))
                .containsExactlyInAnyOrder(
                        new Groundwork.Grant(
                                new ApplicationId("55f300d4-fc50-4c5e-9222-e90a6e2187fb"),
                                Set.of("Microsoft.Network/virtualNetworks/peer/action"),
                                new NetworkId(VNET),
                                "Aiven's documentation of VNet peering"),
                        new Groundwork.Own(
                                new ApplicationId("00bb"),
                                Set.of("Microsoft.Network/virtualNetworks/virtualNetworkPeerings/write"),
                                new NetworkId(VNET),
                                "Aiven's documentation of VNet peering"));
        assertThat(world.peerings().groundwork(seen("azure"), end(null))).hasSize(1);
        assertThat(world.peerings().groundwork(seen("upcloud"), end(AGENT))).isEmpty();
        assertThat(world.peerings().groundwork(seen(null), end(AGENT))).isEmpty();
        assertThat(world.lines()).isEmpty();
    }
}
