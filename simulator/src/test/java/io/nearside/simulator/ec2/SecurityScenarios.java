package io.nearside.simulator.ec2;

import io.nearside.simulator.AwsRefusal;
import java.util.ArrayList;
import java.util.List;

/** What a security group and its rules may be. */
final class SecurityScenarios {
    private SecurityScenarios() {}

    static List<Scenario> all() {
        return List.of(
                new Scenario(
                        AwsRefusal.SECURITY_GROUP_NAME,
                        stage -> create(stage, "it's", "clients") + " " + create(stage, "clients", "sg-clients"),
                        "InvalidParameterValue InvalidParameterValue",
                        "ok ok"),
                new Scenario(
                        AwsRefusal.SECURITY_GROUP_EXISTS,
                        stage -> create(stage, "", "clients") + " " + create(stage, "", "Clients"),
                        "ok InvalidGroup.Duplicate",
                        "ok ok"),
                new Scenario(
                        AwsRefusal.SECURITY_GROUP_LIMIT, SecurityScenarios::groups, "SecurityGroupLimitExceeded", "ok"),
                new Scenario(
                        AwsRefusal.SECURITY_GROUP_DEFAULT,
                        stage -> delete(stage, stage.ec2.securityGroups().ofVpc(stage.network)),
                        "CannotDelete",
                        "ok"),
                new Scenario(AwsRefusal.SECURITY_GROUP_NAMED, SecurityScenarios::named, "DependencyViolation", "ok"),
                new Scenario(
                        AwsRefusal.SECURITY_RULE_DUPLICATE,
                        SecurityScenarios::duplicate,
                        "InvalidPermission.Duplicate 1",
                        "ok 2"),
                new Scenario(
                        AwsRefusal.SECURITY_RULE_REPEATED,
                        stage -> egress(stage, "tcp", "9092", "9092", "10.99.0.0/16", "10.99.7.7/16"),
                        "InvalidParameterValue",
                        "ok"),
                new Scenario(
                        AwsRefusal.SECURITY_RULE_MISSING,
                        SecurityScenarios::missing,
                        "InvalidPermission.NotFound 1",
                        "ok 0"),
                new Scenario(
                        AwsRefusal.SECURITY_RULE_PROTOCOL,
                        stage -> egress(stage, "all", "9092", "9092", "10.99.0.0/16"),
                        "InvalidParameterValue",
                        "ok"),
                new Scenario(
                        AwsRefusal.SECURITY_RULE_PORTS,
                        stage -> egress(stage, "tcp", "9093", "9092", "10.99.0.0/16")
                                + " " + egress(stage, "tcp", "0", "65536", "10.99.0.0/16")
                                + " " + egress(stage, "udp", "-1", "-1", "10.99.0.0/16")
                                + " " + egress(stage, "icmp", "-1", "0", "10.99.0.0/16"),
                        "InvalidParameterValue InvalidParameterValue InvalidParameterValue InvalidParameterValue",
                        "ok ok ok ok"),
                new Scenario(
                        AwsRefusal.SECURITY_RULE_CIDR,
                        stage -> egress(stage, "tcp", "9092", "9092", "10.99.0.0") + " "
                                + egress(stage, "tcp", "9092", "9092", "2001:db8::/56"),
                        "InvalidParameterValue InvalidParameterValue",
                        "ok ok"),
                new Scenario(
                        AwsRefusal.SECURITY_RULE_HOST_BITS,
                        SecurityScenarios::hostBits,
                        "10.99.0.0/16",
                        "10.99.7.7/16"),
                new Scenario(
                        AwsRefusal.SECURITY_RULE_DESCRIPTION,
                        stage -> described(stage, "the vendor's Kafka") + " " + described(stage, "k".repeat(256)),
                        "InvalidParameterValue InvalidParameterValue",
                        "ok InvalidPermission.Duplicate"),
                new Scenario(
                        AwsRefusal.SECURITY_RULE_FOREIGN_GROUP,
                        SecurityScenarios::foreignGroup,
                        "InvalidGroup.NotFound ok",
                        "ok InvalidPermission.Duplicate"),
                new Scenario(
                        AwsRefusal.SECURITY_RULE_LIMIT,
                        SecurityScenarios::limit,
                        "RulesPerSecurityGroupLimitExceeded",
                        "ok"));
    }

    private static String create(Ec2Stage stage, String description, String name) {
        return stage.customer(
                        "CreateSecurityGroup",
                        "GroupName",
                        name,
                        "GroupDescription",
                        description.isEmpty() ? name : description,
                        "VpcId",
                        stage.network)
                .code();
    }

