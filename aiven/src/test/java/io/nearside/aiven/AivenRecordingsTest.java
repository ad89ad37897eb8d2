package io.nearside.aiven;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.api.cloud.PeerNetwork;
import io.nearside.api.cloud.PeerProof;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Agent;
import io.nearside.api.model.ApplicationId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.PeeringId;
import io.nearside.api.model.Region;
import io.nearside.api.model.TenantId;
import io.nearside.api.model.VendorNetworkId;
import io.nearside.api.vendor.CustomerEnd;
import io.nearside.api.vendor.NearTask;
import io.nearside.api.vendor.PeeringRequest;
import io.nearside.api.vendor.RequestState;
import io.nearside.api.vendor.VendorNetwork;
import io.nearside.api.vendor.VendorNetworkBrief;
import io.nearside.api.vendor.VendorNetworkWish;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Published and composed answers of Aiven, read by the driver itself. */
final class AivenRecordingsTest {
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

    private VendorNetwork read(String file) throws IOException {
        world.aiven.then(200, Recordings.text("aiven/" + file));
        return world.peerings().read(VPC);
    }

    /** A peering that was published alone, in the VPC that it could be of. */
    private PeeringRequest peering(String cloud, String file) throws IOException {
        world.aiven.then(200, AivenJson.vpc(cloud, Recordings.text("aiven/" + file)));
        return world.peerings().read(VPC).requests().get(0);
    }

    private PeeringRequest pending(String stateInfoFile) throws IOException {
        world.aiven.then(200, AivenJson.aws("PENDING_PEER", Recordings.text("aiven/" + stateInfoFile)));
        return world.peerings().read(VPC).requests().get(0);
    }

    private static CustomerEnd ireland() {
        return new CustomerEnd.OfNetwork(
                new AccountId("012345678901"), new NetworkId("vpc-abcdef01234567890"), new Region("eu-west-1"));
    }

    @Test
    void anAwsPeeringThatWaitsForUs() throws IOException {
        VendorNetwork network = read("constructed/vpc_get_aws_pending.json");
        assertThat(network.cidrs()).containsExactly(Cidr.of("192.168.6.0/24"));
        assertThat(network.remarks()).isEmpty();
        PeeringRequest request = network.requests().get(0);
        assertThat(request.end()).isEqualTo(ireland());
        assertThat(request.state()).isEqualTo(RequestState.AWAITING_NEAR);
        assertThat(request.says()).isEqualTo("(text)");
        assertThat(accepted(request)).isEqualTo("pcx-abcdef01234567890");
    }

