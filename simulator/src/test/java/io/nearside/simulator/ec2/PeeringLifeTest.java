package io.nearside.simulator.ec2;

import static io.nearside.simulator.ec2.Ec2Stage.CUSTOMER;
import static io.nearside.simulator.ec2.Ec2Stage.ELSEWHERE;
import static io.nearside.simulator.ec2.Ec2Stage.REGION;
import static io.nearside.simulator.ec2.Ec2Stage.VENDOR;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The life of a peering connection by the clock, as each of its owners sees it. */
final class PeeringLifeTest {
    private static final String ID = "VpcPeeringConnectionId";

    private final Ec2Stage stage = Ec2Stage.start();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void takesItsTime() {
        stage.ec2.timings(Ec2Timings.defaults()
                .withInitiating(Duration.ofMinutes(1))
                .withProvisioning(Duration.ofMinutes(2))
                .withDeleting(Duration.ofMinutes(3)));
        String id = stage.pending();
        assertThat(state(id)).isEqualTo("initiating-request");
        stage.pass(Duration.ofMinutes(1));
        assertThat(state(id)).isEqualTo("pending-acceptance");
        stage.customer("AcceptVpcPeeringConnection", ID, id);
        assertThat(state(id)).isEqualTo("provisioning");
        stage.pass(Duration.ofMinutes(2));
        assertThat(state(id)).isEqualTo("active");
        stage.vendor("DeleteVpcPeeringConnection", ID, id);
        assertThat(state(id)).isEqualTo("deleting");
        stage.pass(Duration.ofMinutes(3));
        assertThat(state(id)).isEqualTo("deleted");
    }

    @Test
    void expiresAndIsForgottenByBothAfterTwoDays() {
        String id = stage.pending();
        stage.pass(Duration.ofDays(7));
        assertThat(state(id)).isEqualTo("expired");
        assertThat(stage.customer("RejectVpcPeeringConnection", ID, id).code()).isEqualTo("InvalidStateTransition");
        stage.pass(Duration.ofDays(2));
        assertThat(state(id)).isEmpty();
    }

    @Test
    void staysInViewOfTheOtherOwnerForLonger() {
        String id = stage.pending();
        stage.customer("RejectVpcPeeringConnection", ID, id);
        stage.pass(Duration.ofHours(2));
        assertThat(state(id)).isEmpty();
        assertThat(stage.vendor("DescribeVpcPeeringConnections").text("code")).isEqualTo("rejected");
    }

    @Test
    void showsAFailedRequestToItsRequesterOnly() {
        stage.ec2.addCidr(stage.vendorNetwork, "10.0.128.0/17");
        String id = stage.pending();
        assertThat(stage.vendor("DescribeVpcPeeringConnections", ID + ".1", id).text("message"))
                .contains("overlapping CIDR range");
        assertThat(stage.customer("DescribeVpcPeeringConnections", ID + ".1", id)
                        .code())
                .isEqualTo("InvalidVpcPeeringConnectionID.NotFound");
    }

    @Test
    void isNotFoundByTheOtherAccountForAWhile() {
        stage.ec2.timings(Ec2Timings.defaults().withShownToPeer(Duration.ofSeconds(30)));
        String id = stage.pending();
        assertThat(stage.vendor("DescribeVpcPeeringConnections", ID + ".1", id).code())
                .isEqualTo("ok");
        assertThat(stage.customer("AcceptVpcPeeringConnection", ID, id).code())
                .isEqualTo("InvalidVpcPeeringConnectionID.NotFound");
        stage.pass(Duration.ofSeconds(30));
        assertThat(stage.customer("AcceptVpcPeeringConnection", ID, id).code()).isEqualTo("ok");
    }

    @Test
    void isSeenInTheRegionOfEachEndOnly() {
        String remote = stage.ec2.createVpc(VENDOR, ELSEWHERE, "10.77.0.0/16");
        String id = stage.ec2.requestPeering(VENDOR, remote, ELSEWHERE, CUSTOMER, stage.network, REGION);
        assertThat(state(id)).isEqualTo("pending-acceptance");
        assertThat(stage.send(VENDOR, ELSEWHERE, "DescribeVpcPeeringConnections")
                        .all("vpcPeeringConnectionId"))
                .containsExactly(id);
        assertThat(stage.vendor("DescribeVpcPeeringConnections").all("vpcPeeringConnectionId"))
                .isEmpty();
        assertThat(stage.send(CUSTOMER, ELSEWHERE, "AcceptVpcPeeringConnection", ID, id)
                        .text("Message"))
                .contains("must be accepted in region eu-west-1");
    }

    @Test
    void listsAFreshRouteLater() {
        stage.ec2.timings(Ec2Timings.defaults().withRouteListed(Duration.ofSeconds(10)));
        assertThat(RouteScenarios.route(stage, "10.99.0.0/16", "VpcPeeringConnectionId", stage.active()))
                .isEqualTo("ok");
        assertThat(destinations()).doesNotContain("10.99.0.0/16");
        stage.pass(Duration.ofSeconds(10));
        assertThat(destinations()).contains("10.99.0.0/16");
    }

    @Test
    void answersTheSamePendingRequestAgain() {
        String id = stage.pending();
        var again = stage.vendor(
                "CreateVpcPeeringConnection",
                "VpcId",
                stage.vendorNetwork,
                "PeerVpcId",
                stage.network,
                "PeerOwnerId",
                CUSTOMER);
        assertThat(again.text("vpcPeeringConnectionId")).isEqualTo(id);
        assertThat(stage.ec2.peerings()).hasSize(1);
    }

    @Test
    void leavesNothingBehindOfAPendingRequestWithdrawn() {
        String id = stage.pending();
        assertThat(stage.vendor("DeleteVpcPeeringConnection", ID, id).code()).isEqualTo("ok");
        assertThat(stage.customer("AcceptVpcPeeringConnection", ID, id).code()).isEqualTo("InvalidStateTransition");
        assertThat(stage.pending()).isNotEqualTo(id);
    }

    private List<String> destinations() {
        return stage.customer("DescribeRouteTables").all("destinationCidrBlock");
    }

    private String state(String id) {
        return stage.customer(
                        "DescribeVpcPeeringConnections",
                        "Filter.1.Name",
                        "vpc-peering-connection-id",
                        "Filter.1.Value.1",
                        id)
                .text("code");
    }
}
