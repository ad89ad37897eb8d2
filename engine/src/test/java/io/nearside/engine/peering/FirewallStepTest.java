package io.nearside.engine.peering;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nearside.api.cloud.FirewallRule;
import io.nearside.api.cloud.FirewallRule.Direction;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.Mark;
import io.nearside.api.model.PortRange;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.StepReport;
import io.nearside.engine.progress.Verdict;
import io.nearside.engine.toy.ToyCloud;
import io.nearside.engine.toy.ToyWorld;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Security groups are opened for what is missing, and closed only by whoever opened them. */
final class FirewallStepTest {
    private static final Cidr THEIRS = Cidr.of(ToyWorld.RANGE);

    private static final PortRange SERVICES = new PortRange(10_000, 31_000);

    private final ToyWorld world = new ToyWorld();

    @BeforeEach
    void groups() {
        world.vendor.networks.put("v-1", THEIRS);
        world.vendor.ports = Set.of(SERVICES);
        world.cloud.firewalls.groups.put("sg-1", List.of());
        world.says(Map.of("kind", "peering", "routes", "main", "securityGroups", List.of("sg-1")));
    }

    @Test
    void opensWhatIsMissingForThePortsOfTheVendor() {
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.cloud.firewalls.rules("sg-1"))
                .containsExactly(new FirewallRule(Direction.EGRESS, SERVICES, THEIRS, new Mark("toy")));
    }

    @Test
    void aRuleThatLetsItThroughAlreadyIsEnough() {
        FirewallRule all = FirewallRule.wanted(Direction.EGRESS, PortRange.ALL, Cidr.of("0.0.0.0/0"));
        world.cloud.firewalls.groups.put("sg-1", List.of(all));
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.cloud.firewalls.rules("sg-1")).containsExactly(all);
        world.disconnect();
        assertThat(world.cloud.firewalls.rules("sg-1")).as("was there before").containsExactly(all);
    }

    @Test
    void aRuleOfTheOtherDirectionOrForFewerPortsIsNotEnough() {
        List<FirewallRule> near = List.of(
                FirewallRule.wanted(Direction.INGRESS, PortRange.ALL, Cidr.of("0.0.0.0/0")),
                FirewallRule.wanted(Direction.EGRESS, new PortRange(10_000, 30_000), THEIRS),
                FirewallRule.wanted(Direction.EGRESS, PortRange.ALL, Cidr.of("10.20.0.0/25")));
        world.cloud.firewalls.groups.put("sg-1", near);
        world.connect();
        assertThat(world.cloud.firewalls.rules("sg-1")).hasSize(4).containsAll(near);
    }

    @Test
    void portsOfTheFileComeFirstAndIngressOnlyIfTheFileSaysSo() {
        world.says(Map.of(
                "kind",
                "peering",
                "routes",
                "main",
                "securityGroups",
                List.of(Map.of("group", "sg-1", "egress", List.of(443), "ingress", List.of("8080-8090")))));
        world.connect();
        assertThat(world.cloud.firewalls.rules("sg-1"))
                .extracting(FirewallRule::toString)
                .containsExactlyInAnyOrder("tcp 443 to 10.20.0.0/24", "tcp 8080-8090 from 10.20.0.0/24");
    }

    @Test
    void takesOnlyItsOwnAway() {
        FirewallRule other = new FirewallRule(Direction.EGRESS, new PortRange(22, 22), THEIRS, new Mark("another"));
        world.cloud.firewalls.groups.put("sg-1", List.of(other));
        world.connect();
        assertThat(world.disconnect().verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(world.cloud.firewalls.rules("sg-1")).containsExactly(other);
    }

    @Test
    void isReadOnceWhenAllIsDoneAndNotAtAllIfNoneIsNamed() {
        world.connect();
        world.cloud.calls.forget();
        world.connect();
        assertThat(world.cloud.calls.log()).containsExactlyInAnyOrder("read peerings", "read routes", "read firewalls");
        world.routes("main");
        world.cloud.calls.forget();
        world.connect();
        assertThat(world.cloud.calls.log()).containsExactlyInAnyOrder("read peerings", "read routes");
    }

    @Test
    void aGroupThatIsNotThereIsSaidBeforeAnythingExists() {
        world.says(Map.of("kind", "peering", "routes", "main", "securityGroups", List.of("sg-2")));
        assertThat(problem(world.connect()).code()).isEqualTo(ProblemCodes.FIREWALL_UNKNOWN);
        assertThat(world.writes()).isEmpty();
    }

    @Test
    void aGroupOfAnotherNetworkIsSaidBeforeAnythingExists() {
        world.cloud.firewalls.network = "net-2";
        Problem problem = problem(world.connect());
        assertThat(problem.code()).isEqualTo(ProblemCodes.FIREWALL_UNKNOWN);
        assertThat(problem.cause()).contains("net-2").contains(ToyCloud.NETWORK);
        assertThat(world.writes()).isEmpty();
    }

    @Test
    void portsThatNobodySaysAreAskedFor() {
        world.vendor.ports = Set.of();
        assertThat(problem(world.connect()).code()).isEqualTo(ProblemCodes.PORTS_UNKNOWN);
        assertThat(world.writes()).isEmpty();
    }

    @Test
    void aRuleThatSomebodyElseMakesMeanwhileIsNoFailure() {
        world.cloud.calls.before(
                "open sg-1",
                () -> world.cloud.firewalls.groups.put(
                        "sg-1", List.of(FirewallRule.wanted(Direction.EGRESS, SERVICES, THEIRS))));
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.cloud.firewalls.rules("sg-1")).hasSize(1);
    }

    @Test
    void groupsThatMayNotBeReadAreNamedAndNothingIsWritten() {
        world.cloud.calls.failAlways("read firewalls", ErrorKind.DENIED);
        assertThat(problem(world.plan()).code()).isEqualTo(ProblemCodes.PERMISSION_MISSING);
        assertThat(problem(world.connect()).code()).isEqualTo(ProblemCodes.PERMISSION_MISSING);
        assertThat(problem(world.disconnect()).code()).isEqualTo(ProblemCodes.PERMISSION_MISSING);
        assertThat(world.writes()).isEmpty();
    }

    @Test
    void aPlanSaysWhatWillBeOpenedAlsoBeforeTheVendorsNetworkExists() {
        world.vendor.networks.clear();
        assertThat(step(world.plan()).actions()).containsExactly("let the ports of toyvendor's services through sg-1");
        world.vendor.networks.put("v-1", THEIRS);
        assertThat(step(world.plan()).actions()).containsExactly("let tcp 10000-31000 to 10.20.0.0/24 through sg-1");
        assertThat(world.writes()).isEmpty();
    }

    private static StepReport step(Progress progress) {
        return progress.steps().stream()
                .filter(step -> step.step().equals("firewall"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void badWordsAreNamed() {
        for (Object bad : List.of(
                Map.of("sg-1", "x"),
                List.of("sg-1", "sg-1"),
                List.of(Map.of("group", "sg-1", "egress", "many")),
                List.of(Map.of("group", "sg-1", "egress", List.of("9000-80"))),
                "create",
                List.of(List.of("sg-1")),
                List.of(Map.of("id", "sg-1")))) {
            world.says(Map.of("kind", "peering", "routes", "main", "securityGroups", bad));
            assertThatThrownBy(world::plan)
                    .as("%s", bad)
                    .isInstanceOf(InvalidLinkException.class)
                    .hasMessageContaining("link.securityGroups");
        }
    }

    private static Problem problem(Progress progress) {
        assertThat(progress.problems()).hasSize(1);
        return progress.problems().get(0);
    }
}
