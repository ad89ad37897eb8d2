package io.nearside.gcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.nearside.api.cloud.Network;
import io.nearside.api.cloud.Networks;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Cidr;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class GcpNetworksTest {
    private final StubCompute compute = new StubCompute();

    private final Networks networks = compute.capability(Networks.class);

    @AfterEach
    void stop() {
        compute.close();
    }

    private static String subnet(String name, String network, String range, String more) {
        return """
            {"name": "%s", "ipCidrRange": "%s", %s
             "network": "https://www.googleapis.com/compute/beta/projects/acme-prod/global/networks/%s",
             "selfLink": "https://www.googleapis.com/compute/v1/projects/acme-prod/regions/europe-west1/subnetworks/%s"}
            """.formatted(name, range, more, network, name);
    }

    private static String list(String page, String... subnets) {
        return """
            {"kind": "compute#subnetworkAggregatedList", "nextPageToken": "%s", "items": {
             "regions/europe-west1": {"subnetworks": [%s]},
             "regions/us-central1": {"warning": {"code": "NO_RESULTS_ON_PAGE", "message": "none"}}}}
            """.formatted(page, String.join(",", subnets));
    }

    private static String network(String more) {
        return """
            {"name": "backend", %s
             "selfLink": "https://www.googleapis.com/compute/v1/projects/acme-prod/global/networks/backend"}
            """.formatted(more);
    }

    @Test
    void theRangesAreThoseOfItsSubnetsWhateverHostNamesItInOneCall() {
        compute.on(
                "GET " + StubCompute.SUBNETS,
                200,
                list(
                        "",
                        subnet("a", "backend", "10.0.0.0/20", """
                            "secondaryIpRanges": [{"rangeName": "pods", "ipCidrRange": "10.4.0.0/14"}],\
                            """),
                        subnet("b", "backend", "10.0.16.0/20", """
                            "ipv6CidrRange": "fd20:1:2:3:0:0:0:0/64",\
                            """),
                        subnet("c", "backend-2", "10.9.0.0/20", "")));
        Network network = networks.describe(StubCompute.NETWORK);
        assertThat(network.id()).isEqualTo(StubCompute.NETWORK);
        assertThat(network.account()).isEqualTo(new AccountId("acme-prod"));
        assertThat(network.cidrs())
                .extracting(Cidr::text)
                .containsExactlyInAnyOrder("10.0.0.0/20", "10.4.0.0/14", "10.0.16.0/20", "fd20:1:2:3::/64");
        assertThat(network.hindrances()).isEmpty();
        assertThat(compute.lines()).containsExactly("GET " + StubCompute.SUBNETS);
        assertThat(compute.last().headers()).containsEntry("authorization", "Bearer stub-token");
        assertThat(URLDecoder.decode(compute.last().query(), StandardCharsets.UTF_8))
                .contains("filter=network eq \".*projects/acme-prod/global/networks/backend\"");
    }

    @Test
    void everyPageIsRead() {
        compute.on("GET " + StubCompute.SUBNETS, 200, list("next", subnet("a", "backend", "10.0.0.0/20", "")))
                .on("GET " + StubCompute.SUBNETS, 200, list("", subnet("b", "backend", "10.0.16.0/20", "")));
        assertThat(networks.describe(StubCompute.NETWORK).cidrs()).hasSize(2);
        assertThat(compute.last().query()).contains("pageToken=next");
    }

    @Test
    void oneThatMakesItsSubnetsByItselfIsNotFit() {
        compute.on("GET " + StubCompute.SUBNETS, 200, list("", subnet("backend", "backend", "10.132.0.0/20", "")))
                .on("GET " + StubCompute.PATH, 200, network("\"autoCreateSubnetworks\": true,"));
        assertThat(networks.describe(StubCompute.NETWORK).hindrances())
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCodes.NETWORK_UNFIT);
                    assertThat(problem.remedy())
                            .contains("gcloud compute networks update backend --switch-to-custom-subnet-mode");
                });
    }

    @Test
    void oneThatDidSoOnceIsFit() {
        compute.on("GET " + StubCompute.SUBNETS, 200, list("", subnet("backend", "backend", "10.132.0.0/20", "")))
                .on("GET " + StubCompute.PATH, 200, network("\"autoCreateSubnetworks\": false,"));
        assertThat(networks.describe(StubCompute.NETWORK).hindrances()).isEmpty();
    }

    @Test
    void oneWithoutSubnetsIsLookedAtItself() {
        compute.on("GET " + StubCompute.SUBNETS, 200, list(""))
                .on("GET " + StubCompute.PATH, 200, network("\"autoCreateSubnetworks\": false,"));
        Network network = networks.describe(StubCompute.NETWORK);
        assertThat(network.cidrs()).isEmpty();
        assertThat(network.hindrances()).isEmpty();
    }

    @Test
    void oneOfTheOldKindIsNotFit() {
        compute.on("GET " + StubCompute.SUBNETS, 200, list(""))
                .on("GET " + StubCompute.PATH, 200, network("\"IPv4Range\": \"10.240.0.0/16\","));
        Network network = networks.describe(StubCompute.NETWORK);
        assertThat(network.cidrs()).containsExactly(Cidr.of("10.240.0.0/16"));
        assertThat(network.hindrances()).extracting(Problem::code).containsExactly(ProblemCodes.NETWORK_UNFIT);
    }

    @Test
    void oneThatIsNotThere() {
        compute.on("GET " + StubCompute.SUBNETS, 200, list(""))
                .on(
                        "GET " + StubCompute.PATH,
                        404,
                        StubCompute.refusal(
                                404,
                                "notFound",
                                "The resource 'projects/acme-prod/global/networks/backend' was not found"));
        CloudException failure =
                catchThrowableOfType(CloudException.class, () -> networks.describe(StubCompute.NETWORK));
        assertThat(failure.kind()).isEqualTo(ErrorKind.NOT_FOUND);
    }

    @Test
    void aRegionThatDoesNotAnswerIsNotTakenForOneWithoutSubnets() {
        compute.on("GET " + StubCompute.SUBNETS, 200, """
            {"items": {"regions/europe-west1": {"subnetworks": [%s]}}, "unreachables": ["regions/asia-east1"]}
            """.formatted(subnet("a", "backend", "10.0.0.0/20", "")));
        CloudException failure =
                catchThrowableOfType(CloudException.class, () -> networks.describe(StubCompute.NETWORK));
        assertThat(failure.kind()).isEqualTo(ErrorKind.UNAVAILABLE);
        assertThat(failure).hasMessageContaining("asia-east1");
    }
}
