package io.nearside.simulator.ec2;

import io.nearside.simulator.AwsRefusal;
import io.nearside.simulator.ec2.Ec2Stage.Reading;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** What an interface endpoint may be. */
final class EndpointScenarios {
    private EndpointScenarios() {}

    static List<Scenario> all() {
        return List.of(
                new Scenario(
                        AwsRefusal.ENDPOINT_TYPE,
                        stage -> made(stage, "VpcEndpointType", "Gateway"),
                        "InvalidParameter",
                        "ok"),
                new Scenario(AwsRefusal.ENDPOINT_SERVICE_UNSEEN, EndpointScenarios::unseen, "InvalidServiceName", "ok"),
                new Scenario(
                        AwsRefusal.ENDPOINT_SERVICE_REGION, EndpointScenarios::elsewhere, "InvalidServiceName", "ok"),
                new Scenario(
                        AwsRefusal.ENDPOINT_OTHER_VPC, EndpointScenarios::otherVpcsSubnet, "InvalidParameter", "ok"),
                new Scenario(
                        AwsRefusal.ENDPOINT_ZONE_UNSERVED,
                        stage -> made(
                                stage, "SubnetId.1", stage.ec2.createSubnet(stage.network, "10.0.3.0/24", "euw1-az3")),
                        "InvalidParameter",
                        "ok"),
                new Scenario(
                        AwsRefusal.ENDPOINT_ZONE_TWICE,
                        stage -> made(
                                stage,
                                "SubnetId.1",
                                stage.ec2.createSubnet(stage.network, "10.0.3.0/24", "euw1-az1"),
                                "SubnetId.2",
                                stage.ec2.createSubnet(stage.network, "10.0.4.0/24", "euw1-az1")),
                        "DuplicateSubnetsInSameZone",
                        "ok"),
                new Scenario(
                        AwsRefusal.ENDPOINT_OTHER_VPC, EndpointScenarios::otherVpcsGroup, "InvalidParameter", "ok"),
                new Scenario(
                        AwsRefusal.ENDPOINT_GROUPS_MANY,
                        EndpointScenarios::sixGroups,
                        "SecurityGroupsPerInterfaceLimitExceeded",
                        "ok"),
                new Scenario(
                        AwsRefusal.ENDPOINT_ADDRESS_RANGE,
                        stage -> at(stage, "10.0.3.2").code(),
                        "InvalidParameterValue",
                        "ok"),
                new Scenario(
                        AwsRefusal.ENDPOINT_ADDRESS_TAKEN, EndpointScenarios::taken, "InvalidIPAddress.InUse", "ok"),
                new Scenario(
                        AwsRefusal.ENDPOINT_SUBNET_FULL,
                        EndpointScenarios::full,
                        "InsufficientFreeAddressesInSubnet",
                        "ok"),
                new Scenario(
                        AwsRefusal.ENDPOINT_PRIVATE_DNS,
                        stage -> made(stage, "PrivateDnsEnabled", "true"),
                        "InvalidParameter",
                        "ok"),
                new Scenario(AwsRefusal.ENDPOINT_QUOTA, EndpointScenarios::quota, "VpcEndpointLimitExceeded", "ok"),
                new Scenario(AwsRefusal.ENDPOINT_TOKEN_REPEATED, EndpointScenarios::repeated, "1", "2"),
                new Scenario(
                        AwsRefusal.ENDPOINT_TOKEN_MISMATCH,
                        EndpointScenarios::mismatched,
                        "IdempotentParameterMismatch",
                        "ok"),
                new Scenario(
                        AwsRefusal.ENDPOINT_SIGHT_ENDS,
                        EndpointScenarios::longGone,
                        "InvalidVpcEndpointId.NotFound",
                        "ok"),
                new Scenario(
                        AwsRefusal.ENDPOINT_CONNECTION_STATE, EndpointScenarios::acceptedTwice, "[InvalidState]", "[]"),
                new Scenario(
                        AwsRefusal.ENDPOINT_SERVICE_IN_USE,
                        EndpointScenarios::serviceInUse,
                        "[ExistingVpcEndpointConnections]",
                        "[]"),
                new Scenario(
                        AwsRefusal.SECURITY_GROUP_USED, EndpointScenarios::groupInUse, "DependencyViolation", "ok"),
                new Scenario(
                        AwsRefusal.SUBNET_ZONE,
                        stage -> stage.customer(
                                        "CreateSubnet",
                                        "VpcId",
                                        stage.network,
                                        "CidrBlock",
                                        "10.0.3.0/24",
                                        "AvailabilityZoneId",
                                        "usw2-az1")
                                .code(),
                        "InvalidParameterValue",
                        "ok"));
    }

    /** A service of the vendor's in two of three zones, which the customer may use. */
    static String service(Ec2Stage stage) {
        String service = stage.ec2.endpointServices().create(Ec2Stage.VENDOR, Ec2Stage.REGION, "euw1-az1", "euw1-az2");
        stage.ec2.endpointServices().allow(service, "arn:aws:iam::" + Ec2Stage.CUSTOMER + ":root");
        return service;
    }

