package io.nearside.simulator.ec2;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.simulator.ec2.Ec2Stage.Reading;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Security groups and their rules as their owner sees them. */
final class SecurityGroupTest {
    private final Ec2Stage stage = Ec2Stage.start();

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void comesWithAVpcAndWithRules() {
        Reading groups =
                stage.customer("DescribeSecurityGroups", "Filter.1.Name", "vpc-id", "Filter.1.Value.1", stage.network);

        assertThat(groups.all("groupName")).containsExactly("default");
        assertThat(groups.body())
                .contains("<ipPermissions><item><ipProtocol>-1</ipProtocol><groups><item><userId>")
                .contains("<ipPermissionsEgress><item><ipProtocol>-1</ipProtocol><groups></groups><ipRanges><item>"
                        + "<cidrIp>0.0.0.0/0</cidrIp></item></ipRanges>");
    }

    @Test
    void isMadeAndDeleted() {
        Reading made = stage.customer(
                "CreateSecurityGroup",
                "GroupName",
                "clients",
                "GroupDescription",
                "Kafka clients",
                "VpcId",
                stage.network,
                "TagSpecification.1.ResourceType",
                "security-group",
                "TagSpecification.1.Tag.1.Key",
                "team",
                "TagSpecification.1.Tag.1.Value",
                "orders");
        String id = made.text("groupId");

        assertThat(id).matches("sg-[0-9a-f]{17}");
        assertThat(made.text("value")).isEqualTo("orders");
        assertThat(stage.ec2.securityGroups().rules(id))
                .extracting(SecurityRule::peer)
                .containsExactly("0.0.0.0/0");
        assertThat(stage.customer("DescribeSecurityGroups", "Filter.1.Name", "tag:team", "Filter.1.Value.1", "orders")
                        .all("groupDescription"))
                .containsExactly("Kafka clients");
        assertThat(stage.customer("DeleteVpc", "VpcId", stage.network).code()).isEqualTo("DependencyViolation");
        assertThat(stage.customer("DeleteSecurityGroup", "GroupId", id).text("groupId"))
                .isEqualTo(id);
        assertThat(stage.customer("DescribeSecurityGroups", "GroupId.1", id).text("Message"))
                .isEqualTo("The security group '" + id + "' does not exist");
        assertThat(stage.customer("DeleteVpc", "VpcId", stage.network).code()).isEqualTo("ok");
    }

    @Test
    void belongsToOneAccountAndRegion() {
        String group = SecurityScenarios.bare(stage);

        assertThat(stage.vendor("DescribeSecurityGroups", "GroupId.1", group).code())
                .isEqualTo("InvalidGroup.NotFound");
        assertThat(stage.vendor("DeleteSecurityGroup", "GroupId", group).code()).isEqualTo("InvalidGroup.NotFound");
        assertThat(stage.send(Ec2Stage.CUSTOMER, Ec2Stage.ELSEWHERE, "DeleteSecurityGroup", "GroupId", group)
                        .code())
                .isEqualTo("InvalidGroup.NotFound");
        assertThat(stage.customer("DeleteSecurityGroup", "GroupId", "sg-clients")
                        .code())
                .isEqualTo("InvalidGroupId.Malformed");
        assertThat(stage.customer("DescribeSecurityGroups", "GroupName.1", "clients")
                        .code())
                .isEqualTo("InvalidGroup.NotFound");
    }

    @Test
    void changesNothingOnADryRun() {
        String group = SecurityScenarios.bare(stage);
        List<String> dry = List.of("GroupId", group, "DryRun", "true");

        for (String action : List.of(
                "AuthorizeSecurityGroupIngress",
                "AuthorizeSecurityGroupEgress",
                "RevokeSecurityGroupIngress",
                "RevokeSecurityGroupEgress",
                "DeleteSecurityGroup")) {
            Reading answer = stage.customer(action, dry.toArray(String[]::new));
            assertThat(answer.code()).as(action).isEqualTo("DryRunOperation");
            assertThat(answer.status()).isEqualTo(412);
        }
        stage.simulator.world().deny(Ec2Stage.CUSTOMER, "ec2:Authorize*");
        Reading refused = stage.customer("AuthorizeSecurityGroupEgress", dry.toArray(String[]::new));
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.text("Message")).contains(":security-group/" + group);
    }
}
