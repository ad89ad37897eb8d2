package io.nearside.simulator.ec2;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.nearside.simulator.SimulatorOptions;
import io.nearside.simulator.ec2.Ec2Stage.Reading;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An interface endpoint from its making to its end, as its owner and the service's see it. */
final class EndpointLifeTest {
    /** Time stands still unless it is passed. */
    private final Ec2Stage stage =
            new Ec2Stage(SimulatorOptions.defaults().withTime(InstantSource.fixed(Instant.EPOCH)));

    private final EndpointServices services = stage.ec2.endpointServices();
    private final String service = EndpointScenarios.service(stage);
    private final String first = stage.ec2.createSubnet(stage.network, "10.0.1.0/28", "euw1-az1");
    private final String second = stage.ec2.createSubnet(stage.network, "10.0.2.0/24", "euw1-az2");

    @AfterEach
    void close() {
        stage.close();
    }

    private Reading ask(String... more) {
        return EndpointScenarios.ask(stage, service, more);
    }

    private Reading shown(String endpoint) {
        return stage.customer("DescribeVpcEndpoints", "VpcEndpointId.1", endpoint);
    }

    private String left(String subnet) {
        return stage.customer("DescribeSubnets", "SubnetId.1", subnet).text("availableIpAddressCount");
    }

    private void settle() {
        stage.pass(Duration.ofMinutes(1));
    }

    @Test
    void waitsForItsServiceAndComesToBeAvailable() {
        Reading made = ask("SubnetId.1", first, "SubnetId.2", second, "ClientToken", "orders");
        String id = made.text("vpcEndpointId");

        assertThat(made.text("state")).isEqualTo("pendingAcceptance");
        assertThat(made.text("clientToken")).isEqualTo("orders");
        assertThat(made.text("groupName")).isEqualTo("default");
        assertThat(id).matches("vpce-[0-9a-f]{17}");
        assertThat(made.all("dnsName"))
                .first()
                .asString()
                .startsWith(id + "-")
                .endsWith("." + service + ".eu-west-1.vpce.amazonaws.com");
        assertThat(services.connections(service))
                .extracting(EndpointView::id, EndpointView::account)
                .containsExactly(tuple(id, Ec2Stage.CUSTOMER));

        services.accept(id);
        assertThat(shown(id).text("state")).isEqualTo("pending");
        settle();
        assertThat(shown(id).text("state")).isEqualTo("available");
        assertThat(services.endpoint(id).orElseThrow().addresses()).containsExactly("10.0.1.4", "10.0.2.4");
    }

    @Test
    void isPendingAtOnceWhereNobodyIsAsked() {
        services.acceptAhead(service);
        String id = ask().text("vpcEndpointId");
        assertThat(shown(id).text("state")).isEqualTo("pending");
        settle();
        assertThat(shown(id).text("state")).isEqualTo("available");
    }

    @Test
    void isRejectedOrFailsWithItsReason() {
        String rejected = ask().text("vpcEndpointId");
        services.reject(rejected);
        assertThat(shown(rejected).text("state")).isEqualTo("rejected");

        String failed = ask().text("vpcEndpointId");
        services.fail(failed, "InternalError", "It could not be made");
        assertThat(shown(failed).body())
                .contains("<state>failed</state>")
                .contains("<lastError><message>It could not be made</message><code>InternalError</code></lastError>");
    }

    @Test
    void takesAnAddressInEachSubnetAndGivesItBack() {
        assertThat(left(first)).isEqualTo("11");
        String id = ask(
                        "SubnetId.1",
                        first,
                        "SubnetConfiguration.1.SubnetId",
                        second,
                        "SubnetConfiguration.1.Ipv4",
                        "10.0.2.77")
                .text("vpcEndpointId");
        assertThat(left(first)).isEqualTo("10");

        Reading cards =
                stage.customer("DescribeNetworkInterfaces", "Filter.1.Name", "subnet-id", "Filter.1.Value.1", second);
        assertThat(cards.all("privateIpAddress")).containsOnly("10.0.2.77");
        assertThat(cards.text("description")).isEqualTo("VPC Endpoint Interface " + id);
        assertThat(cards.text("interfaceType")).isEqualTo("vpc_endpoint");
        assertThat(cards.all("networkInterfaceId")).hasSize(1).isSubsetOf(items(shown(id), "networkInterfaceIdSet"));

        stage.customer("DeleteVpcEndpoints", "VpcEndpointId.1", id);
        assertThat(left(first)).isEqualTo("10");
        stage.pass(Duration.ofMinutes(2));
        assertThat(left(first)).isEqualTo("11");
        assertThat(stage.customer("DescribeNetworkInterfaces").all("networkInterfaceId"))
                .isEmpty();
    }

    private static List<String> items(Reading reading, String list) {
        String within = reading.body().replaceAll("(?s).*<" + list + ">(.*)</" + list + ">.*", "$1");
        return new Reading(200, within).all("item");
    }

    @Test
    void isDeletedInItsTimeAndListedForAWhile() {
        String id = ask().text("vpcEndpointId");
        Reading deleted = stage.customer(
                "DeleteVpcEndpoints", "VpcEndpointId.1", id, "VpcEndpointId.2", "vpce-00000000000000001");

        assertThat(deleted.status()).isEqualTo(200);
        assertThat(deleted.all("code")).containsExactly("InvalidVpcEndpoint.NotFound");
        assertThat(deleted.all("resourceId")).containsExactly("vpce-00000000000000001");
        assertThat(shown(id).text("state")).isEqualTo("deleting");
        stage.pass(Duration.ofMinutes(2));
        assertThat(shown(id).text("state")).isEqualTo("deleted");
        assertThat(services.connections(service)).isEmpty();
        assertThat(stage.customer("DeleteVpcEndpoints", "VpcEndpointId.1", id).all("code"))
                .containsExactly("InvalidVpcEndpoint.NotFound");
        assertThat(stage.customer("DeleteVpcEndpoints", "VpcEndpointId.1", "vpce-Z")
                        .code())
                .isEqualTo("InvalidVpcEndpointId.Malformed");
    }

