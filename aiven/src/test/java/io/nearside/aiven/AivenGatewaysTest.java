package io.nearside.aiven;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.Environment;
import io.nearside.api.Provider;
import io.nearside.api.ProviderSettings;
import io.nearside.api.cloud.AttachmentClaim;
import io.nearside.api.cloud.ShareDemand;
import io.nearside.api.cloud.ShareMember.Standing;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.link.LinkSection;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.AttachmentId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.GatewayId;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.Region;
import io.nearside.api.model.VendorNetworkId;
import io.nearside.api.outcome.Asked;
import io.nearside.api.outcome.Removal;
import io.nearside.api.vendor.CustomerEnd;
import io.nearside.api.vendor.NearTask;
import io.nearside.api.vendor.PeeringRequest;
import io.nearside.api.vendor.RequestState;
import io.nearside.api.vendor.VendorGateways;
import io.nearside.api.vendor.VendorNetwork;
import io.nearside.api.vendor.VendorPeerings;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A transit gateway of ours is one more peering of Aiven's VPC. */
final class AivenGatewaysTest {
    private static final VendorNetworkId VPC = new VendorNetworkId(AivenJson.VPC_ID);

    private static final AccountId OURS = new AccountId("012345678901");

    private static final CustomerEnd.OfGateway END =
            new CustomerEnd.OfGateway(OURS, new GatewayId("tgw-0abc"), new Region("eu-west-1"), null);

    private static final Cidr ONE = Cidr.of("10.1.0.0/16");

    private static final Cidr TWO = Cidr.of("10.2.0.0/16");

    private static final String ATTACHED = "{\"aws_transit_gateway_attachment_id\": \"tgw-attach-0a\"}";

    private final AivenWorld world = new AivenWorld();

    private final AivenWorld organization = AivenWorld.ofOrganization(AivenOrganization.Paths.SINGULAR);

    @AfterEach
    void stop() {
        world.close();
        organization.close();
    }

    private static String row(String state, String stateInfo) {
        return AivenJson.peering("012345678901", "tgw-0abc", "eu-west-1", state, stateInfo)
                .replace("\"user_peer_network_cidrs\": []", "\"user_peer_network_cidrs\": [\"10.1.0.0/16\"]");
    }

    private static String organizationsVpc(String row) {
        return """
                {"organization_vpc_id": "%s", "state": "ACTIVE", "peering_connections": [%s],
                 "clouds": [{"cloud_name": "aws-eu-west-1", "network_cidr": "192.168.6.0/24"}]}
                """.formatted(AivenJson.VPC_ID, row);
    }

    private VendorNetwork read(String row) {
        world.aiven.then(200, AivenJson.vpc("aws-eu-west-1", row));
        return world.peerings().read(VPC);
    }

    private PeeringRequest request(String state, String stateInfo) {
        return read(row(state, stateInfo)).requests().get(0);
    }

    private VendorGateways gateways() {
        return world.capability(VendorGateways.class);
    }

    @Test
    void theAccountIsTheDocumentedOne() {
        assertThat(gateways().share(END))
                .contains(new ShareDemand(
                        new AccountId("675999398324"),
                        Standing.OUTSIDE,
                        "Aiven's documentation of attachments to transit gateways"));
        assertThat(world.lines()).isEmpty();
    }

    @Test
    void theFileMayNameAnother() {
        ProviderSettings settings = new ProviderSettings(
                LinkSection.of("vendor", Map.of("id", "aiven", "project", "acme", "awsAccount", "444455556666")),
                LinkSection.empty("as.aiven"),
                Environment.of(Map.of(
                        "AIVEN_TOKEN",
                        AivenWorld.TOKEN,
                        "AIVEN_WEB_URL",
                        world.aiven.url().toString())));
        try (Provider provider = new AivenPlugin().open(settings)) {
            assertThat(provider.find(VendorGateways.class).orElseThrow().share(END))
                    .contains(new ShareDemand(
                            new AccountId("444455556666"), Standing.UNKNOWN, "vendor.awsAccount in the link file"));
            world.aiven.then(200, AivenJson.vpc("aws-eu-west-1", row("PENDING_PEER", ATTACHED)));
            PeeringRequest request = provider.find(VendorPeerings.class)
                    .orElseThrow()
                    .read(VPC)
                    .requests()
                    .get(0);
            assertThat(request.nearTask())
                    .contains(new NearTask.AcceptAttachment(new AttachmentClaim(
                            new AttachmentId("tgw-attach-0a"), Set.of(new AccountId("444455556666")))));
        }
    }

