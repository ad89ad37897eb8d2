package io.nearside.simulator.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.simulator.ec2.Ec2Stage.Reading;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** IPv6: blocks of a VPC, seen through a peering connection, and routes to them. */
final class Ipv6Test {
    private final Ec2Stage stage = Ec2Stage.start();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void isProvidedByAmazon() {
        Reading asked =
                stage.customer("AssociateVpcCidrBlock", "VpcId", stage.network, "AmazonProvidedIpv6CidrBlock", "true");
        assertThat(asked.text("state")).isEqualTo("associating");
        assertThat(asked.text("associationId")).startsWith("vpc-cidr-assoc-");
        assertThat(asked.all("ipv6CidrBlock")).isEmpty();

        Reading vpc = stage.customer("DescribeVpcs", "VpcId.1", stage.network);
        assertThat(vpc.all("cidrBlock")).containsOnly("10.0.0.0/16");
        assertThat(vpc.text("ipv6CidrBlock")).matches("[0-9a-f:]+::/56");
        assertThat(vpc.text("ipv6Pool")).isEqualTo("Amazon");
        assertThat(stage.customer(
                                "DescribeVpcs",
                                "Filter.1.Name",
                                "ipv6-cidr-block-association.ipv6-cidr-block",
                                "Filter.1.Value.1",
                                vpc.text("ipv6CidrBlock"))
                        .all("vpcId"))
                .containsExactly(stage.network);
        assertThat(stage.customer("DescribeRouteTables", "RouteTableId.1", stage.table)
                        .text("destinationIpv6CidrBlock"))
                .isEqualTo(vpc.text("ipv6CidrBlock"));
    }

    @Test
    void comesFromAPoolOrWithTheVpc() {
        assertThat(pooled("2001:db8:0:100::7/56")).isEqualTo("ok");
        assertThat(stage.ec2.cidrs(stage.network)).containsExactly("10.0.0.0/16", "2001:db8:0:100::/56");
        assertThat(pooled("2001:db8::/64")).isEqualTo("InvalidVpc.Range");
        assertThat(pooled("10.1.0.0/16")).isEqualTo("InvalidParameterValue");
        assertThat(NetworkScenarios.associate(stage)).isEqualTo("MissingParameter");
        assertThat(NetworkScenarios.associate(stage, "CidrBlock", "2001:db8::/56"))
                .isEqualTo("InvalidParameterValue");
        assertThat(NetworkScenarios.associate(stage, "AmazonProvidedIpv6CidrBlock", "true", "DryRun", "true"))
                .as("the model has no dry run of it")
                .isEqualTo("UnknownParameter");
        assertThat(stage.customer("CreateVpc", "CidrBlock", "10.5.0.0/16", "AmazonProvidedIpv6CidrBlock", "true")
                        .text("ipv6CidrBlock"))
                .endsWith("::/56");
    }

    @Test
    void isLetOutByGroupsThatLetEverythingOut() {
        String bare = SecurityScenarios.bare(stage);
        String more = stage.ec2.securityGroups().create(stage.network, "more");
        stage.ec2.securityGroups().authorize(more, Direction.EGRESS, "tcp", 9092, 9092, "10.99.0.0/16", "");
        assertThat(pooled("2001:db8:0:100::/56")).isEqualTo("ok");

        assertThat(stage.ec2.securityGroups().rules(bare)).isEmpty();
        assertThat(stage.ec2.securityGroups().rules(more))
                .as("whoever changed the rules decides on them")
                .extracting(SecurityRule::peer)
                .containsExactly("0.0.0.0/0", "10.99.0.0/16");
        assertThat(stage.ec2.securityGroups().rules(stage.ec2.securityGroups().ofVpc(stage.network)))
                .extracting(SecurityRule::peer)
                .contains("0.0.0.0/0", "::/0");
    }

    @Test
    void isPeeredAndRouted() {
        stage.ec2.addCidr(stage.vendorNetwork, "2001:db8:0:200::/56");
        String peering = stage.pending();
        assertThat(stage.customer("DescribeVpcPeeringConnections").all("ipv6CidrBlock"))
                .isEmpty();
        stage.ec2.acceptPeering(peering);
        stage.pass(Duration.ofSeconds(2));
        assertThat(stage.customer("DescribeVpcPeeringConnections").all("ipv6CidrBlock"))
                .containsExactly("2001:db8:0:200::/56");

        assertThat(route("2001:db8:0:200::9/56", peering)).isEqualTo("ok");
        assertThat(stage.customer("DescribeRouteTables", "RouteTableId.1", stage.table)
                        .all("destinationIpv6CidrBlock"))
                .containsExactly("2001:db8:0:200::/56");
        assertThat(route("10.99.0.0/16", peering)).isEqualTo("InvalidParameterValue");
        assertThat(stage.customer(
                                "DeleteRoute",
                                "RouteTableId",
                                stage.table,
                                "DestinationIpv6CidrBlock",
                                "2001:db8:0:200::/56")
                        .code())
                .isEqualTo("ok");
    }

    @Test
    void failsAPeeringOnOverlap() {
        stage.ec2.addCidr(stage.vendorNetwork, "2001:db8:0:100::/56");
        pooled("2001:db8:0:100::/56");
        String peering = stage.pending();

        assertThat(stage.ec2.peering(peering).orElseThrow().state()).isEqualTo(PeeringState.FAILED);
    }

    private String pooled(String block) {
        return NetworkScenarios.associate(stage, "Ipv6CidrBlock", block, "Ipv6Pool", "ipv6pool-ec2-0123456789abcdef0");
    }

    private String route(String destination, String peering) {
        return stage.customer(
                        "CreateRoute",
                        "RouteTableId",
                        stage.table,
                        "DestinationIpv6CidrBlock",
                        destination,
                        "VpcPeeringConnectionId",
                        peering)
                .code();
    }
}
