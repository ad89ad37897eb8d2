package io.nearside.aiven;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.PeerNetwork;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.Region;
import io.nearside.api.model.VendorNetworkId;
import io.nearside.api.outcome.Asked;
import io.nearside.api.outcome.Removal;
import io.nearside.api.vendor.CustomerEnd;
import io.nearside.api.vendor.NearTask;
import io.nearside.api.vendor.RequestState;
import io.nearside.api.vendor.VendorNetwork;
import io.nearside.api.vendor.VendorNetworkWish;
import io.nearside.api.vendor.VendorRefresh;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The VPCs of an organization: the same driver, other paths and bodies. */
final class AivenOrganizationTest {
    private static final String ROOT = "/v1/organization/org4f9ed964ba9/";

    private static final VendorNetworkId VPC = new VendorNetworkId(AivenJson.VPC_ID);

    private static final VendorNetworkWish IRELAND = new VendorNetworkWish(null, "aws-eu-west-1", null);

    private static final CustomerEnd END = new CustomerEnd.OfNetwork(
            new AccountId("012345678901"), new NetworkId("vpc-0abc"), new Region("eu-west-1"));

    private static String cloud(String name, String cidr) {
        return "{\"cloud_name\": \"%s\", \"network_cidr\": \"%s\"}".formatted(name, cidr);
    }

    private static String row(String id, String state, String... clouds) {
        return "{\"organization_vpc_id\": \"%s\", \"state\": \"%s\", \"clouds\": [%s], \"display_name\": \"x\"}"
                .formatted(id, state, String.join(",", clouds));
    }

    private static String vpc(String cloud, String peering) {
        String row = row(AivenJson.VPC_ID, "ACTIVE", cloud(cloud, "192.168.6.0/24"));
        return row.substring(0, row.length() - 1) + ", \"peering_connections\": [" + peering + "]}";
    }

    private static String aws(String state) {
        return vpc("aws-eu-west-1", AivenJson.peering("012345678901", "vpc-0abc", "eu-west-1", state, "null"));
    }

    private static AivenWorld world() {
        return AivenWorld.ofOrganization(AivenOrganization.Paths.PLURAL);
    }

    @Test
    void itsVpcsAreListedByTheirClouds() {
        try (AivenWorld world = world()) {
            String both =
                    row("b", "ACTIVE", cloud("aws-eu-west-2", "10.21.0.0/24"), cloud("aws-eu-west-1", "10.22.0.0/24"));
            world.aiven.then(
                    200,
                    "{\"vpcs\": ["
                            + String.join(
                                    ",",
                                    row("a", "ACTIVE", cloud("aws-eu-west-1", "10.20.0.0/24")),
                                    both,
                                    row("c", "DELETING", cloud("aws-eu-west-1", "10.23.0.0/24")),
                                    row("d", "ACTIVE", cloud("aws-eu-west-3", "10.24.0.0/24")))
                            + "]}");
            assertThat(world.networks().inPlaceOf(IRELAND))
                    .extracting(brief -> brief.id().value() + " " + brief.place() + " " + brief.cidrs())
                    .containsExactly("a aws-eu-west-1 [10.20.0.0/24]", "b aws-eu-west-1 [10.22.0.0/24]");
            assertThat(world.lines()).containsExactly("GET " + ROOT + "vpcs");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"vpcs\": [{\"organization_vpc_id\": \"a\", \"state\": \"ACTIVE\"}]}",
                "{\"vpcs\": [{\"organization_vpc_id\": \"a\", \"state\": \"ACTIVE\", \"clouds\": []}]}",
                "{\"vpcs\": [{\"organization_vpc_id\": \"a\", \"state\": \"ACTIVE\", \"clouds\": [{}]}]}",
                "{\"vpcs\": [{\"state\": \"ACTIVE\", \"clouds\": [{\"cloud_name\": \"c\", \"network_cidr\": \"10.0.0.0/24\"}]}]}",
            })
    void aListThatLacksSomethingDoesNotPassForAnEmptyOne(String body) {
        try (AivenWorld world = world()) {
            world.aiven.then(200, body);
            CloudException failure = AivenWorld.failure(() -> world.networks().inPlaceOf(IRELAND));
            assertThat(failure.kind()).isEqualTo(ErrorKind.UNKNOWN);
        }
    }

    @Test
    void oneIsAskedForWithItsCloudInAList() {
        try (AivenWorld world = world()) {
            world.aiven.then(200, "{}");
            world.networks().create(new VendorNetworkWish(null, "aws-eu-west-1", Cidr.of("10.20.0.0/24")));
            assertThat(world.lines()).containsExactly("POST " + ROOT + "vpcs");
            assertThat(world.aiven.calls().get(0).body())
                    .isEqualTo("{\"clouds\":[{\"cloud_name\":\"aws-eu-west-1\",\"network_cidr\":\"10.20.0.0/24\"}],"
                            + "\"display_name\":\"nearside 10.20.0.0/24\",\"peering_connections\":[]}");
        }
    }

