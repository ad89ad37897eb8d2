package io.nearside.simulator.ec2;

import io.nearside.simulator.AwsRefusal;
import java.util.ArrayList;
import java.util.List;

/** What a network may be. */
final class NetworkScenarios {
    private NetworkScenarios() {}

    static List<Scenario> all() {
        return List.of(
                new Scenario(
                        AwsRefusal.CIDR_MALFORMED,
                        stage -> stage.customer("CreateVpc", "CidrBlock", "10.1.0.0")
                                .code(),
                        "InvalidParameterValue",
                        "ok"),
                new Scenario(
                        AwsRefusal.VPC_RANGE,
                        stage -> stage.customer("CreateVpc", "CidrBlock", "10.0.0.0/8")
                                .code(),
                        "InvalidVpc.Range",
                        "ok"),
                new Scenario(
                        AwsRefusal.VPC_BLOCK_ONE,
                        stage -> associate(stage, "CidrBlock", "10.1.0.0/16", "AmazonProvidedIpv6CidrBlock", "true"),
                        "InvalidParameterCombination",
                        "ok"),
                new Scenario(
                        AwsRefusal.VPC_BLOCK_POOL,
                        stage -> associate(stage, "Ipv6CidrBlock", "2001:db8::/56"),
                        "MissingParameter",
                        "ok"),
                new Scenario(AwsRefusal.VPC_IN_USE, NetworkScenarios::inUse, "DependencyViolation", "ok"),
                new Scenario(
                        AwsRefusal.SUBNET_RANGE,
                        stage -> subnet(stage, "10.1.0.0/24").code(),
                        "InvalidSubnet.Range",
                        "ok"),
                new Scenario(
                        AwsRefusal.SUBNET_RANGE,
                        stage -> subnet(stage, "10.0.255.0/29").code(),
                        "InvalidSubnet.Range",
                        "ok"),
                new Scenario(AwsRefusal.SUBNET_CONFLICT, NetworkScenarios::conflict, "InvalidSubnet.Conflict", "ok"),
                new Scenario(
                        AwsRefusal.SUBNET_ASSOCIATED,
                        NetworkScenarios::associated,
                        "Resource.AlreadyAssociated",
                        "ok"));
    }

    static String associate(Ec2Stage stage, String... block) {
        List<String> parameters = new ArrayList<>(List.of("VpcId", stage.network));
        parameters.addAll(List.of(block));
        return stage.customer("AssociateVpcCidrBlock", parameters.toArray(String[]::new))
                .code();
    }

    private static Ec2Stage.Reading subnet(Ec2Stage stage, String cidr) {
        return stage.customer("CreateSubnet", "VpcId", stage.network, "CidrBlock", cidr);
    }

    private static String inUse(Ec2Stage stage) {
        subnet(stage, "10.0.1.0/24");
        return stage.customer("DeleteVpc", "VpcId", stage.network).code();
    }

    private static String conflict(Ec2Stage stage) {
        subnet(stage, "10.0.1.0/24");
        return subnet(stage, "10.0.0.0/20").code();
    }

    private static String associated(Ec2Stage stage) {
        String subnet = subnet(stage, "10.0.1.0/24").text("subnetId");
        String first = stage.ec2.createRouteTable(stage.network);
        String second = stage.ec2.createRouteTable(stage.network);
        stage.customer("AssociateRouteTable", "RouteTableId", first, "SubnetId", subnet);
        return stage.customer("AssociateRouteTable", "RouteTableId", second, "SubnetId", subnet)
                .code();
    }
}
