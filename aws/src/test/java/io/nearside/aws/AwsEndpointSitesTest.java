package io.nearside.aws;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.EndpointSite;
import io.nearside.api.cloud.EndpointSite.Filtering;
import io.nearside.api.cloud.EndpointWish;
import io.nearside.api.cloud.EndpointWish.Naming;
import io.nearside.api.cloud.PrivateEndpoints;
import io.nearside.api.cloud.ServiceTarget;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCode;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.FirewallId;
import io.nearside.api.model.Mark;
import io.nearside.api.model.Region;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What is known of a place before an endpoint is made there. */
final class AwsEndpointSitesTest {
    private static final String A = EndpointAnswers.subnet("subnet-0a", "10.0.1.0/24", "euw1-az1", 250);

    private static final String B = EndpointAnswers.subnet("subnet-0b", "10.0.2.0/24", "euw1-az2", 250);

    private static final String OTHER = EndpointAnswers.subnet("subnet-0c", "10.0.3.0/24", "euw1-az2", 250);

    private final StubAws aws = new StubAws();

    private final PrivateEndpoints endpoints = aws.find(PrivateEndpoints.class);

    @BeforeEach
    void network() {
        aws.answer("DescribeVpcs", StubAws.fixture("written/vpc.xml"));
    }

    @AfterEach
    void close() {
        aws.close();
    }

    private EndpointSite site(EndpointWish wish, String service, String... subnets) {
        aws.answer("DescribeSubnets", EndpointAnswers.subnets(subnets));
        aws.answer("DescribeVpcEndpointServices", service);
        return endpoints.site(EndpointAnswers.PLACE, wish);
    }

