package io.nearside.gcp.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nearside.api.cloud.EndpointPlace;
import io.nearside.api.cloud.EndpointSite;
import io.nearside.api.cloud.EndpointSite.Filtering;
import io.nearside.api.cloud.EndpointWish;
import io.nearside.api.cloud.EndpointWish.Naming;
import io.nearside.api.cloud.PeeringTraits.Span;
import io.nearside.api.cloud.PrivateEndpoints;
import io.nearside.api.cloud.ServiceTarget;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCode;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.AddressText;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.EndpointName;
import io.nearside.api.model.Mark;
import io.nearside.api.model.Region;
import io.nearside.api.model.SubnetId;
import io.nearside.gcp.StubCompute;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class GcpEndpointSitesTest {
    private static final String SUBNET =
            "GET /compute/v1/projects/acme-prod/regions/europe-west1/subnetworks/endpoints";

    private static final EndpointPlace PLACE = new EndpointPlace(
            StubCompute.NETWORK,
            List.of(new SubnetId("projects/acme-prod/regions/europe-west1/subnetworks/endpoints")));

    private final StubCompute compute = new StubCompute(
            Map.of("region", "europe-west1", "subnet", "endpoints"), Map.of("GOOGLE_OAUTH_ACCESS_TOKEN", "stub-token"));

    private final PrivateEndpoints endpoints = compute.capability(PrivateEndpoints.class);

    @AfterEach
    void stop() {
        compute.close();
    }

    private static EndpointWish wish(String name, @Nullable String target, @Nullable String address) {
        return new EndpointWish(
                new EndpointName(name),
                target == null ? null : new ServiceTarget(target, null, null),
                Naming.ID,
                address == null ? null : AddressText.find(address).orElseThrow(),
                "",
                new Mark("orders"));
    }

    private EndpointSite site(EndpointWish wish, String network, String more) {
        compute.on(SUBNET, 200, """
            {"name": "endpoints", "ipCidrRange": "10.0.1.0/24", %s
             "network": "https://www.googleapis.com/compute/v1/projects/acme-prod/global/networks/%s"}
            """.formatted(more, network));
        return endpoints.site(PLACE, wish);
    }

    private static void only(EndpointSite site, ProblemCode code) {
        assertThat(site.hindrances()).extracting(Problem::code).containsExactly(code);
    }

    @Test
    void aPlaceIsOneCall() {
        EndpointSite site = site(wish("orders", null, "10.0.1.9"), "backend", "\"purpose\": \"PRIVATE\",");
        assertThat(site.hindrances()).isEmpty();
        assertThat(site.where()).contains(new Region("europe-west1"));
        assertThat(site.cidrs()).containsExactly(Cidr.of("10.0.1.0/24"));
        assertThat(site.filtering()).isEqualTo(Filtering.AT_SENDERS);
        assertThat(site.costs()).hasSize(1);
        assertThat(compute.lines()).containsExactly(SUBNET);
        assertThat(compute.last().query()).contains("views=WITH_UTILIZATION");
        assertThat(endpoints.traits().span()).isEqualTo(Span.SAME_REGION);
    }

    /** The network is looked at too then, since a network that is not there has no subnets either. */
    private void ourNetworkIsThere() {
        compute.on("GET " + StubCompute.PATH, 200, "{\"name\": \"backend\"}");
    }

    @Test
    void aSubnetThatIsNotThere() {
        ourNetworkIsThere();
        compute.on(SUBNET, 404, StubCompute.refusal(404, "notFound", "not found"));
        only(endpoints.site(PLACE, wish("orders", null, null)), ProblemCodes.SUBNET_UNKNOWN);
    }

    @Test
    void aSubnetOfAnotherNetwork() {
        ourNetworkIsThere();
        only(site(wish("orders", null, null), "other", ""), ProblemCodes.SUBNET_UNKNOWN);
    }

    @Test
    void aNetworkThatIsNotThereIsNoPlace() {
        compute.on(SUBNET, 404, StubCompute.refusal(404, "notFound", "not found"))
                .on("GET " + StubCompute.PATH, 404, StubCompute.refusal(404, "notFound", "not found"));
        assertThatThrownBy(() -> endpoints.site(PLACE, wish("orders", null, null)))
                .isInstanceOfSatisfying(
                        CloudException.class, e -> assertThat(e.kind()).isEqualTo(ErrorKind.NOT_FOUND));
    }

    @Test
    void aSubnetForPublishedServices() {
        only(
                site(wish("orders", null, null), "backend", "\"purpose\": \"PRIVATE_SERVICE_CONNECT\","),
                ProblemCodes.SUBNET_UNFIT);
    }

    @ParameterizedTest
    @CsvSource({"0, true", "1, false"})
    void aSubnetWithoutAFreeAddress(int free, boolean full) {
        EndpointSite site = site(wish("orders", null, null), "backend", """
            "utilizationDetails": {"ipv4Utilizations": [{"rangeName": "pods", "totalFreeIp": "0"}, {"totalFreeIp": "%d"}]},\
            """.formatted(free));
        assertThat(site.hindrances())
                .extracting(Problem::code)
                .isEqualTo(full ? List.of(ProblemCodes.SUBNET_FULL) : List.of());
    }

    @ParameterizedTest
    @CsvSource({"10.0.1.0", "10.0.1.1", "10.0.1.254", "10.0.1.255", "10.0.2.9", "fd20::9"})
    void anAddressThatCannotBeHad(String address) {
        only(site(wish("orders", null, address), "backend", ""), ProblemCodes.ENDPOINT_UNFIT);
    }

    @Test
    void aNameThatIsTooLong() {
        EndpointSite site = site(wish("o".repeat(64), null, null), "backend", "");
        only(site, ProblemCodes.ENDPOINT_UNFIT);
        assertThat(site.hindrances().get(0).cause()).contains("64 characters");
    }

    @Test
    void aServiceInAnotherRegionIsNamedWithoutACall() {
        EndpointWish wish =
                wish("orders", "projects/aivenprod/regions/europe-west4/serviceAttachments/privatelink-s1", null);
        EndpointSite site = site(wish, "backend", "");
        only(site, ProblemCodes.PLACE_MISMATCH);
        int calls = compute.calls().size();
        List<Problem> refusals = endpoints.refusals(site, wish);
        assertThat(refusals).extracting(Problem::code).containsExactly(ProblemCodes.PLACE_MISMATCH);
        assertThat(refusals.get(0).subject())
                .as("it does not pass by itself")
                .isNotEqualTo(wish.to().orElseThrow().id());
        assertThat(compute.calls()).hasSize(calls);
    }

    @Test
    void whatIsNoServiceAttachment() {
        EndpointWish wish = wish("orders", "projects/acme-prod/global/networks/backend", null);
        assertThat(endpoints.refusals(site(wish, "backend", ""), wish))
                .extracting(Problem::code)
                .containsExactly(ProblemCodes.ENDPOINT_UNFIT);
    }
}