    @Test
    void aTokenIsForOneEndpointAsLongAsThatIsListed() {
        String[] wish = {"ClientToken", "once", "SubnetId.1", first};
        String id = ask(wish).text("vpcEndpointId");
        services.accept(id);
        Reading again = ask(wish);
        assertThat(again.text("vpcEndpointId")).isEqualTo(id);
        assertThat(again.text("state")).isEqualTo("pending");
        assertThat(left(first)).isEqualTo("10");

        services.deleteEndpoint(id);
        assertThat(ask(wish).text("state")).isEqualTo("deleting");
        stage.pass(Duration.ofDays(1));
        assertThat(ask(wish).text("vpcEndpointId")).isNotEqualTo(id).startsWith("vpce-");
    }

    @Test
    void belongsToOneAccountAndRegion() {
        String id = ask("SubnetId.1", first).text("vpcEndpointId");
        String card = stage.customer("DescribeNetworkInterfaces").text("networkInterfaceId");

        assertThat(stage.vendor("DescribeVpcEndpoints", "VpcEndpointId.1", id).code())
                .isEqualTo("InvalidVpcEndpointId.NotFound");
        assertThat(stage.vendor("DescribeNetworkInterfaces", "NetworkInterfaceId.1", card)
                        .code())
                .isEqualTo("InvalidNetworkInterfaceID.NotFound");
        assertThat(stage.vendor("DeleteVpcEndpoints", "VpcEndpointId.1", id).all("code"))
                .containsExactly("InvalidVpcEndpoint.NotFound");
        assertThat(stage.send(Ec2Stage.CUSTOMER, Ec2Stage.ELSEWHERE, "DescribeVpcEndpoints")
                        .all("vpcEndpointId"))
                .isEmpty();
    }

    @Test
    void aServiceIsShownToWhomItsOwnerNamedAndInZonesById() {
        stage.ec2.shiftZones(Ec2Stage.CUSTOMER);
        String name = services.name(service);
        Reading seen = stage.customer("DescribeVpcEndpointServices", "ServiceName.1", name);

        assertThat(items(seen, "availabilityZoneIdSet")).containsExactly("euw1-az1", "euw1-az2");
        assertThat(items(seen, "availabilityZoneSet")).containsExactly("eu-west-1b", "eu-west-1c");
        assertThat(seen.text("owner")).isEqualTo(Ec2Stage.VENDOR);
        assertThat(seen.text("acceptanceRequired")).isEqualTo("true");
        Reading stranger =
                stage.send(Ec2Stage.STRANGER, Ec2Stage.REGION, "DescribeVpcEndpointServices", "ServiceName.1", name);
        assertThat(stranger.code()).isEqualTo("InvalidServiceName");
        assertThat(stranger.text("Message")).isEqualTo("The Vpc Endpoint Service '" + name + "' does not exist");
        assertThat(stage.send(Ec2Stage.STRANGER, Ec2Stage.REGION, "DescribeVpcEndpointServices")
                        .all("serviceId"))
                .isEmpty();
    }

    @Test
    void aServiceOfAnotherRegionIsNamedWithItsRegion() {
        String far = services.create(Ec2Stage.VENDOR, Ec2Stage.ELSEWHERE);
        services.allow(far, "*");
        services.open(far, Ec2Stage.REGION);
        String name = services.name(far);

        assertThat(stage.customer("DescribeVpcEndpointServices", "ServiceName.1", name)
                        .code())
                .isEqualTo("InvalidServiceName");
        Reading seen = stage.customer(
                "DescribeVpcEndpointServices", "ServiceName.1", name, "ServiceRegion.1", Ec2Stage.ELSEWHERE);
        assertThat(seen.text("serviceRegion")).isEqualTo(Ec2Stage.ELSEWHERE);
        assertThat(seen.body()).doesNotContain("availabilityZone");
        assertThat(EndpointScenarios.ask(stage, far, "SubnetId.1", first).code())
                .isEqualTo("InvalidServiceName");
        assertThat(EndpointScenarios.ask(stage, far, "SubnetId.1", first, "ServiceRegion", Ec2Stage.ELSEWHERE)
                        .text("serviceRegion"))
                .isEqualTo(Ec2Stage.ELSEWHERE);
    }

    @Test
    void aPrivateNameIsUsedOnceItIsVerified() {
        services.nameUnverified(service, "kafka.example.com");
        assertThat(ask("PrivateDnsEnabled", "true").text("Message")).endsWith("has not verified the private DNS name.");
        services.nameVerified(service, "kafka.example.com");
        assertThat(ask("PrivateDnsEnabled", "true").all("dnsName")).contains("kafka.example.com");
    }

    @Test
    void tenAtOnceAreTooMany() {
        for (int number = 0; number < 4; number++) {
            assertThat(ask().code()).isEqualTo("ok");
        }
        assertThat(ask().code()).isEqualTo("RequestLimitExceeded");
        stage.pass(Duration.ofSeconds(4));
        assertThat(ask().code()).isEqualTo("ok");
        assertThat(ask().code()).isEqualTo("RequestLimitExceeded");
    }
}
