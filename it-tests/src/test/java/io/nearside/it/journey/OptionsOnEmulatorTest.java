package io.nearside.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.engine.Connector;
import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.emulator.AwsEmulator;
import io.nearside.it.emulator.AwsEmulatorExtension;
import io.nearside.it.emulator.EmulatedNetwork;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.ec2.model.Filter;
import software.amazon.awssdk.services.ec2.model.IpPermission;
import software.amazon.awssdk.services.ec2.model.IpRange;
import software.amazon.awssdk.services.ec2.model.SecurityGroup;
import software.amazon.awssdk.services.ec2.model.SecurityGroupRule;
import software.amazon.awssdk.services.ec2.model.Tag;

/** Security groups, the DNS option and tables by tag, on an EC2 that Nearside's authors did not write. */
@ExtendWith(AwsEmulatorExtension.class)
final class OptionsOnEmulatorTest {
    private static final String THEIRS = "10.99.0.0/16";

    private final EmulatedNetwork ours;

    private final EmulatedNetwork theirs;

    private final Connector connector;

    private final String group;

    OptionsOnEmulatorTest(AwsEmulator emulator) {
        ours = new EmulatedNetwork(emulator, Region.EU_WEST_1, "10.0.0.0/16");
        theirs = new EmulatedNetwork(emulator, Region.EU_CENTRAL_1, THEIRS);
        connector = ours.connector();
        group = ours.ec2()
                .createSecurityGroup(
                        request -> request.vpcId(ours.id()).groupName("clients").description("Clients of the service"))
                .groupId();
        IpPermission everything = IpPermission.builder()
                .ipProtocol("-1")
                .ipRanges(IpRange.builder().cidrIp("0.0.0.0/0").build())
                .build();
        ours.ec2().revokeSecurityGroupEgress(request -> request.groupId(group).ipPermissions(everything));
    }

    @AfterEach
    void close() {
        connector.close();
        theirs.close();
        ours.close();
    }

    private Link link(Map<String, ?> link) {
        return Link.of(
                "partner",
                Map.of(
                        "id",
                        "given",
                        "peering",
                        theirs.request(ours),
                        "cidr",
                        THEIRS,
                        "account",
                        theirs.account(),
                        "ports",
                        List.of(5432)),
                ours.near(),
                link);
    }

    @Test
    void opensAGroupAndTakesOnlyItsOwnRuleAway() {
        IpPermission ssh = IpPermission.builder()
                .ipProtocol("tcp")
                .fromPort(22)
                .toPort(22)
                .ipRanges(IpRange.builder().cidrIp(THEIRS).description("ours").build())
                .build();
        ours.ec2()
                .authorizeSecurityGroupEgress(request -> request.groupId(group).ipPermissions(ssh));
        Link link = link(Map.of("kind", "peering", "routes", "none", "securityGroups", List.of(group)));

        assertThat(connector.connect(link).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(egress())
                .containsExactlyInAnyOrder("22 10.99.0.0/16 ours", "5432 10.99.0.0/16 Nearside link partner");
        assertThat(rules())
                .filteredOn(rule -> "Nearside link partner".equals(rule.description()))
                .singleElement()
                .satisfies(rule -> assertThat(rule.tags())
                        .anyMatch(tag ->
                                tag.key().equals("nearside-link") && tag.value().equals("partner")));

        assertThat(connector.connect(link).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(connector.disconnect(link).verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(egress()).containsExactly("22 10.99.0.0/16 ours");
    }

    @Test
    void aGroupThatIsNotThereIsSaidBeforeAnythingIsAccepted() {
        Link link =
                link(Map.of("kind", "peering", "routes", "none", "securityGroups", List.of("sg-0123456789abcdef0")));
        Progress progress = connector.connect(link);
        assertThat(progress.problems()).extracting(Problem::code).containsExactly(ProblemCodes.FIREWALL_UNKNOWN);
        assertThat(ours.routes()).noneMatch(route -> route.contains(THEIRS));
    }

    @Test
    void namesResolveOnceBothFlagsAreOn() {
        Link link = link(Map.of("kind", "peering", "routes", "none", "dns", true));
        Progress blocked = connector.connect(link);
        assertThat(blocked.problems()).extracting(Problem::code).containsExactly(ProblemCodes.NETWORK_UNFIT);
        assertThat(blocked.problems().get(0).remedy()).contains("--enable-dns-hostnames");

        ours.ec2().modifyVpcAttribute(request -> request.vpcId(ours.id()).enableDnsHostnames(on -> on.value(true)));
        assertThat(connector.connect(link).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(ours.ec2()
                        .describeVpcPeeringConnections()
                        .vpcPeeringConnections()
                        .get(0)
                        .accepterVpcInfo()
                        .peeringOptions()
                        .allowDnsResolutionFromRemoteVpc())
                .isTrue();
        assertThat(connector.status(link).verdict()).isInstanceOf(Verdict.Ready.class);
    }

    @Test
    void onlyTablesWithTheTagAreRouted() {
        Tag tag = Tag.builder().key("env").value("prod").build();
        ours.ec2().createTags(request -> request.resources(ours.otherTable()).tags(tag));
        List<String> before = ours.routes();
        Link link = link(Map.of("kind", "peering", "routes", Map.of("tag", "env=prod")));
        assertThat(connector.connect(link).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(ours.routes())
                .hasSize(before.size() + 1)
                .anyMatch(route -> route.startsWith(ours.otherTable() + " " + THEIRS));
    }

    private List<String> egress() {
        SecurityGroup shown = ours.ec2()
                .describeSecurityGroups(request -> request.groupIds(group))
                .securityGroups()
                .get(0);
        return shown.ipPermissionsEgress().stream()
                .flatMap(permission -> permission.ipRanges().stream()
                        .map(range -> permission.fromPort() + " " + range.cidrIp() + " " + range.description()))
                .sorted()
                .toList();
    }

    private List<SecurityGroupRule> rules() {
        Filter mine = Filter.builder().name("group-id").values(group).build();
        return ours.ec2()
                .describeSecurityGroupRules(request -> request.filters(mine))
                .securityGroupRules();
    }
}