    @Test
    void anAwsPeeringThatOverlapsAnother() throws IOException {
        VendorNetwork network = read("constructed/vpc_get_aws_overlap_warning.json");
        assertThat(network.requests().get(0).state()).isEqualTo(RequestState.ACTIVE);
        assertThat(accepted(network.requests().get(0))).isEqualTo("pcx-abcdef01234567890");
        assertThat(network.remarks()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(ProblemCodes.PEERING_OVERLAP);
            assertThat(problem.subject()).isEqualTo("pcx-0bbbbbbbbbbbbbbbb");
            assertThat(problem.evidence())
                    .containsEntry("conflicting_aws_account_id", "111122223333")
                    .containsEntry("conflicting_aws_vpc_id", "vpc-0aaaaaaaaaaaaaaaa");
        });
    }

    @Test
    void aGooglePeeringThatWaitsForUsNamesAivensProjectAndNetwork() throws IOException {
        VendorNetwork google = read("constructed/vpc_get_gcp_pending.json");
        assertThat(google.onCloud()).contains("gcp");
        assertThat(google.place()).contains(new Region("europe-west1"));
        PeeringRequest request = google.requests().get(0);
        assertThat(request.state()).isEqualTo(RequestState.AWAITING_NEAR);
        assertThat(request.end())
                .isEqualTo(new CustomerEnd.OfNetwork(
                        new AccountId("my-gcp-project"),
                        new NetworkId("projects/my-gcp-project/global/networks/my-vpc"),
                        null));
        assertThat(request.nearTask())
                .contains(google("aiven-prod-idcn", "aivenprod-b032dfbf-b035-4cf5-8b15-b7cd6a68aabd"));
    }

    private static NearTask google(String project, String network) {
        return new NearTask.Mirror(
                new PeerNetwork(
                        new AccountId(project), new NetworkId("projects/" + project + "/global/networks/" + network)),
                NearTask.Naming.NAMED,
                "state_info.to_project_id and state_info.to_vpc_network in Aiven's answer");
    }

    @Test
    void detailsOfAGooglePeering() throws IOException {
        String info = Recordings.text("aiven/found/gcp_state_info_testfixture.json");
        world.aiven.then(
                200, AivenJson.vpc("google-europe-west1", AivenJson.peering("p", "n", "", "PENDING_PEER", info)));
        assertThat(world.peerings().read(VPC).requests().get(0).nearTask())
                .contains(google("aiven-gcp-project", "aiven-network"));
        assertThat(pending("found/gcp_state_info_testfixture.json").nearTask())
                .as("keys of Google on AWS")
                .isEmpty();
    }

    @Test
    void anAzurePeeringThatWaitsForUsNamesAivensNetworkAndDirectory() throws IOException {
        VendorNetwork azure = read("constructed/vpc_get_azure_pending.json");
        assertThat(azure.place()).contains(new Region("germanywestcentral"));
        PeeringRequest request = azure.requests().get(0);
        assertThat(request.state()).isEqualTo(RequestState.AWAITING_NEAR);
        assertThat(request.end())
                .isEqualTo(new CustomerEnd.OfNetwork(
                        new AccountId("00000000-0000-4000-8000-0000000000aa"),
                        new NetworkId("/subscriptions/00000000-0000-4000-8000-0000000000aa/resourcegroups/my-rg"
                                + "/providers/microsoft.network/virtualnetworks/my-vnet"),
                        null,
                        new Agent(
                                new ApplicationId("00000000-0000-4000-8000-0000000000bb"),
                                new TenantId("00000000-0000-4000-8000-0000000000cc"))));
        assertThat(request.nearTask())
                .contains(new NearTask.Mirror(
                        new PeerNetwork(
                                new AccountId("00000000-0000-4000-8000-0000000000ee"),
                                new NetworkId("/subscriptions/00000000-0000-4000-8000-0000000000ee/resourcegroups"
                                        + "/aiven-rg/providers/microsoft.network/virtualnetworks/aiven-vnet"),
                                new TenantId("00000000-0000-4000-8000-0000000000dd")),
                        NearTask.Naming.NAMED,
                        "state_info.to-network-id in Aiven's answer"));
    }

    @Test
    void anAzurePeeringThatIsActiveMayNameNothingAnyMore() throws IOException {
        PeeringRequest lost = read("constructed/vpc_get_azure_active_state_info_null.json")
                .requests()
                .get(0);
        PeeringRequest named =
                read("constructed/vpc_get_azure_pending.json").requests().get(0);
        assertThat(lost.state()).isEqualTo(RequestState.ACTIVE);
        assertThat(lost.end().isSameAs(named.end())).isTrue();
        assertThat(lost.nearTask()).isEmpty();
        assertThat(lost.says()).isEmpty();
    }

    @Test
    void detailsOfAwsPeerings() throws IOException {
        PeeringRequest fixture = pending("found/aws_peering_pending_state_info_testfixture.json");
        assertThat(accepted(fixture)).isEqualTo("pcx-fresh");
        assertThat(fixture.says()).isEqualTo("accept the peering request");
        assertThat(accepted(pending("found/aws_peering_active_state_info.json")))
                .isEqualTo("pcx-abcdef01234567890");
    }

    @Test
    void peeringsThatWerePublishedAlone() throws IOException {
        PeeringRequest created = peering("aws-eu-west-1", "found/aws_peering_create_response.json");
        assertThat(created.state()).isEqualTo(RequestState.BUILDING);
        assertThat(created.end()).isEqualTo(ireland());
        assertThat(created.id().value()).isEqualTo("012345678901/peer-vpcs/vpc-abcdef01234567890");
        PeeringRequest deleted = peering("aws-eu-west-1", "found/aws_peering_delete_response.json");
        assertThat(deleted.state()).isEqualTo(RequestState.LEAVING);
        assertThat(deleted.end())
                .isEqualTo(new CustomerEnd.OfNetwork(
                        new AccountId("012345678901"),
                        new NetworkId("vpc-abcdef01234567890"),
                        new Region("us-east-1")));
        PeeringRequest organization = peering("aws-eu-west-1", "found/org_vpc_peering_connection.json");
        assertThat(organization.id().value()).isEqualTo("peering-connection-id");
        assertThat(organization.state()).isEqualTo(RequestState.AWAITING_NEAR);
        assertThat(organization.nearTask()).isEmpty();
    }

    @Test
    void aListOfVpcs() throws IOException {
        world.aiven.then(200, Recordings.text("aiven/found/project_vpc_list.json"));
        assertThat(world.networks().inPlaceOf(new VendorNetworkWish(null, "azure-eastus", null)))
                .containsExactly(new VendorNetworkBrief(
                        new VendorNetworkId("d7a984bf-6ebf-4503-bbbd-e7950c49bqqb"),
                        "azure-eastus",
                        Set.of(Cidr.of("10.213.2.0/24"))));
    }

    @Test
    void aVpcThatWasJustMade() throws IOException {
        VendorNetwork network = read("found/project_vpc_create.json");
        assertThat(network.id()).isEqualTo(new VendorNetworkId("123abc45-1234-abcd-1234-123abc456def"));
        assertThat(network.state()).isEqualTo(VendorNetwork.State.BUILDING);
        assertThat(network.requests()).isEmpty();
    }

    @Test
    void theNamesOfClouds() throws IOException {
        JsonNode clouds = AivenClient.JSON.readTree(Recordings.text("aiven/found/clouds.json"));
        assertThat(clouds.path("clouds"))
                .extracting(cloud -> AivenCloud.of(cloud.path("cloud_name").asText()))
                .containsExactly(
                        new AivenCloud("aws", new Region("af-south-1")),
                        new AivenCloud("azure", new Region("southafricanorth")));
    }

    @ParameterizedTest
    @CsvSource({
        "found/error_400_testfixture.json, 400, INVALID, kafka_topic_invalid_config, Replication factor for diskless",
        "found/error_403_testfixture.json, 403, DENIED, , Authentication failed",
        "found/error_404.json, 404, NOT_FOUND, account_not_found, Account does not exist",
        "constructed/error_409_vpc_has_services.json, 409, CONFLICT, , VPC cannot be deleted while there are services",
    })
    void errors(String file, int status, ErrorKind kind, String code, String words) throws IOException {
        world.aiven.then(status, Recordings.text("aiven/" + file));
        CloudException failure = AivenWorld.failure(() -> world.peerings().read(VPC));
        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.fault().code()).isEqualTo(code);
        assertThat(failure).hasMessageStartingWith(words);
    }

    /** Also those of services, endpoints and addresses, which the driver does not ask for: whatever comes, it says what is wrong. */
    @Test
    void noneOfThemIsTooMuchForTheDriver() throws IOException {
        List<Path> files = Stream.concat(
                        Recordings.files("aiven/found").stream(), Recordings.files("aiven/constructed").stream())
                .toList();
        assertThat(files).hasSizeGreaterThanOrEqualTo(43);
        List<String> understood = new ArrayList<>();
        for (Path file : files) {
            world.aiven.then(200, Files.readString(file)).then(500, Files.readString(file));
            try {
                world.peerings().read(VPC);
                understood.add(file.getFileName().toString());
            } catch (CloudException e) {
                assertThat(e.kind()).as(file.toString()).isEqualTo(ErrorKind.UNKNOWN);
            }
            assertThat(AivenWorld.failure(() -> world.peerings().read(VPC)).kind())
                    .as(file.toString())
                    .isEqualTo(ErrorKind.UNAVAILABLE);
        }
        assertThat(understood)
                .containsExactlyInAnyOrder(
                        "project_vpc_create.json",
                        "vpc_get_aws_overlap_warning.json",
                        "vpc_get_aws_pending.json",
                        "vpc_get_azure_active_state_info_null.json",
                        "vpc_get_azure_pending.json",
                        "vpc_get_gcp_pending.json",
                        "vpc_get_tgw_pending.json");
    }

    private static String accepted(PeeringRequest request) {
        NearTask.Accept accept = (NearTask.Accept) request.nearTask().orElseThrow();
        PeeringId id = ((PeerProof.ById) accept.claim().proof()).id();
        return id.value();
    }
}