    @ParameterizedTest
    @CsvSource({
        "PLURAL, vpcs, peering-connections",
        "SINGULAR, vpc, peering-connection",
    })
    void onePathStyleOrTheOther(AivenOrganization.Paths paths, String vpc, String peering) {
        try (AivenWorld world = AivenWorld.ofOrganization(paths)) {
            world.aiven.then(200, aws("PENDING_PEER")).then(200, "{}").then(200, "{}");
            VendorNetwork seen = world.peerings().read(VPC);
            world.requests().request(seen, END, Set.of());
            assertThat(world.requests().withdraw(seen.requests().get(0))).isInstanceOf(Removal.Going.class);
            String path = ROOT + vpc + "/" + AivenJson.VPC_ID;
            assertThat(world.lines())
                    .containsExactly(
                            "GET " + path,
                            "POST " + path + "/peering-connections",
                            "DELETE " + path + "/" + peering + "/" + AivenJson.PEERING_ID);
            assertThat(world.aiven.calls().get(1).body())
                    .isEqualTo("{\"peer_cloud_account\":\"012345678901\",\"peer_vpc\":\"vpc-0abc\","
                            + "\"peer_region\":\"eu-west-1\"}");
        }
    }

    @ParameterizedTest
    @EnumSource
    void itsRefreshIsSpelledOneWayOnly(AivenOrganization.Paths paths) {
        try (AivenWorld world = AivenWorld.ofOrganization(paths)) {
            world.aiven.then(200, aws("PENDING_PEER")).then(200, "");
            VendorNetwork seen = world.peerings().read(VPC);
            assertThat(world.capability(VendorRefresh.class).refresh(seen)).isEqualTo(new Asked());
            assertThat(world.lines().get(1))
                    .isEqualTo("POST " + ROOT + "vpcs/" + AivenJson.VPC_ID + "/peering-connections/actions/refresh");
            assertThat(world.aiven.calls().get(1).body()).isEmpty();
        }
    }

    @Test
    void oneIsReadWithItsPeerings() {
        try (AivenWorld world = world()) {
            world.aiven.then(200, aws("ACTIVE"));
            VendorNetwork network = world.peerings().read(VPC);
            assertThat(network.id()).isEqualTo(VPC);
            assertThat(network.onCloud()).contains("aws");
            assertThat(network.place()).contains(new Region("eu-west-1"));
            assertThat(network.cidrs()).containsExactly(Cidr.of("192.168.6.0/24"));
            assertThat(network.requests()).singleElement().satisfies(request -> {
                assertThat(request.state()).isEqualTo(RequestState.ACTIVE);
                assertThat(request.end()).isEqualTo(END);
            });
        }
    }

    @Test
    void oneInSeveralCloudsIsNotGuessedAt() {
        try (AivenWorld world = world()) {
            world.aiven.then(
                    200,
                    row(
                            AivenJson.VPC_ID,
                            "ACTIVE",
                            cloud("aws-eu-west-1", "10.0.0.0/24"),
                            cloud("do-ams", "10.1.0.0/24")));
            CloudException failure = AivenWorld.failure(() -> world.peerings().read(VPC));
            assertThat(failure.kind()).isEqualTo(ErrorKind.UNKNOWN);
            assertThat(failure).hasMessageEndingWith("the VPC is in 2 clouds at once");
        }
    }

    @Test
    void onUpcloudTheGuessSaysWhoseIdItIs() {
        try (AivenWorld world = world()) {
            String row = AivenJson.peering("upcloud", AivenJson.UPCLOUD_NETWORK, "", "PENDING_PEER", "null");
            world.aiven.then(200, vpc("upcloud-de-fra", row));
            assertThat(world.peerings().read(VPC).requests().get(0).task())
                    .isEqualTo(new NearTask.Mirror(
                            new PeerNetwork(null, new NetworkId(AivenJson.VPC_ID)),
                            NearTask.Naming.ASSUMED,
                            "organization_vpc_id in Aiven's answer, which names no other network"));
        }
    }

    @Test
    void aPeeringWhoseIdIsNotToldDoesNotPassForGone() {
        try (AivenWorld world = world()) {
            world.aiven.then(200, aws("ACTIVE").replace(AivenJson.PEERING_ID, ""));
            VendorNetwork seen = world.peerings().read(VPC);
            CloudException failure = AivenWorld.failure(
                    () -> world.requests().withdraw(seen.requests().get(0)));
            assertThat(failure.kind()).isEqualTo(ErrorKind.INVALID);
            assertThat(failure).hasMessageContaining("012345678901/peer-vpcs/vpc-0abc");
            assertThat(world.lines()).hasSize(1);
        }
    }
}
