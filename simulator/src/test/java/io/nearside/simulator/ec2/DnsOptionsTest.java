package io.nearside.simulator.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.simulator.ec2.Ec2Stage.Reading;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** DNS: what a VPC has, and what each side of a peering connection lets the other resolve. */
final class DnsOptionsTest {
    private static final String ID = "VpcPeeringConnectionId";

    private final Ec2Stage stage = Ec2Stage.start();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void supportIsOnAndHostNamesAreOffAtFirst() {
        assertThat(attribute("enableDnsSupport")).isEqualTo("true");
        assertThat(attribute("enableDnsHostnames")).isEqualTo("false");

        assertThat(modify("EnableDnsHostnames", "DryRun", "true"))
                .as("the model has no dry run of it")
                .isEqualTo("UnknownParameter");
        assertThat(attribute("enableDnsHostnames")).isEqualTo("false");
        assertThat(modify("EnableDnsHostnames")).isEqualTo("ok");
        assertThat(attribute("enableDnsHostnames")).isEqualTo("true");
        assertThat(stage.vendor("DescribeVpcAttribute", "VpcId", stage.network, "Attribute", "enableDnsSupport")
                        .code())
                .isEqualTo("InvalidVpcID.NotFound");
        assertThat(stage.customer("DescribeVpcAttribute", "VpcId", stage.network, "Attribute", "enableDns")
                        .code())
                .isEqualTo("InvalidParameterValue");
    }

    @Test
    void isEachOwnersOwn() {
        String peering = stage.active();
        stage.ec2.enableDnsHostnames(stage.network);
        stage.ec2.enableDnsHostnames(stage.vendorNetwork);
        assertThat(sides()).isEqualTo("requester false accepter false");

        Reading answer = allow(Ec2Stage.CUSTOMER, Ec2Stage.REGION, peering, "Accepter");
        assertThat(answer.body())
                .contains("<accepterPeeringConnectionOptions><allowDnsResolutionFromRemoteVpc>true<")
                .doesNotContain("requesterPeeringConnectionOptions");
        assertThat(sides()).isEqualTo("requester false accepter true");
        assertThat(allow(Ec2Stage.VENDOR, Ec2Stage.REGION, peering, "Accepter").code())
                .isEqualTo("OperationNotPermitted");
        assertThat(allow(Ec2Stage.VENDOR, Ec2Stage.REGION, peering, "Requester").code())
                .isEqualTo("ok");
        assertThat(sides()).isEqualTo("requester true accepter true");
    }

    /** Both VPCs are the same account's, and still each side is set where its VPC is. */
    @Test
    void isSetInTheRegionOfEachSide() {
        String remote = stage.ec2.createVpc(Ec2Stage.CUSTOMER, Ec2Stage.ELSEWHERE, "10.77.0.0/16");
        String peering = stage.ec2.requestPeering(
                Ec2Stage.CUSTOMER, remote, Ec2Stage.ELSEWHERE, Ec2Stage.CUSTOMER, stage.network, Ec2Stage.REGION);
        stage.ec2.acceptPeering(peering);
        stage.pass(stage.ec2.timings().provisioning());
        stage.ec2.enableDnsHostnames(stage.network);
        stage.ec2.enableDnsHostnames(remote);

        assertThat(allow(Ec2Stage.CUSTOMER, Ec2Stage.REGION, peering, "Requester")
                        .code())
                .isEqualTo("OperationNotPermitted");
        assertThat(allow(Ec2Stage.CUSTOMER, Ec2Stage.ELSEWHERE, peering, "Requester")
                        .code())
                .isEqualTo("ok");
        assertThat(allow(Ec2Stage.CUSTOMER, Ec2Stage.REGION, peering, "Accepter")
                        .code())
                .isEqualTo("ok");
    }

    /** As recorded from AWS between two regions of one account. */
    @Test
    void isShownOfTheAccepterOnlyOnceActive() {
        String remote = stage.ec2.createVpc(Ec2Stage.CUSTOMER, Ec2Stage.ELSEWHERE, "10.77.0.0/16");
        String peering = stage.ec2.requestPeering(
                Ec2Stage.CUSTOMER, stage.network, Ec2Stage.REGION, Ec2Stage.CUSTOMER, remote, Ec2Stage.ELSEWHERE);
        assertThat(stage.customer("DescribeVpcPeeringConnections", ID + ".1", peering)
                        .body())
                .containsPattern("<requesterVpcInfo>.*<peeringOptions>.*</requesterVpcInfo>")
                .doesNotContainPattern("<accepterVpcInfo>.*<peeringOptions>.*</accepterVpcInfo>");
        stage.ec2.acceptPeering(peering);
        stage.pass(stage.ec2.timings().provisioning());
        assertThat(sides()).isEqualTo("requester false accepter false");
    }

    private String sides() {
        String body = stage.customer("DescribeVpcPeeringConnections").body();
        String option = ".*?<allowDnsResolutionFromRemoteVpc>(\\w+)<.*";
        return "requester " + body.replaceAll("(?s).*<requesterVpcInfo>" + option, "$1") + " accepter "
                + body.replaceAll("(?s).*<accepterVpcInfo>" + option, "$1");
    }

    private Reading allow(String account, String region, String peering, String side) {
        return stage.send(
                account,
                region,
                "ModifyVpcPeeringConnectionOptions",
                ID,
                peering,
                side + "PeeringConnectionOptions.AllowDnsResolutionFromRemoteVpc",
                "true");
    }

    private String attribute(String name) {
        return stage.customer("DescribeVpcAttribute", "VpcId", stage.network, "Attribute", name)
                .text("value");
    }

    private String modify(String attribute, String... more) {
        return more.length == 0
                ? stage.customer("ModifyVpcAttribute", "VpcId", stage.network, attribute + ".Value", "true")
                        .code()
                : stage.customer(
                                "ModifyVpcAttribute",
                                "VpcId",
                                stage.network,
                                attribute + ".Value",
                                "true",
                                more[0],
                                more[1])
                        .code();
    }
}