    @Test
    void aRequestOfAGatewayIsReadWithItsRangesAndItsTask() {
        PeeringRequest request = request("PENDING_PEER", ATTACHED);
        assertThat(request.end()).isEqualTo(END);
        assertThat(request.state()).isEqualTo(RequestState.AWAITING_NEAR);
        assertThat(request.reach()).containsExactly(ONE);
        assertThat(request.nearTask())
                .contains(new NearTask.AcceptAttachment(
                        new AttachmentClaim(new AttachmentId("tgw-attach-0a"), Set.of(new AccountId("675999398324")))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"null", "{}", "{\"aws_transit_gateway_attachment_id\": \" \"}", "[]", "\"text\""})
    void withoutItsIdThereIsNothingToAccept(String stateInfo) {
        assertThat(request("PENDING_PEER", stateInfo).nearTask()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"APPROVED, false", "PENDING_PEER, true", "ACTIVE, true", "DELETING, false", "ERROR, false"})
    void theTaskIsThereWhileItCanBeDone(String state, boolean there) {
        assertThat(request(state, ATTACHED).nearTask().isPresent()).isEqualTo(there);
    }

    /** By what Aiven calls it, if its id should once look otherwise; and nowhere but on AWS. */
    @Test
    void theTypeTellsToo() {
        String typed = AivenJson.peering("012345678901", "hub-0abc", "", "ACTIVE", "null")
                .replace(
                        "\"state_info\"",
                        "\"vpc_peering_connection_type\": \"aws-tgw-vpc-attachment\", \"state_info\"");
        assertThat(read(typed).requests().get(0).end())
                .isEqualTo(new CustomerEnd.OfGateway(OURS, new GatewayId("hub-0abc"), new Region("eu-west-1"), null));
        String google = AivenJson.peering("my-project", "tgw-net", "", "ACTIVE", "null");
        world.aiven.then(200, AivenJson.vpc("google-europe-west1", google));
        assertThat(world.peerings().read(VPC).requests().get(0).end())
                .isEqualTo(new CustomerEnd.OfNetwork(
                        new AccountId("my-project"),
                        new NetworkId("projects/my-project/global/networks/tgw-net"),
                        null));
    }

    @Test
    void rangesThatAreNullAreNone() {
        String row = row("ACTIVE", "null").replace("[\"10.1.0.0/16\"]", "null");
        assertThat(read(row).requests().get(0).reach()).isEmpty();
    }

    @Test
    void aRequestTakesItsRangesAlongInAProjectAndInAnOrganization() {
        VendorNetwork seen = read("");
        organization.aiven.then(200, organizationsVpc(""));
        VendorNetwork ofOrganization = organization.peerings().read(VPC);
        world.aiven.then(200, "{}");
        organization.aiven.then(200, "{}");
        assertThat(world.requests().request(seen, END, Set.of(TWO, ONE))).isEqualTo(new Asked());
        organization.requests().request(ofOrganization, END, Set.of(TWO, ONE));
        assertThat(world.lines())
                .endsWith("POST /v1/project/acme-prod/vpcs/" + AivenJson.VPC_ID + "/peering-connections");
        assertThat(organization.lines())
                .endsWith("POST /v1/organization/org4f9ed964ba9/vpc/" + AivenJson.VPC_ID + "/peering-connections");
        assertThat(world.aiven.calls().get(1).body())
                .isEqualTo(
                        "{\"peer_cloud_account\":\"012345678901\",\"peer_vpc\":\"tgw-0abc\","
                                + "\"peer_region\":\"eu-west-1\",\"user_peer_network_cidrs\":[\"10.1.0.0/16\",\"10.2.0.0/16\"]}")
                .isEqualTo(organization.aiven.calls().get(1).body());
        assertThat(world.peerings().groundwork(seen, END)).isEmpty();
    }

    @Test
    void aGatewayInAnotherRegionIsNotAskedFor() {
        VendorNetwork seen = read("");
        CustomerEnd far = new CustomerEnd.OfGateway(OURS, END.gateway(), new Region("eu-west-3"), null);
        CloudException failure = AivenWorld.failure(() -> world.requests().request(seen, far, Set.of()));
        assertThat(failure.kind()).isEqualTo(ErrorKind.INVALID);
        assertThat(failure).hasMessageContaining("eu-west-1").hasMessageContaining("eu-west-3");
        assertThat(world.lines()).hasSize(1);
    }

    @Test
    void aProjectsRangesSayWhoseTheyAre() {
        PeeringRequest request = request("ACTIVE", "null");
        world.aiven.then(200, "{}");
        assertThat(gateways().reach(request, Set.of(TWO), Set.of(ONE))).isEqualTo(new Asked());
        assertThat(world.lines())
                .endsWith("PUT /v1/project/acme-prod/vpcs/" + AivenJson.VPC_ID + "/user-peer-network-cidrs");
        assertThat(world.aiven.calls().get(1).body())
                .isEqualTo("{\"add\":[{\"peer_cloud_account\":\"012345678901\",\"peer_vpc\":\"tgw-0abc\","
                        + "\"peer_region\":\"eu-west-1\",\"cidr\":\"10.2.0.0/16\"}],\"delete\":[\"10.1.0.0/16\"]}");
    }

    /** However the organization's other paths are spelled: only one client of Aiven's has this call. */
    @Test
    void anOrganizationsRangesAreThoseOfOnePeering() {
        organization.aiven.then(200, organizationsVpc(row("ACTIVE", "null"))).then(200, "{}");
        PeeringRequest request = organization.peerings().read(VPC).requests().get(0);
        organization.capability(VendorGateways.class).reach(request, Set.of(TWO), Set.of());
        assertThat(organization.lines())
                .endsWith("PUT /v1/organization/org4f9ed964ba9/vpcs/" + AivenJson.VPC_ID + "/peering-connections/"
                        + AivenJson.PEERING_ID + "/user-peer-network-cidrs");
        assertThat(organization.aiven.calls().get(1).body())
                .isEqualTo("{\"add\":[{\"cidr\":\"10.2.0.0/16\"}],\"delete\":[]}");
    }

    @Test
    void anOrganizationsPeeringWithoutAnIdHasNoRangesToChange() {
        organization.aiven.then(200, organizationsVpc(row("ACTIVE", "null").replace(AivenJson.PEERING_ID, "")));
        PeeringRequest request = organization.peerings().read(VPC).requests().get(0);
        VendorGateways theirs = organization.capability(VendorGateways.class);
        CloudException failure = AivenWorld.failure(() -> theirs.reach(request, Set.of(TWO), Set.of()));
        assertThat(failure.kind()).isEqualTo(ErrorKind.INVALID);
        assertThat(failure)
                .hasMessageContaining("012345678901/peer-vpcs/tgw-0abc")
                .hasMessageContaining("changes one");
        assertThat(organization.lines()).hasSize(1);
    }

    @Test
    void nothingToChangeIsNotAskedFor() {
        assertThat(gateways().reach(request("ACTIVE", "null"), Set.of(), Set.of()))
                .isEqualTo(new Asked());
        assertThat(world.lines()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(RequestState.class)
    void rangesAreKeptInLivingStatesOnly(RequestState state) {
        PeeringRequest request = request("ACTIVE", "null");
        PeeringRequest other = new PeeringRequest(request.id(), VPC, END, state, null, Set.of(), "as the test says");
        switch (state) {
            case BUILDING, AWAITING_NEAR, ACTIVE -> {
                world.aiven.then(200, "{}");
                gateways().reach(other, Set.of(TWO), Set.of());
                assertThat(world.lines()).hasSize(2);
            }
            default -> {
                CloudException failure = AivenWorld.failure(() -> gateways().reach(other, Set.of(TWO), Set.of()));
                assertThat(failure.kind()).isEqualTo(ErrorKind.CONFLICT);
                assertThat(world.lines()).hasSize(1);
            }
        }
    }

    @Test
    void aRangeThatAivenDoesNotTakeIsInvalid() {
        PeeringRequest request = request("ACTIVE", "null");
        world.aiven.then(400, "{\"message\": \"Invalid input for add\"}");
        CloudException failure =
                AivenWorld.failure(() -> gateways().reach(request, Set.of(Cidr.of("8.8.8.0/24")), Set.of()));
        assertThat(failure.kind()).isEqualTo(ErrorKind.INVALID);
    }

    @Test
    void itIsWithdrawnAsAnyPeering() {
        PeeringRequest request = request("ACTIVE", "null");
        world.aiven.then(200, "{}");
        assertThat(world.requests().withdraw(request)).isInstanceOf(Removal.Going.class);
        assertThat(world.lines())
                .endsWith("DELETE /v1/project/acme-prod/vpcs/" + AivenJson.VPC_ID
                        + "/peering-connections/peer-accounts/012345678901/peer-vpcs/tgw-0abc/peer-regions/eu-west-1");
    }
}
