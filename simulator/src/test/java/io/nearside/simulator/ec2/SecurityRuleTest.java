package io.nearside.simulator.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.simulator.ec2.Ec2Stage.Reading;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Rules of a security group: made, listed, revoked. */
final class SecurityRuleTest {
    private final Ec2Stage stage = Ec2Stage.start();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void takesManyRulesInOneCall() {
        Reading made = stage.customer(
                "AuthorizeSecurityGroupEgress",
                "GroupId",
                SecurityScenarios.bare(stage),
                "IpPermissions.1.IpProtocol",
                "tcp",
                "IpPermissions.1.FromPort",
                "9092",
                "IpPermissions.1.ToPort",
                "9094",
                "IpPermissions.1.IpRanges.1.CidrIp",
                "10.99.0.0/16",
                "IpPermissions.1.IpRanges.1.Description",
                "orders-kafka",
                "IpPermissions.1.Ipv6Ranges.1.CidrIpv6",
                "2001:DB8:0::7/56",
                "IpPermissions.2.IpProtocol",
                "-1",
                "IpPermissions.2.FromPort",
                "1",
                "IpPermissions.2.ToPort",
                "2",
                "IpPermissions.2.IpRanges.1.CidrIp",
                "10.98.0.0/16",
                "TagSpecification.1.ResourceType",
                "security-group-rule",
                "TagSpecification.1.Tag.1.Key",
                "link",
                "TagSpecification.1.Tag.1.Value",
                "orders");

        assertThat(made.all("securityGroupRuleId")).hasSize(3).allMatch(id -> id.matches("sgr-[0-9a-f]{17}"));
        assertThat(made.all("cidrIpv4")).containsExactly("10.99.0.0/16", "10.98.0.0/16");
        assertThat(made.all("cidrIpv6")).containsExactly("2001:db8::/56");
        assertThat(made.all("fromPort")).containsExactly("9092", "9092", "-1");
        assertThat(made.all("isEgress")).containsOnly("true");
        assertThat(made.all("value")).containsExactly("orders", "orders", "orders");
        assertThat(made.all("description")).containsExactly("orders-kafka");
        assertThat(stage.customer("DescribeSecurityGroups", "GroupId.1", SecurityScenarios.bare(stage))
                        .body())
                .contains("<ipProtocol>tcp</ipProtocol><fromPort>9092</fromPort><toPort>9094</toPort><groups></groups>"
                        + "<ipRanges><item><cidrIp>10.99.0.0/16</cidrIp><description>orders-kafka</description></item>"
                        + "</ipRanges><ipv6Ranges><item><cidrIpv6>2001:db8::/56</cidrIpv6></item></ipv6Ranges>");
    }

    @Test
    void takesAnIncomingRuleFlat() {
        Reading made = stage.customer(
                "AuthorizeSecurityGroupIngress",
                "GroupId",
                SecurityScenarios.bare(stage),
                "IpProtocol",
                "tcp",
                "FromPort",
                "22",
                "ToPort",
                "22",
                "CidrIp",
                "10.0.0.7/32");

        assertThat(made.text("isEgress")).isEqualTo("false");
        assertThat(stage.customer(
                                "AuthorizeSecurityGroupEgress",
                                "GroupId",
                                SecurityScenarios.bare(stage),
                                "CidrIp",
                                "10.0.0.7/32")
                        .code())
                .isEqualTo("UnknownParameter");
        assertThat(stage.customer("AuthorizeSecurityGroupIngress", "GroupId", SecurityScenarios.bare(stage))
                        .code())
                .isEqualTo("MissingParameter");
    }

