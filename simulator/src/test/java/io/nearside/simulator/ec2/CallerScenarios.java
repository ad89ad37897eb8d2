package io.nearside.simulator.ec2;

import static io.nearside.simulator.ec2.Ec2Stage.CUSTOMER;
import static io.nearside.simulator.ec2.Ec2Stage.REGION;

import io.nearside.simulator.AwsRefusal;
import io.nearside.simulator.ec2.Ec2Stage.Reading;
import io.nearside.simulator.ec2.Ec2Stage.Signed;
import io.nearside.simulator.sts.Role;
import java.time.Duration;
import java.util.List;

/** Who may call, and what a request must be. */
final class CallerScenarios {
    private CallerScenarios() {}

    static List<Scenario> all() {
        return List.of(
                new Scenario(
                        AwsRefusal.UNKNOWN_ACCESS_KEY,
                        stage -> stage.send("999999999999", REGION, "DescribeVpcs")
                                .code(),
                        "AuthFailure",
                        "ok"),
                new Scenario(AwsRefusal.EXPIRED_CREDENTIALS, CallerScenarios::expired, "RequestExpired", "ok"),
                new Scenario(AwsRefusal.DENIED_ACTION, CallerScenarios::denied, "UnauthorizedOperation", "ok"),
                new Scenario(AwsRefusal.ROLE_EXTERNAL_ID, CallerScenarios::externalId, "AccessDenied", "ok"),
                new Scenario(
                        AwsRefusal.DRY_RUN,
                        CallerScenarios::dryRun,
                        "DryRunOperation PENDING_ACCEPTANCE",
                        "ok PROVISIONING"),
                new Scenario(AwsRefusal.REQUEST_LIMIT, CallerScenarios::limit, "RequestLimitExceeded", "ok"),
                new Scenario(
                        AwsRefusal.PARAMETER_MISSING,
                        stage -> stage.customer("AcceptVpcPeeringConnection").code(),
                        "MissingParameter",
                        "InvalidVpcPeeringConnectionId.Malformed"),
                new Scenario(
                        AwsRefusal.PARAMETER_UNKNOWN,
                        stage -> stage.customer("DescribeVpcs", "VpcIds.1", stage.network)
                                .code(),
                        "UnknownParameter",
                        "ok"),
                new Scenario(
                        AwsRefusal.FILTER_UNKNOWN,
                        stage -> stage.customer("DescribeVpcs", "Filter.1.Name", "vpcid", "Filter.1.Value.1", "x")
                                .code(),
                        "InvalidParameterValue",
                        "ok"),
                new Scenario(AwsRefusal.FILTER_MISMATCH, CallerScenarios::filtered, "[]", "[active]"),
                new Scenario(
                        AwsRefusal.ID_MALFORMED,
                        stage -> stage.customer("DeleteVpc", "VpcId", "vpc-Z").code(),
                        "InvalidVpcID.Malformed",
                        "InvalidVpcID.NotFound"),
                new Scenario(
                        AwsRefusal.ID_UNKNOWN,
                        stage -> stage.customer(
                                        "DescribeVpcPeeringConnections",
                                        "VpcPeeringConnectionId.1",
                                        "pcx-0123456789abcdef0")
                                .code(),
                        "InvalidVpcPeeringConnectionID.NotFound",
                        "ok"));
    }

    private static String expired(Ec2Stage stage) {
        stage.simulator.world().identities().addRole(new Role(CUSTOMER, "network-admin", ""));
        Reading session = assume(stage);
        stage.pass(Duration.ofMinutes(61));
        Signed signed =
                new Signed(session.text("AccessKeyId"), session.text("SessionToken"), REGION, "ec2", "2016-11-15");
        return stage.send(signed, "DescribeVpcs").code();
    }

    private static String denied(Ec2Stage stage) {
        stage.simulator.world().deny(CUSTOMER, "ec2:Describe*");
        return stage.customer("DescribeVpcs").code();
    }

    private static String externalId(Ec2Stage stage) {
        stage.simulator.world().identities().addRole(new Role(CUSTOMER, "network-admin", "secret-handshake"));
        return assume(stage).code();
    }

    private static Reading assume(Ec2Stage stage) {
        return stage.send(
                new Signed(Ec2Stage.VENDOR, "", REGION, "sts", "2011-06-15"),
                "AssumeRole",
                "RoleArn",
                "arn:aws:iam::" + CUSTOMER + ":role/network-admin",
                "RoleSessionName",
                "test");
    }

    private static String dryRun(Ec2Stage stage) {
        String peering = stage.pending();
        String code = stage.customer("AcceptVpcPeeringConnection", "VpcPeeringConnectionId", peering, "DryRun", "true")
                .code();
        return code + " " + stage.ec2.peering(peering).orElseThrow().state();
    }

    /** Fifty tokens and five more a second: with real time running, sixty requests within a second are too many. */
    private static String limit(Ec2Stage stage) {
        String last = "";
        for (int i = 0; i < 120 && !last.equals("RequestLimitExceeded"); i++) {
            last = stage.customer("ModifyVpcAttribute", "VpcId", stage.network, "EnableDnsSupport.Value", "true")
                    .code();
        }
        return last;
    }

    private static String filtered(Ec2Stage stage) {
        stage.active();
        return stage.customer(
                        "DescribeVpcPeeringConnections",
                        "Filter.1.Name",
                        "status-code",
                        "Filter.1.Value.1",
                        "pending-acceptance")
                .all("code")
                .toString();
    }
}
