package io.nearside.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.StepReport;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.world.AwsLinks;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.it.world.TwoOperators;
import io.nearside.simulator.LogEntry;
import io.nearside.simulator.ec2.Direction;
import io.nearside.simulator.ec2.Ec2Demo;
import io.nearside.simulator.ec2.SecurityGroups;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** An endpoint behind a security group that is made for its link. AWS and Aiven are the simulator. */
final class AwsOwnGroupJourneyTest {
    private static final String NAME = "nearside-" + AwsLinks.ENDPOINT;

    private static final Duration A_WHILE = Duration.ofMinutes(2);

    private final SimulatedWorld world = new SimulatedWorld();

    private final SecurityGroups groups = world.world().ec2().securityGroups();

    private final List<String> before = groups.all(Ec2Demo.CUSTOMER_VPC);

    @AfterEach
    void stop() {
        world.close();
    }

    private List<String> made() {
        return groups.all(Ec2Demo.CUSTOMER_VPC).stream()
                .filter(Predicate.not(before::contains))
                .toList();
    }

    private void connect() {
        Progress connected = world.connect(AwsLinks.behindItsOwn());
        assertThat(connected.verdict()).as("%s", connected).isInstanceOf(Verdict.Ready.class);
    }

    private List<String> actions(String step) {
        return world.plan(AwsLinks.behindItsOwn()).steps().stream()
                .filter(report -> report.step().equals(step))
                .map(StepReport::actions)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void fromNothingToBehindItAndBackToNothing() {
        String nothing = world.state();
        assertThat(actions("group"))
                .containsExactly(
                        "make a security group in " + Ec2Demo.CUSTOMER_VPC + " for endpoint " + AwsLinks.ENDPOINT);
        assertThat(actions("firewall")).containsExactly("let tcp 10000-31000 from 10.0.0.0/16 through it");
        assertThat(world.writes()).isEmpty();

        connect();
        assertThat(made()).hasSize(1);
        String group = made().get(0);
        assertThat(world.world().ec2().tags(Ec2Demo.CUSTOMER, Ec2Demo.REGION, group))
                .containsAllEntriesOf(Map.of("managed-by", "nearside", "nearside-link", AwsLinks.ENDPOINT));
        assertThat(groups.rules(group))
                .filteredOn(rule -> rule.direction() == Direction.INGRESS)
                .singleElement()
                .satisfies(rule -> assertThat(rule.peer()).isEqualTo("10.0.0.0/16"));
        LogEntry asked =
                world.simulator().log().entries("ec2:CreateVpcEndpoint").get(0);
        assertThat(asked.parameters()).containsEntry("SecurityGroupId.1", group).doesNotContainKey("SecurityGroupId.2");
        assertThat(world.state()).contains(NAME);

        world.simulator().log().clear();
        connect();
        assertThat(world.writes()).isEmpty();

        assertThat(world.disconnect(AwsLinks.behindItsOwn()).verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(world.writes())
                .containsSubsequence(
                        "ec2:RevokeSecurityGroupIngress", "ec2:DeleteVpcEndpoints", "ec2:DeleteSecurityGroup");
        world.simulator().clock().advance(A_WHILE);
        assertThat(world.state().replaceAll(",\"privatelink_access\":\\{[^}]*}", ""))
                .as("but for what is said of the service to be off")
                .isEqualTo(nothing);
    }

    @Test
    void twoOperatorsMakeOne() {
        assertThat(TwoOperators.connect(world, AwsLinks.behindItsOwn()))
                .containsExactly(new Verdict.Ready(), new Verdict.Ready());
        assertThat(made()).hasSize(1);
    }

    @Test
    void anotherOfItsNameIsSomebodyElses() {
        String theirs = groups.create(Ec2Demo.CUSTOMER_VPC, NAME);
        Progress blocked = world.connect(AwsLinks.behindItsOwn());
        assertThat(blocked.problems()).extracting(Problem::code).containsExactly(ProblemCodes.FIREWALL_UNFIT);
        assertThat(world.world().ec2().endpointServices().endpoints()).isEmpty();
        world.disconnect(AwsLinks.behindItsOwn());
        assertThat(made()).containsExactly(theirs);
        assertThat(groups.rules(theirs)).as("as it was made").hasSize(1);
    }

    /** AWS says DependencyViolation. */
    @Test
    void whatOthersHaveComeToUseStaysUntilTheyDoNot() {
        connect();
        String group = made().get(0);
        String other = groups.create(Ec2Demo.CUSTOMER_VPC, "clients");
        String rule = groups.authorize(other, Direction.EGRESS, "-1", -1, -1, group, "to the endpoint");
        Progress blocked = world.disconnect(AwsLinks.behindItsOwn());
        assertThat(blocked.problems()).extracting(Problem::code).containsExactly(ProblemCodes.FIREWALL_UNFIT);
        assertThat(made()).contains(group, other);
        groups.revoke(other, rule);
        assertThat(world.disconnect(AwsLinks.behindItsOwn()).verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(made()).containsExactly(other);
    }

    @Test
    void aFullAccountIsSaidAndNothingElseIsMade() {
        world.seed("{\"ec2\": {\"quotas\": {\"groupsPerRegion\": 1}}}");
        Progress blocked = world.connect(AwsLinks.behindItsOwn());
        assertThat(blocked.problems()).extracting(Problem::code).containsExactly(ProblemCodes.QUOTA_REACHED);
        assertThat(world.world().ec2().endpointServices().endpoints()).isEmpty();
    }
}
