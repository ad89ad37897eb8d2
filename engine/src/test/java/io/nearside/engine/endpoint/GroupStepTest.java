package io.nearside.engine.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import io.nearside.api.cloud.Endpoint;
import io.nearside.api.cloud.Endpoint.Approval;
import io.nearside.api.cloud.EndpointSite.Filtering;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.model.FirewallId;
import io.nearside.api.model.Mark;
import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.StepReport;
import io.nearside.engine.progress.Verdict;
import io.nearside.engine.toy.EndpointWorld;
import io.nearside.engine.toy.ToyFirewallMaking;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An endpoint behind a security group that is made for its link. */
final class GroupStepTest {
    private static final String GROUP = ToyFirewallMaking.name("toy");

    private final EndpointWorld world = new EndpointWorld();

    @BeforeEach
    void wantOne() {
        world.cloud.filtering = Filtering.APPLIED;
        world.link = link("create");
    }

    private static Link link(Object groups) {
        return EndpointWorld.link("toy", "me", Map.of("securityGroups", groups));
    }

    private static StepReport step(Progress progress, String id) {
        return progress.steps().stream()
                .filter(step -> step.step().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private Problem blocked(Progress progress) {
        assertThat(progress.verdict()).as("%s", progress).isInstanceOf(Verdict.Blocked.class);
        assertThat(progress.problems()).extracting(Problem::code).containsExactly(ProblemCodes.FIREWALL_UNFIT);
        return progress.problems().get(0);
    }

    @Test
    void aPlanSaysThatItIsMadeAndWhatItLetsThrough() {
        Progress plan = world.plan();
        assertThat(plan.verdict()).isInstanceOf(Verdict.Due.class);
        assertThat(plan.steps())
                .extracting(StepReport::step, StepReport::state)
                .containsSubsequence(
                        tuple("publication", StepReport.State.LATER),
                        tuple("group", StepReport.State.LATER),
                        tuple("endpoint", StepReport.State.LATER),
                        tuple("firewall", StepReport.State.LATER));
        assertThat(step(plan, "group").actions()).containsExactly("make a security group in net-1 for endpoint toy");
        assertThat(step(plan, "firewall").actions()).containsExactly("let tcp 10000-31000 from 10.0.0.0/16 through it");
        assertThat(plan.warnings()).isEmpty();
        assertThat(world.writes()).isEmpty();
    }

    @Test
    void itIsMadeBeforeTheEndpointWhichIsBehindItAndNothingElse() {
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.cloud.calls.writes()).containsExactly("make group", "create endpoint", "open " + GROUP);
        assertThat(world.cloud.behind).containsOnly(Map.entry("me/toy", Set.of(new FirewallId(GROUP))));
        assertThat(world.cloud.firewalls.rules(GROUP))
                .extracting(Object::toString)
                .anyMatch(rule -> rule.contains("10000"));
    }

    @Test
    void aFinishedLinkLooksOnceAndWritesNothing() {
        world.connect();
        world.forgetCalls();
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.cloud.calls.log()).containsExactlyInAnyOrder("read endpoint", "read group");
    }

    @Test
    void itGoesOnceTheEndpointHas() {
        world.connect();
        world.forgetCalls();
        assertThat(world.disconnect().verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(world.cloud.calls.writes()).containsExactly("close " + GROUP, "remove endpoint", "remove group");
        assertThat(world.cloud.firewalls.groups).isEmpty();
    }

    @Test
    void withoutAJournalItIsKnownByItsMark() {
        world.connect();
        world.forgetJournals();
        assertThat(world.disconnect().verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(world.cloud.firewalls.groups).isEmpty();
    }

    @Test
    void anAnswerThatIsLostMakesNoSecondOne() {
        world.cloud.calls.loseAnswer("make group");
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.cloud.making.marks).containsOnlyKeys(GROUP);
        assertThat(world.cloud.calls.writes()).containsOnlyOnce("make group");
    }

    @Test
    void whoeverIsQuickerWithTheSameFileMakesItForBoth() {
        world.cloud.calls.before("make group", () -> {
            world.cloud.firewalls.groups.put(GROUP, List.of());
            world.cloud.making.marks.put(GROUP, new Mark("toy"));
        });
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.cloud.firewalls.groups).hasSize(1);
    }

    @Test
    void somebodyElsesOfTheSameNameStaysAsItIs() {
        world.cloud.firewalls.groups.put(GROUP, List.of());
        assertThat(blocked(world.connect()).cause()).contains("carries no mark of this link");
        assertThat(world.cloud.firewalls.rules(GROUP)).isEmpty();
        assertThat(world.cloud.endpoints).isEmpty();
        world.disconnect();
        assertThat(world.cloud.firewalls.groups).containsOnlyKeys(GROUP);
    }

    @Test
    void nothingIsMadeForAnEndpointThatCannotBe() {
        world.cloud.refusals = List.of(
                Problem.of(ProblemCodes.SUBNET_UNFIT, "subnet-1", "The service is elsewhere.", "Name another."));
        Progress progress = world.connect();
        assertThat(progress.problems()).extracting(Problem::code).containsExactly(ProblemCodes.SUBNET_UNFIT);
        assertThat(world.cloud.calls.writes()).isEmpty();
    }

    @Test
    void anEndpointThatIsThereIsNotMoved() {
        world.link = link(List.of());
        world.connect();
        world.link = link("create");
        assertThat(blocked(world.connect()).cause()).contains("would not be the endpoint's");
        assertThat(world.cloud.firewalls.groups).isEmpty();
    }

    @Test
    void anEndpointThatLeadsElsewhereIsTheOnlyProblem() {
        world.cloud.add("me/toy", "elsewhere", Endpoint.State.STANDING, Approval.APPROVED, null);
        Progress progress = world.connect();
        assertThat(progress.problems()).extracting(Problem::code).containsExactly(ProblemCodes.ENDPOINT_MISMATCH);
        assertThat(world.cloud.calls.writes()).isEmpty();
    }

    @Test
    void oneThatOthersHaveComeToUseStaysAndSaysSo() {
        world.connect();
        world.cloud.add("other/theirs", "t", Endpoint.State.STANDING, Approval.APPROVED, null);
        world.cloud.behind.put("other/theirs", Set.of(new FirewallId(GROUP)));
        Problem problem = blocked(world.disconnect());
        assertThat(problem.subject()).isEqualTo(GROUP);
        assertThat(problem.remedy()).contains("run disconnect again");
        assertThat(world.cloud.firewalls.groups).containsOnlyKeys(GROUP);
        world.cloud.behind.clear();
        assertThat(world.disconnect().verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(world.cloud.firewalls.groups).isEmpty();
    }

    @Test
    void oneThatIsInUseForAMomentLongerIsWaitedFor() {
        world.connect();
        world.cloud.calls.fail("remove group", ErrorKind.CONFLICT);
        assertThat(world.disconnect().verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(world.cloud.firewalls.groups).isEmpty();
    }

    @Test
    void aCloudThatMakesNoneRefusesTheWord() {
        world.cloud.makes = false;
        refused(link("create"), "toycloud no security group is made");
        refused(link(List.of("create", "fw-1")), "has the word create in a list");
    }

    private void refused(Link link, String what) {
        world.link = link;
        assertThatThrownBy(world::open)
                .isInstanceOf(InvalidLinkException.class)
                .hasMessageContaining("link.securityGroups")
                .hasMessageContaining(what);
    }
}
