package io.nearside.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nearside.api.cloud.Firewall;
import io.nearside.api.cloud.FirewallRule;
import io.nearside.api.cloud.FirewallRule.Direction;
import io.nearside.api.cloud.Firewalls;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.FirewallId;
import io.nearside.api.model.Mark;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.PortRange;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AwsFirewallsTest {
    private static final String DESCRIBE = "DescribeSecurityGroups";

    private static final FirewallId GROUP = new FirewallId("sg-0a");

    private static final Mark MARK = new Mark("orders-kafka");

    private static final Cidr THEIRS = Cidr.of("10.20.0.0/24");

    private static final Firewall EMPTY = new Firewall(GROUP, new NetworkId(StubAws.VPC), List.of());

    private static final FirewallRule EGRESS =
            FirewallRule.wanted(Direction.EGRESS, new PortRange(10_000, 31_000), THEIRS);

    private final StubAws aws = new StubAws();

    private final Firewalls firewalls = aws.find(Firewalls.class);

    @AfterEach
    void close() {
        aws.close();
    }

    @Test
    void readsWhatLetsTcpThroughAndForWhichLinkItWasMade() {
        aws.answer(DESCRIBE, StubAws.fixture("written/security-groups.xml"));
        List<Firewall> read = firewalls.read(Set.of(GROUP, new FirewallId("sg-0unknown")));
        assertThat(read).singleElement().satisfies(firewall -> {
            assertThat(firewall.id()).isEqualTo(GROUP);
            assertThat(firewall.network().value()).isEqualTo(StubAws.VPC);
            assertThat(firewall.rules())
                    .containsExactly(
                            new FirewallRule(Direction.EGRESS, PortRange.ALL, Cidr.of("0.0.0.0/0"), null),
                            new FirewallRule(Direction.EGRESS, new PortRange(10_000, 31_000), THEIRS, MARK),
                            new FirewallRule(Direction.EGRESS, new PortRange(443, 443), Cidr.of("fd00::/8"), null),
                            // Nearside makes rules of TCP only: another that borrows its words is somebody else's.
                            new FirewallRule(Direction.EGRESS, PortRange.ALL, THEIRS, null),
                            new FirewallRule(Direction.INGRESS, new PortRange(22, 22), Cidr.of("10.0.0.0/8"), null));
        });
        assertThat(aws.onlyRequest().parameter("Filter.1.Name")).isEqualTo("group-id");
        assertThat(aws.onlyRequest().parameter("Filter.1.Value.1")).isEqualTo("sg-0a");
        assertThat(aws.onlyRequest().parameter("Filter.1.Value.2")).isEqualTo("sg-0unknown");
    }

    @Test
    void opensInOneCallAndMarksEveryRule() {
        aws.answer("AuthorizeSecurityGroupEgress", done("AuthorizeSecurityGroupEgress"));
        Set<FirewallRule> rules = new LinkedHashSet<>(
                List.of(EGRESS, FirewallRule.wanted(Direction.EGRESS, new PortRange(443, 443), Cidr.of("fd00::/8"))));
        var change = firewalls.open(EMPTY, rules, MARK);
        assertThat(change.effect()).isEqualTo(Effect.CREATED);
        assertThat(change.now().rules())
                .allSatisfy(rule -> assertThat(rule.madeFor()).contains(MARK));
        StubAws.Request request = aws.onlyRequest();
        assertThat(request.parameter("GroupId")).isEqualTo("sg-0a");
        assertThat(request.parameter("IpPermissions.1.IpProtocol")).isEqualTo("tcp");
        assertThat(request.parameter("IpPermissions.1.FromPort")).isEqualTo("10000");
        assertThat(request.parameter("IpPermissions.1.ToPort")).isEqualTo("31000");
        assertThat(request.parameter("IpPermissions.1.IpRanges.1.CidrIp")).isEqualTo("10.20.0.0/24");
        assertThat(request.parameter("IpPermissions.1.IpRanges.1.Description")).isEqualTo("Nearside link orders-kafka");
        assertThat(request.parameter("IpPermissions.2.Ipv6Ranges.1.CidrIpv6")).isEqualTo("fd00::/8");
        assertThat(request.parameter("TagSpecification.1.ResourceType")).isEqualTo("security-group-rule");
        assertThat(request.parameter("TagSpecification.1.Tag.2.Value")).isEqualTo("orders-kafka");
    }

    @Test
    void ingressIsAnotherCall() {
        aws.answer("AuthorizeSecurityGroupIngress", done("AuthorizeSecurityGroupIngress"));
        firewalls.open(EMPTY, Set.of(FirewallRule.wanted(Direction.INGRESS, new PortRange(8080, 8080), THEIRS)), MARK);
        assertThat(aws.actions()).containsExactly("AuthorizeSecurityGroupIngress");
    }

    @Test
    void aRuleThatIsThereIsAConflictToLookAt() {
        aws.refuse("AuthorizeSecurityGroupEgress", 400, "InvalidPermission.Duplicate", "the rule already exists");
        assertThatThrownBy(() -> firewalls.open(EMPTY, Set.of(EGRESS), MARK))
                .isInstanceOfSatisfying(
                        CloudException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.CONFLICT));
    }

    @Test
    void aFullGroupIsExhausted() {
        aws.refuse("AuthorizeSecurityGroupEgress", 400, "RulesPerSecurityGroupLimitExceeded", "full");
        assertThatThrownBy(() -> firewalls.open(EMPTY, Set.of(EGRESS), MARK))
                .isInstanceOfSatisfying(
                        CloudException.class,
                        failure -> assertThat(failure.kind()).isEqualTo(ErrorKind.EXHAUSTED));
    }

    @Test
    void closesByWhatTheRuleIsAndNotByItsDescription() {
        aws.answer("RevokeSecurityGroupEgress", done("RevokeSecurityGroupEgress"));
        assertThat(firewalls.close(EMPTY, Set.of(EGRESS))).isInstanceOf(Removal.Gone.class);
        assertThat(aws.onlyRequest().parameter("IpPermissions.1.IpRanges.1.CidrIp"))
                .isEqualTo("10.20.0.0/24");
        assertThat(aws.onlyRequest().parameters().keySet()).noneMatch(name -> name.endsWith("Description"));
    }

    @Test
    void whatIsGoneIsGoneButOneOfSeveralKeepsTheRest() {
        aws.refuse("RevokeSecurityGroupEgress", 400, "InvalidPermission.NotFound", "no such rule");
        assertThat(firewalls.close(EMPTY, Set.of(EGRESS))).isInstanceOf(Removal.Gone.class);
        FirewallRule other = FirewallRule.wanted(Direction.EGRESS, new PortRange(443, 443), THEIRS);
        assertThat(firewalls.close(EMPTY, Set.of(EGRESS, other))).isInstanceOf(Removal.Going.class);
    }

    @Test
    void oneDirectionAtATime() {
        FirewallRule ingress = FirewallRule.wanted(Direction.INGRESS, new PortRange(443, 443), THEIRS);
        assertThatThrownBy(() -> firewalls.open(EMPTY, Set.of(EGRESS, ingress), MARK))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(aws.requests()).isEmpty();
    }

    private static String done(String action) {
        return "<" + action + "Response xmlns=\"http://ec2.amazonaws.com/doc/2016-11-15/\"><requestId>r-1</requestId>"
                + "<return>true</return></" + action + "Response>";
    }
}