    @Test
    void listsItsRules() {
        String group = SecurityScenarios.bare(stage);
        for (int port = 1; port <= 12; port++) {
            SecurityScenarios.egress(stage, "tcp", "" + port, "" + port, "10.99.0.0/16");
        }
        String first = stage.ec2.securityGroups().rules(group).get(0).id();
        stage.customer("CreateTags", "ResourceId.1", first, "Tag.1.Key", "link", "Tag.1.Value", "orders");

        Reading page = stage.customer(
                "DescribeSecurityGroupRules",
                "Filter.1.Name",
                "group-id",
                "Filter.1.Value.1",
                group,
                "MaxResults",
                "10");
        assertThat(page.all("securityGroupRuleId")).hasSize(10);
        assertThat(stage.customer(
                                "DescribeSecurityGroupRules",
                                "Filter.1.Name",
                                "group-id",
                                "Filter.1.Value.1",
                                group,
                                "MaxResults",
                                "10",
                                "NextToken",
                                page.text("nextToken"))
                        .all("fromPort"))
                .containsExactly("11", "12");
        assertThat(rules("Filter.1.Name", "tag:link", "Filter.1.Value.1", "orders"))
                .containsExactly(first);
        assertThat(rules("Filter.1.Name", "security-group-rule-id", "Filter.1.Value.1", first))
                .containsExactly(first);
        assertThat(rules("SecurityGroupRuleId.1", first)).containsExactly(first);
        assertThat(stage.customer("DescribeSecurityGroupRules", "Filter.1.Name", "tag-key", "Filter.1.Value.1", "link")
                        .code())
                .as("tag-key is no filter of rules")
                .isEqualTo("InvalidParameterValue");
        assertThat(stage.customer("DescribeSecurityGroupRules", "SecurityGroupRuleId.1", "sgr-0123456789abcdef0")
                        .code())
                .isEqualTo("InvalidSecurityGroupRuleId.NotFound");
        assertThat(stage.customer("DescribeSecurityGroupRules", "SecurityGroupRuleId.1", first.substring(1))
                        .code())
                .isEqualTo("InvalidSecurityGroupRuleId.Malformed");
        assertThat(stage.vendor("DescribeSecurityGroupRules", "SecurityGroupRuleId.1", first)
                        .code())
                .isEqualTo("InvalidSecurityGroupRuleId.NotFound");
    }

    @Test
    void losesARuleByWhatItLetsOrByItsId() {
        String group = SecurityScenarios.bare(stage);
        SecurityScenarios.egress(stage, "tcp", "9092", "9092", "10.99.0.0/16", "10.98.0.0/16");
        String second = stage.ec2.securityGroups().rules(group).get(1).id();
        stage.customer("CreateTags", "ResourceId.1", second, "Tag.1.Key", "link", "Tag.1.Value", "orders");

        Reading gone =
                SecurityScenarios.change(stage, "RevokeSecurityGroupEgress", "tcp", "9092", "9092", "10.99.0.0/16");
        assertThat(gone.all("cidrIpv4")).containsExactly("10.99.0.0/16");
        assertThat(revoke("RevokeSecurityGroupIngress", second)).isEqualTo("InvalidSecurityGroupRuleId.NotFound");
        assertThat(revoke("RevokeSecurityGroupEgress", second)).isEqualTo("ok");
        assertThat(revoke("RevokeSecurityGroupEgress", second)).isEqualTo("InvalidSecurityGroupRuleId.NotFound");
        assertThat(stage.ec2.securityGroups().rules(group)).isEmpty();
        assertThat(stage.customer("DescribeTags").all("resourceId")).isEmpty();
        assertThat(stage.customer("RevokeSecurityGroupEgress", "GroupId", group).code())
                .isEqualTo("MissingParameter");
    }

    @Test
    void saysWhichRuleIsThere() {
        SecurityScenarios.egress(stage, "tcp", "9092", "9094", "10.99.0.0/16");

        assertThat(SecurityScenarios.change(
                                stage, "AuthorizeSecurityGroupEgress", "tcp", "9092", "9094", "10.99.0.0/16")
                        .text("Message"))
                .isEqualTo(
                        "the specified rule &quot;peer: 10.99.0.0/16, TCP, from port: 9092, to port: 9094, ALLOW&quot;"
                                + " already exists");
    }

    private String revoke(String action, String rule) {
        return stage.customer(action, "GroupId", SecurityScenarios.bare(stage), "SecurityGroupRuleId.1", rule)
                .code();
    }

    private List<String> rules(String... parameters) {
        return stage.customer("DescribeSecurityGroupRules", parameters).all("securityGroupRuleId");
    }
}
