package io.nearside.simulator.ec2;

import static io.nearside.simulator.ec2.Ec2Stage.CUSTOMER;
import static io.nearside.simulator.ec2.Ec2Stage.ELSEWHERE;
import static io.nearside.simulator.ec2.Ec2Stage.REGION;
import static io.nearside.simulator.ec2.Ec2Stage.STRANGER;
import static io.nearside.simulator.ec2.Ec2Stage.VENDOR;

import io.nearside.simulator.AwsRefusal;
import java.time.Duration;
import java.util.List;

/** What may be done with a peering connection, and seen of it. */
final class PeeringScenarios {
    private static final String ID = "VpcPeeringConnectionId";

    private PeeringScenarios() {}

    static List<Scenario> all() {
        return List.of(
                new Scenario(AwsRefusal.PEERING_OVERLAP, PeeringScenarios::overlap, "failed", "pending-acceptance"),
                new Scenario(
                        AwsRefusal.PEERING_UNKNOWN_PEER, PeeringScenarios::unknownPeer, "failed", "pending-acceptance"),
                new Scenario(
                        AwsRefusal.PEERING_ONE_PER_PAIR,
                        PeeringScenarios::second,
                        "VpcPeeringConnectionAlreadyExists",
                        "ok"),
                new Scenario(
                        AwsRefusal.PEERING_FOREIGN,
                        stage -> stage.send(
                                        STRANGER, REGION, "DescribeVpcPeeringConnections", ID + ".1", stage.pending())
                                .code(),
                        "InvalidVpcPeeringConnectionID.NotFound",
                        "ok"),
                new Scenario(
                        AwsRefusal.PEERING_ACCEPT_BY_ACCEPTER,
                        stage -> stage.vendor("AcceptVpcPeeringConnection", ID, stage.pending())
                                .code(),
                        "OperationNotPermitted",
                        "ok"),
                new Scenario(
                        AwsRefusal.PEERING_ACCEPT_IN_REGION,
                        stage -> stage.send(CUSTOMER, ELSEWHERE, "AcceptVpcPeeringConnection", ID, stage.pending())
                                .code(),
                        "OperationNotPermitted",
                        "ok"),
                new Scenario(
                        AwsRefusal.PEERING_ACCEPT_PENDING, PeeringScenarios::rejected, "InvalidStateTransition", "ok"),
                new Scenario(
                        AwsRefusal.PEERING_DELETE_STATE,
                        stage -> stage.customer("DeleteVpcPeeringConnection", ID, stage.pending())
                                .code(),
                        "InvalidStateTransition",
                        "ok"),
                new Scenario(AwsRefusal.PEERING_EXPIRY, PeeringScenarios::late, "InvalidStateTransition", "ok"),
                new Scenario(AwsRefusal.PEERING_SIGHT_ENDS, PeeringScenarios::forgotten, "[]", "[deleted]"),
                new Scenario(
                        AwsRefusal.PEERING_CIDRS_UNTIL_ACTIVE,
                        PeeringScenarios::cidrs,
                        "pending [] active [10.99.0.0/16, 10.99.0.0/16, 10.0.0.0/16, 10.0.0.0/16]",
                        "pending [10.99.0.0/16, 10.99.0.0/16, 10.0.0.0/16, 10.0.0.0/16]"
                                + " active [10.99.0.0/16, 10.99.0.0/16, 10.0.0.0/16, 10.0.0.0/16]"),
                new Scenario(
                        AwsRefusal.PEERING_OPTIONS_ACTIVE,
                        stage -> options(stage, stage.pending(), "Accepter", "false"),
                        "OperationNotPermitted",
                        "ok"),
                new Scenario(
                        AwsRefusal.PEERING_OPTIONS_OWN_SIDE,
                        stage -> options(stage, stage.active(), "Requester", "false"),
                        "OperationNotPermitted",
                        "ok"),
                new Scenario(
                        AwsRefusal.PEERING_OPTIONS_HOSTNAMES,
                        stage -> options(stage, stage.active(), "Accepter", "true"),
                        "InvalidVpcPeeringConnectionState.DnsHostnamesDisabled",
                        "ok"),
                new Scenario(
                        AwsRefusal.PEERING_QUOTA,
                        PeeringScenarios::quota,
                        "ActiveVpcPeeringConnectionPerVpcLimitExceeded",
                        "ok"));
    }

    /** The primary blocks do not overlap, secondary ones do. */
    private static String overlap(Ec2Stage stage) {
        stage.ec2.addCidr(stage.vendorNetwork, "10.98.0.0/16");
        stage.ec2.addCidr(stage.network, "10.98.7.0/24");
        return requested(stage, stage.network);
    }

    private static String unknownPeer(Ec2Stage stage) {
        return requested(stage, "vpc-0123456789abcdef0");
    }

    private static String requested(Ec2Stage stage, String peer) {
        String id = stage.vendor(
                        "CreateVpcPeeringConnection",
                        "VpcId",
                        stage.vendorNetwork,
                        "PeerVpcId",
                        peer,
                        "PeerOwnerId",
                        CUSTOMER)
                .text("vpcPeeringConnectionId");
        return stage.vendor("DescribeVpcPeeringConnections", ID + ".1", id).text("code");
    }

    private static String second(Ec2Stage stage) {
        stage.active();
        return stage.customer(
                        "CreateVpcPeeringConnection",
                        "VpcId",
                        stage.network,
                        "PeerVpcId",
                        stage.vendorNetwork,
                        "PeerOwnerId",
                        VENDOR)
                .code();
    }

    private static String rejected(Ec2Stage stage) {
        String peering = stage.pending();
        stage.customer("RejectVpcPeeringConnection", ID, peering);
        return stage.customer("AcceptVpcPeeringConnection", ID, peering).code();
    }

    private static String late(Ec2Stage stage) {
        String peering = stage.pending();
        stage.pass(Duration.ofDays(7));
        return stage.customer("AcceptVpcPeeringConnection", ID, peering).code();
    }

    private static String forgotten(Ec2Stage stage) {
        String peering = stage.active();
        stage.customer("DeleteVpcPeeringConnection", ID, peering);
        stage.pass(Duration.ofHours(3));
        return stage.customer("DescribeVpcPeeringConnections").all("code").toString();
    }

    private static String cidrs(Ec2Stage stage) {
        String peering = stage.pending();
        List<String> before = stage.customer("DescribeVpcPeeringConnections").all("cidrBlock");
        stage.ec2.acceptPeering(peering);
        stage.pass(Duration.ofSeconds(2));
        return "pending " + before + " active "
                + stage.customer("DescribeVpcPeeringConnections").all("cidrBlock");
    }

    private static String options(Ec2Stage stage, String peering, String side, String wanted) {
        return stage.customer(
                        "ModifyVpcPeeringConnectionOptions",
                        ID,
                        peering,
                        side + "PeeringConnectionOptions.AllowDnsResolutionFromRemoteVpc",
                        wanted)
                .code();
    }

    private static String quota(Ec2Stage stage) {
        stage.ec2.quotas(Ec2Quotas.defaults().withActivePeeringsPerVpc(1));
        stage.active();
        String more = stage.ec2.createVpc(VENDOR, REGION, "10.97.0.0/16");
        String peering = stage.ec2.requestPeering(VENDOR, more, REGION, CUSTOMER, stage.network, REGION);
        return stage.customer("AcceptVpcPeeringConnection", ID, peering).code();
    }
}