    /** Asks for an endpoint to this service; the parameters come on top. */
    static Reading ask(Ec2Stage stage, String service, String... more) {
        List<String> parameters = new ArrayList<>(List.of(
                "VpcId",
                stage.network,
                "ServiceName",
                stage.ec2.endpointServices().name(service)));
        List<String> given = List.of(more);
        if (!given.contains("VpcEndpointType")) {
            parameters.addAll(List.of("VpcEndpointType", "Interface"));
        }
        parameters.addAll(given);
        return stage.customer("CreateVpcEndpoint", parameters.toArray(String[]::new));
    }

    private static String made(Ec2Stage stage, String... more) {
        return ask(stage, service(stage), more).code();
    }

    private static String unseen(Ec2Stage stage) {
        String service = service(stage);
        stage.ec2.endpointServices().disallow(service, "arn:aws:iam::" + Ec2Stage.CUSTOMER + ":root");
        return ask(stage, service).code();
    }

    private static String elsewhere(Ec2Stage stage) {
        String service = stage.ec2.endpointServices().create(Ec2Stage.VENDOR, Ec2Stage.ELSEWHERE);
        stage.ec2.endpointServices().allow(service, "*");
        return ask(stage, service, "ServiceRegion", Ec2Stage.ELSEWHERE).code();
    }

    private static String otherVpcsSubnet(Ec2Stage stage) {
        String other = stage.ec2.createVpc(Ec2Stage.CUSTOMER, Ec2Stage.REGION, "10.5.0.0/16");
        return made(stage, "SubnetId.1", stage.ec2.createSubnet(other, "10.5.0.0/24"));
    }

    private static String otherVpcsGroup(Ec2Stage stage) {
        String other = stage.ec2.createVpc(Ec2Stage.CUSTOMER, Ec2Stage.REGION, "10.5.0.0/16");
        return made(stage, "SecurityGroupId.1", stage.ec2.securityGroups().ofVpc(other));
    }

    private static String sixGroups(Ec2Stage stage) {
        List<String> groups = new ArrayList<>();
        for (int number = 1; number <= 6; number++) {
            groups.add("SecurityGroupId." + number);
            groups.add(stage.ec2.securityGroups().create(stage.network, "group " + number));
        }
        return made(stage, groups.toArray(String[]::new));
    }

    /** Asks for this address in a subnet of its own. */
    private static Reading at(Ec2Stage stage, String address) {
        String subnet = stage.ec2.createSubnet(stage.network, "10.0.3.0/24", "euw1-az1");
        return at(stage, service(stage), subnet, address);
    }

    private static Reading at(Ec2Stage stage, String service, String subnet, String address) {
        return ask(stage, service, "SubnetConfiguration.1.SubnetId", subnet, "SubnetConfiguration.1.Ipv4", address);
    }

    private static String taken(Ec2Stage stage) {
        String subnet = stage.ec2.createSubnet(stage.network, "10.0.3.0/24", "euw1-az1");
        String service = service(stage);
        at(stage, service, subnet, "10.0.3.9");
        return at(stage, service, subnet, "10.0.3.9").code();
    }

    private static String full(Ec2Stage stage) {
        String subnet = stage.ec2.createSubnet(stage.network, "10.0.3.0/28", "euw1-az1");
        stage.ec2.endpointServices().occupy(subnet, 0);
        return made(stage, "SubnetId.1", subnet);
    }

    private static String quota(Ec2Stage stage) {
        stage.ec2.quotas(stage.ec2.quotas().withEndpointsPerVpc(1));
        String service = service(stage);
        ask(stage, service);
        return ask(stage, service).code();
    }

    private static String repeated(Ec2Stage stage) {
        String service = service(stage);
        ask(stage, service, "ClientToken", "once");
        ask(stage, service, "ClientToken", "once");
        return String.valueOf(stage.ec2.endpointServices().endpoints().size());
    }

    private static String mismatched(Ec2Stage stage) {
        String service = service(stage);
        ask(stage, service, "ClientToken", "once");
        return ask(
                        stage,
                        service,
                        "ClientToken",
                        "once",
                        "SubnetId.1",
                        stage.ec2.createSubnet(stage.network, "10.0.3.0/24"))
                .code();
    }

    private static String longGone(Ec2Stage stage) {
        String endpoint = ask(stage, service(stage)).text("vpcEndpointId");
        stage.customer("DeleteVpcEndpoints", "VpcEndpointId.1", endpoint);
        stage.pass(Duration.ofDays(1));
        return stage.customer("DescribeVpcEndpoints", "VpcEndpointId.1", endpoint)
                .code();
    }

    private static String acceptedTwice(Ec2Stage stage) {
        String service = service(stage);
        String[] which = {
            "ServiceId", service, "VpcEndpointId.1", ask(stage, service).text("vpcEndpointId")
        };
        stage.vendor("AcceptVpcEndpointConnections", which);
        return stage.vendor("AcceptVpcEndpointConnections", which).all("code").toString();
    }

    private static String serviceInUse(Ec2Stage stage) {
        String service = service(stage);
        ask(stage, service);
        return stage.vendor("DeleteVpcEndpointServiceConfigurations", "ServiceId.1", service)
                .all("code")
                .toString();
    }

    private static String groupInUse(Ec2Stage stage) {
        String group = stage.ec2.securityGroups().create(stage.network, "clients");
        String subnet = stage.ec2.createSubnet(stage.network, "10.0.3.0/24", "euw1-az1");
        ask(stage, service(stage), "SecurityGroupId.1", group, "SubnetId.1", subnet);
        return stage.customer("DeleteSecurityGroup", "GroupId", group).code();
    }
}