    private static String groups(Ec2Stage stage) {
        stage.ec2.quotas(Ec2Quotas.defaults().withGroupsPerRegion(1));
        return create(stage, "", "clients");
    }

    private static String delete(Ec2Stage stage, String group) {
        return stage.customer("DeleteSecurityGroup", "GroupId", group).code();
    }

    /** A group without any rule, so that nothing that is asked for is there. */
    static String bare(Ec2Stage stage) {
        String group = "sg-0c11e27a9905ab1cd";
        if (stage.ec2.securityGroups().all(stage.network).contains(group)) {
            return group;
        }
        stage.ec2.securityGroups().add(group, stage.network, "clients");
        stage.ec2.securityGroups().clear(group, Direction.EGRESS);
        return group;
    }

    static String egress(Ec2Stage stage, String protocol, String from, String to, String... cidrs) {
        return change(stage, "AuthorizeSecurityGroupEgress", protocol, from, to, cidrs)
                .code();
    }

    static Ec2Stage.Reading change(
            Ec2Stage stage, String action, String protocol, String from, String to, String... cidrs) {
        List<String> parameters = new ArrayList<>(List.of(
                "GroupId",
                bare(stage),
                "IpPermissions.1.IpProtocol",
                protocol,
                "IpPermissions.1.FromPort",
                from,
                "IpPermissions.1.ToPort",
                to));
        for (int i = 0; i < cidrs.length; i++) {
            parameters.addAll(List.of("IpPermissions.1.IpRanges." + (i + 1) + ".CidrIp", cidrs[i]));
        }
        return stage.customer(action, parameters.toArray(String[]::new));
    }

    private static String named(Ec2Stage stage) {
        String group = bare(stage);
        String other = stage.ec2.securityGroups().create(stage.network, "servers");
        stage.ec2.securityGroups().authorize(other, Direction.INGRESS, "-1", -1, -1, group, "");
        return delete(stage, group);
    }

    /** One of the two is there: neither is made. */
    private static String duplicate(Ec2Stage stage) {
        egress(stage, "tcp", "9092", "9092", "10.99.0.0/16");
        String code = egress(stage, "6", "9092", "9092", "10.98.0.0/16", "10.99.7.7/16");
        return code + " " + stage.ec2.securityGroups().rules(bare(stage)).size();
    }

    /** One of the two is not there: neither goes. */
    private static String missing(Ec2Stage stage) {
        egress(stage, "tcp", "9092", "9092", "10.99.0.0/16");
        String code = change(stage, "RevokeSecurityGroupEgress", "tcp", "9092", "9092", "10.99.0.0/16", "10.98.0.0/16")
                .code();
        return code + " " + stage.ec2.securityGroups().rules(bare(stage)).size();
    }

    private static String hostBits(Ec2Stage stage) {
        egress(stage, "tcp", "9092", "9092", "10.99.7.7/16");
        return stage.ec2.securityGroups().rules(bare(stage)).get(0).peer();
    }

    private static String described(Ec2Stage stage, String description) {
        return stage.customer(
                        "AuthorizeSecurityGroupEgress",
                        "GroupId",
                        bare(stage),
                        "IpPermissions.1.IpProtocol",
                        "-1",
                        "IpPermissions.1.IpRanges.1.CidrIp",
                        "10.99.0.0/16",
                        "IpPermissions.1.IpRanges.1.Description",
                        description)
                .code();
    }

    /** The vendor's group, before and after a peering connection is active. */
    private static String foreignGroup(Ec2Stage stage) {
        String theirs = stage.ec2.securityGroups().create(stage.vendorNetwork, "brokers");
        String before = names(stage, theirs);
        stage.active();
        return before + " " + names(stage, theirs);
    }

    private static String names(Ec2Stage stage, String group) {
        return stage.customer(
                        "AuthorizeSecurityGroupEgress",
                        "GroupId",
                        bare(stage),
                        "IpPermissions.1.IpProtocol",
                        "-1",
                        "IpPermissions.1.Groups.1.GroupId",
                        group)
                .code();
    }

    private static String limit(Ec2Stage stage) {
        stage.ec2.quotas(Ec2Quotas.defaults().withRulesPerGroup(2));
        egress(stage, "tcp", "9092", "9092", "10.99.0.0/16");
        return egress(stage, "tcp", "9093", "9093", "10.99.0.0/16", "10.98.0.0/16");
    }
}