    private static void only(EndpointSite site, ProblemCode code, String... words) {
        assertThat(site.hindrances()).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.toString()).contains(words);
        });
    }

    @Test
    void aPlaceWithNothingInTheWayIsThreeCalls() {
        EndpointSite site =
                site(EndpointAnswers.wish(), EndpointAnswers.service("euw1-az1", "euw1-az2", "euw1-az3"), A, B, OTHER);
        assertThat(site.hindrances()).isEmpty();
        assertThat(site.where()).contains(new Region("eu-west-1"));
        assertThat(site.cidrs()).contains(Cidr.of("10.0.0.0/16"));
        assertThat(site.filtering()).isEqualTo(Filtering.APPLIED);
        assertThat(site.firewalls()).containsExactly(new FirewallId("sg-0a"));
        assertThat(site.costs()).isNotEmpty();
        assertThat(aws.actions())
                .containsExactlyInAnyOrder("DescribeVpcs", "DescribeSubnets", "DescribeVpcEndpointServices");
    }

    /** A link learns what it leads to after it has looked at the place. */
    @Test
    void aServiceThatComesToBeKnownIsOneCallMore() {
        EndpointWish unknown =
                new EndpointWish(EndpointAnswers.NAME, null, Naming.ID, null, "", new Mark("orders-kafka"));
        EndpointSite site = site(unknown, EndpointAnswers.service("euw1-az1", "euw1-az3"), A, B);
        assertThat(endpoints.refusals(site, unknown)).isEmpty();
        assertThat(aws.actions()).hasSize(2);
        assertThat(endpoints.refusals(site, EndpointAnswers.wish()))
                .singleElement()
                .satisfies(problem -> {
                    assertThat(problem.code()).isEqualTo(ProblemCodes.SUBNET_UNFIT);
                    assertThat(problem.subject()).isEqualTo("subnet-0b");
                });
        assertThat(aws.actions()).hasSize(3).contains("DescribeVpcEndpointServices");
    }

    /** By its subject a link knows that it may show later. */
    @Test
    void aServiceThatIsNotShownIsTheSubjectOfItsProblem() {
        EndpointWish wish = EndpointAnswers.wish();
        EndpointSite site = site(wish, EndpointAnswers.service(), A);
        aws.refuse("DescribeVpcEndpointServices", 400, "InvalidServiceName", "The service does not exist.");
        assertThat(endpoints.refusals(site, wish))
                .extracting(Problem::subject)
                .containsExactly(wish.to().orElseThrow().id());
    }

    @Test
    void aServiceThatIsNotKnownYetIsNotAskedFor() {
        EndpointWish wish = new EndpointWish(EndpointAnswers.NAME, null, Naming.ID, null, "", new Mark("orders-kafka"));
        assertThat(site(wish, "", A, B).hindrances()).isEmpty();
        assertThat(aws.actions()).doesNotContain("DescribeVpcEndpointServices");
    }

    @Test
    void aSubnetThatIsNotThereIsNamed() {
        only(site(EndpointAnswers.wish(), EndpointAnswers.service(), A), ProblemCodes.SUBNET_UNKNOWN, "subnet-0b");
    }

    @Test
    void aSubnetOfAnotherVpcIsNotOurs() {
        EndpointSite site =
                site(EndpointAnswers.wish(), EndpointAnswers.service(), A, B.replace(StubAws.VPC, "vpc-0other"));
        only(site, ProblemCodes.SUBNET_UNKNOWN, "subnet-0b");
    }

    @Test
    void aFullSubnetIsNamed() {
        String full = EndpointAnswers.subnet("subnet-0b", "10.0.2.0/24", "euw1-az2", 0);
        only(site(EndpointAnswers.wish(), EndpointAnswers.service(), A, full), ProblemCodes.SUBNET_FULL, "subnet-0b");
    }

    @Test
    void twoSubnetsOfOneZoneAreOneTooMany() {
        String same = EndpointAnswers.subnet("subnet-0b", "10.0.2.0/24", "euw1-az1", 250);
        only(
                site(EndpointAnswers.wish(), EndpointAnswers.service(), A, same),
                ProblemCodes.SUBNET_UNFIT,
                "subnet-0a and subnet-0b",
                "euw1-az1");
    }

    @Test
    void aZoneThatTheServiceLacksIsNamedByItsId() {
        only(
                site(EndpointAnswers.wish(), EndpointAnswers.service("euw1-az1", "euw1-az3"), A, B),
                ProblemCodes.SUBNET_UNFIT,
                "subnet-0b",
                "euw1-az2",
                "euw1-az1, euw1-az3");
    }

    /** Its zones are those of its own region. */
    @Test
    void theZonesOfAServiceElsewhereAreNotOurs() {
        EndpointWish wish = EndpointAnswers.wish()
                .towards(new ServiceTarget(EndpointAnswers.SERVICE, null, new Region("eu-central-1")));
        assertThat(site(wish, EndpointAnswers.service("euc1-az1"), A, B).hindrances())
                .isEmpty();
        assertThat(aws.requests())
                .filteredOn(request -> request.action().equals("DescribeVpcEndpointServices"))
                .singleElement()
                .satisfies(request ->
                        assertThat(request.parameter("ServiceRegion.1")).isEqualTo("eu-central-1"));
    }

    @Test
    void aServiceThatIsNotShownIsSaidToBe() {
        aws.answer("DescribeSubnets", EndpointAnswers.subnets(A, B));
        aws.refuse("DescribeVpcEndpointServices", 400, "InvalidServiceName", "The service does not exist.");
        only(
                endpoints.site(EndpointAnswers.PLACE, EndpointAnswers.wish()),
                ProblemCodes.ENDPOINT_UNFIT,
                EndpointAnswers.SERVICE);
    }

    @Test
    void whatAwsDoesNotPassOnOrHaveIsSaid() {
        EndpointWish wish = new EndpointWish(
                EndpointAnswers.NAME,
                new ServiceTarget(EndpointAnswers.SERVICE, null, null),
                Naming.ALIAS,
                null,
                "please",
                new Mark("orders-kafka"),
                Set.of());
        EndpointSite site = site(wish, EndpointAnswers.service(), A, B);
        only(site, ProblemCodes.ALIAS_MISSING, "alias");
        assertThat(site.remarks()).singleElement().asString().contains("message");
    }

    @Test
    void anAddressIsThatOfItsSubnet() throws UnknownHostException {
        String nobody = EndpointAnswers.answer("DescribeNetworkInterfaces", "<networkInterfaceSet/>");
        aws.answer("DescribeNetworkInterfaces", nobody);
        assertThat(site(at("10.0.2.77"), EndpointAnswers.service(), A, B).hindrances())
                .isEmpty();
        assertThat(aws.requests().get(aws.requests().size() - 1).parameters())
                .containsEntry("Filter.1.Value.1", "subnet-0b")
                .containsEntry("Filter.2.Name", "addresses.private-ip-address")
                .containsEntry("Filter.2.Value.1", "10.0.2.77");
        aws.answer("DescribeVpcEndpoints", EndpointAnswers.shown());
        aws.answer("CreateVpcEndpoint", EndpointAnswers.made("pending"));
        endpoints.create(endpoints.site(EndpointAnswers.PLACE, at("10.0.2.77")), at("10.0.2.77"));
        assertThat(aws.requests().get(aws.requests().size() - 1).parameters())
                .containsEntry("SubnetConfiguration.1.SubnetId", "subnet-0b")
                .containsEntry("SubnetConfiguration.1.Ipv4", "10.0.2.77");
        only(
                site(at("10.0.9.1"), EndpointAnswers.service(), A, B),
                ProblemCodes.ENDPOINT_UNFIT,
                "10.0.9.1",
                "none of the subnets");
    }

    @Test
    void anAddressThatSomebodyHasIsSaid() throws UnknownHostException {
        aws.answer("DescribeNetworkInterfaces", EndpointAnswers.interfaces().replaceFirst("<item>.*?</item>", ""));
        only(site(at("10.0.2.7"), EndpointAnswers.service(), A, B), ProblemCodes.ENDPOINT_UNFIT, "10.0.2.7", "eni-0b");
    }

    private static EndpointWish at(String address) throws UnknownHostException {
        return new EndpointWish(
                EndpointAnswers.NAME,
                new ServiceTarget(EndpointAnswers.SERVICE, null, null),
                Naming.ID,
                InetAddress.getByName(address),
                "",
                new Mark("orders-kafka"),
                Set.of());
    }
}
