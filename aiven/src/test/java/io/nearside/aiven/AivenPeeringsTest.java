package io.nearside.aiven;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.Problem;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.PeeringRequestId;
import io.nearside.api.model.Region;
import io.nearside.api.model.VendorNetworkId;
import io.nearside.api.outcome.Asked;
import io.nearside.api.outcome.Removal;
import io.nearside.api.vendor.CustomerEnd;
import io.nearside.api.vendor.PeeringRequest;
import io.nearside.api.vendor.RequestState;
import io.nearside.api.vendor.VendorNetwork;
import io.nearside.api.vendor.VendorRefresh;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class AivenPeeringsTest {
    private static final VendorNetworkId VPC = new VendorNetworkId(AivenJson.VPC_ID);

    private static final String PEERINGS = "/v1/project/acme-prod/vpcs/" + AivenJson.VPC_ID + "/peering-connections";

    private static final String ARM =
            "/subscriptions/00aa/resourcegroups/my-rg/providers/microsoft.network/virtualnetworks/my-vnet";

    private static final String GOOGLE = "projects/my-project/global/networks/my-vpc";

    private final AivenWorld world = new AivenWorld();

    @AfterEach
    void stop() {
        world.close();
    }

    private static CustomerEnd end(String account, String network, @Nullable String region) {
        return new CustomerEnd.OfNetwork(
                new AccountId(account), new NetworkId(network), region == null ? null : new Region(region));
    }

    private static VendorNetwork seen(String cloud) {
        return new VendorNetwork(
                VPC, cloud, null, Set.of(), Set.of(), VendorNetwork.State.ACTIVE, List.of(), "", List.<Problem>of());
    }

    private static PeeringRequest request(CustomerEnd end) {
        return new PeeringRequest(new PeeringRequestId(AivenJson.PEERING_ID), VPC, end, RequestState.ACTIVE, null, "");
    }

    @Test
    void aRangeThatItsMachinesMayNotLetInIsDoubted() {
        assertThat(world.peerings()
                        .doubts(Set.of(
                                Cidr.of("10.1.0.0/16"),
                                Cidr.of("172.31.0.0/16"),
                                Cidr.of("172.32.0.0/16"),
                                Cidr.of("11.1.0.0/16"),
                                Cidr.of("2001:db8::/56"))))
                .extracting(Problem::subject)
                .containsExactly("11.1.0.0/16", "172.32.0.0/16");
    }

    private VendorNetwork read(String body) {
        world.aiven.then(200, body);
        return world.peerings().read(VPC);
    }

    @Test
    void aNetworkIsReadInOneCall() {
        VendorNetwork network = read(AivenJson.aws("PENDING_PEER", "null"));
        assertThat(world.lines()).containsExactly("GET /v1/project/acme-prod/vpcs/" + AivenJson.VPC_ID);
        assertThat(network.id()).isEqualTo(VPC);
        assertThat(network.onCloud()).contains("aws");
        assertThat(network.place()).contains(new Region("eu-west-1"));
        assertThat(network.cidrs()).containsExactly(Cidr.of("192.168.6.0/24"));
        assertThat(network.state()).isEqualTo(VendorNetwork.State.ACTIVE);
        assertThat(network.says()).isEmpty();
        assertThat(network.remarks()).isEmpty();
        assertThat(network.requests())
                .containsExactly(new PeeringRequest(
                        new PeeringRequestId(AivenJson.PEERING_ID),
                        VPC,
                        end("012345678901", "vpc-0abc", "eu-west-1"),
                        RequestState.AWAITING_NEAR,
                        null,
                        ""));
    }

    @ParameterizedTest
    @CsvSource({
        "APPROVED, BUILDING",
        "ACTIVE, ACTIVE",
        "DELETING, LEAVING",
        "DELETED, LEAVING",
        "HIBERNATING, UNKNOWN",
    })
    void everyStateOfAVpc(String written, VendorNetwork.State meaning) {
        String body = AivenJson.vpc("aws-eu-west-1").replace("\"state\": \"ACTIVE\"", "\"state\": \"" + written + "\"");
        assertThat(read(body).state()).isEqualTo(meaning);
    }

    @ParameterizedTest
    @CsvSource({
        "aws-eu-west-1, aws, eu-west-1",
        "google-europe-west1, gcp, europe-west1",
        "azure-south-africa-north, azure, southafricanorth",
        "azure-eastus, azure, eastus",
        "upcloud-de-fra, upcloud, de-fra",
        "do-ams, , ",
        "aws-, , ",
        "aws, , ",
    })
    void aCloudsNameIsTakenApart(String name, @Nullable String cloud, @Nullable String region) {
        VendorNetwork network = read(AivenJson.vpc(name));
        assertThat(network.cloud()).isEqualTo(cloud);
        assertThat(network.region()).isEqualTo(region == null ? null : new Region(region));
    }

    @Test
    void aRebuildThatIsScheduledIsSaid() {
        String body = AivenJson.vpc("aws-eu-west-1")
                .replace("connections\": null", "connections\": \"2026-01-01T10:00:00Z\"");
        assertThat(read(body).says()).isEqualTo("2026-01-01T10:00:00Z");
    }

    @Test
    void onAwsTheRegionIsSent() {
        world.aiven.then(200, "");
        assertThat(world.requests().request(seen("aws"), end("111122223333", "vpc-0f3a9c", "eu-north-1"), Set.of()))
                .isEqualTo(new Asked());
        assertThat(world.lines()).containsExactly("POST " + PEERINGS);
        assertThat(world.aiven.calls().get(0).body())
                .isEqualTo("{\"peer_cloud_account\":\"111122223333\",\"peer_vpc\":\"vpc-0f3a9c\","
                        + "\"peer_region\":\"eu-north-1\"}");
    }

    @Test
    void elsewhereItIsNot() {
        world.aiven.then(200, "{}").then(200, "{}").then(201, "not even JSON");
        world.requests().request(seen("upcloud"), end("upcloud", AivenJson.UPCLOUD_NETWORK, "de-fra1"), Set.of());
        world.requests().request(seen("gcp"), end("my-project", GOOGLE, "europe-west1"), Set.of());
        world.requests().request(seen("azure"), end("00aa", ARM, null), Set.of());
        assertThat(world.aiven.calls())
                .extracting(call -> call.body())
                .containsExactly(
                        "{\"peer_cloud_account\":\"upcloud\",\"peer_vpc\":\"" + AivenJson.UPCLOUD_NETWORK + "\"}",
                        "{\"peer_cloud_account\":\"my-project\",\"peer_vpc\":\"my-vpc\"}",
                        "{\"peer_cloud_account\":\"00aa\",\"peer_vpc\":\"my-vnet\",\"peer_resource_group\":\"my-rg\"}");
    }

    @Test
    void eachCloudHasItsPathToWithdraw() {
        for (int calls = 0; calls < 5; calls++) {
            world.aiven.then(200, "{\"state\": \"DELETING\"}");
        }
        Removal going = world.requests().withdraw(request(end("111122223333", "vpc-0f3a9c", "eu-west-1")));
        world.requests().withdraw(request(end("111122223333", "vpc-0f3a9c", null)));
        world.requests().withdraw(request(end("upcloud", AivenJson.UPCLOUD_NETWORK, "de-fra1")));
        world.requests().withdraw(request(end("my-project", GOOGLE.replace("my-vpc", "my vpc"), null)));
        world.requests().withdraw(request(end("00aa", ARM, null)));
        assertThat(going).isInstanceOf(Removal.Going.class);
        assertThat(going.says()).isEqualTo("on its way out, waits for Aiven to take its half down");
        assertThat(world.lines())
                .containsExactly(
                        "DELETE " + PEERINGS
                                + "/peer-accounts/111122223333/peer-vpcs/vpc-0f3a9c/peer-regions/eu-west-1",
                        "DELETE " + PEERINGS + "/peer-accounts/111122223333/peer-vpcs/vpc-0f3a9c",
                        "DELETE " + PEERINGS + "/peer-accounts/upcloud/peer-vpcs/" + AivenJson.UPCLOUD_NETWORK,
                        "DELETE " + PEERINGS + "/peer-accounts/my-project/peer-vpcs/my%20vpc",
                        "DELETE " + PEERINGS + "/peer-accounts/00aa/peer-resource-groups/my-rg/peer-vpcs/my-vnet");
    }

    @Test
    void whatIsAbsentIsGone() {
        world.aiven.then(404, "{\"message\": \"VPC peering connection does not exist\"}");
        assertThat(world.requests().withdraw(request(end("111122223333", "vpc-0f3a9c", "eu-west-1"))))
                .isEqualTo(new Removal.Gone());
    }

    @Test
    void anyOtherRefusalIsNotTakenForItsEnd() {
        world.aiven.then(409, "{\"message\": \"busy with it\"}");
        CloudException failure = AivenWorld.failure(
                () -> world.requests().withdraw(request(end("111122223333", "vpc-0f3a9c", "eu-west-1"))));
        assertThat(failure.kind()).isEqualTo(ErrorKind.CONFLICT);
    }

    @ParameterizedTest
    @CsvSource({"aws-eu-west-1, eu-west-1", "upcloud-de-fra, ", "google-europe-west1, "})
    void anEndWithoutARegionIsWhereTheVpcIsOnAwsAndNowhereElsewhere(String cloud, @Nullable String region) {
        VendorNetwork network = read(AivenJson.vpc(cloud, AivenJson.peering("me", "NET-1", "", "ACTIVE", "null")));
        assertThat(network.requests().get(0).end()).isEqualTo(end("me", network(cloud), region));
    }

    private static String network(String cloud) {
        if (cloud.startsWith("google")) {
            return "projects/me/global/networks/NET-1";
        }
        return cloud.startsWith("upcloud") ? "net-1" : "NET-1";
    }

    @Test
    void aRegionThatIsBlankIsLeftOut() {
        String row = AivenJson.peering("012345678901", "vpc-0abc", " ", "ACTIVE", "null");
        assertThat(read(AivenJson.vpc("aws-eu-west-1", row)).requests().get(0).end())
                .isEqualTo(end("012345678901", "vpc-0abc", "eu-west-1"));
    }

    /** Whether Aiven keeps host bits that somebody else's tool sent is not published; a read must not fail on them. */
    @Test
    void aRangeMayHaveHostBits() {
        String body = AivenJson.vpc("aws-eu-west-1").replace("192.168.6.0/24", "192.168.6.1/24");
        assertThat(read(body).cidrs()).containsExactly(Cidr.of("192.168.6.0/24"));
    }

    @Test
    void anAzureEndIsWithdrawnByTheKeyThatItWasReadFrom() {
        String row = AivenJson.peering("00AA", "My-Vnet", "", "ACTIVE", "null")
                .replace("\"peer_resource_group\": null", "\"peer_resource_group\": \"My-Rg\"");
        PeeringRequest request =
                read(AivenJson.vpc("azure-eastus", row)).requests().get(0);
        assertThat(request.end()).isEqualTo(end("00aa", ARM.replace("00AA", "00aa"), null));
        world.aiven.then(200, "");
        world.requests().withdraw(request);
        assertThat(world.lines())
                .endsWith("DELETE " + PEERINGS + "/peer-accounts/00aa/peer-resource-groups/my-rg/peer-vpcs/my-vnet");
    }

    @Test
    void aRowWithoutAnIdIsNamedByItsNaturalKeyAndAnEndedOneIsNotListed() {
        String nameless = AivenJson.peering("012345678901", "vpc-0abc", "eu-west-1", "ACTIVE", "null")
                .replace("\"" + AivenJson.PEERING_ID + "\"", "null");
        String ended = AivenJson.peering("012345678901", "vpc-0def", "eu-west-1", "DELETED", "null");
        assertThat(read(AivenJson.vpc("aws-eu-west-1", ended, nameless)).requests())
                .extracting(request -> request.id().value())
                .containsExactly("012345678901/peer-vpcs/vpc-0abc/peer-regions/eu-west-1");
    }

    @Test
    void aRefreshIsAskedForWithoutABody() {
        world.aiven.then(200, "");
        assertThat(world.capability(VendorRefresh.class).refresh(seen("aws"))).isEqualTo(new Asked());
        assertThat(world.lines()).containsExactly("POST " + PEERINGS + "/refresh");
        assertThat(world.aiven.calls().get(0).body()).isEmpty();
    }
}
