package io.nearside.engine.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.vendor.EndpointOpening;
import io.nearside.api.vendor.ServiceHost;
import io.nearside.api.vendor.VendorConnection.State;
import io.nearside.engine.LinkSession;
import io.nearside.engine.RunOptions;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.StepReport;
import io.nearside.engine.progress.Verdict;
import io.nearside.engine.toy.EndpointWorld;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A vendor that lets in whatever comes of an account: nothing is approved, no address is told, and nobody has it look. */
final class WholeAccountTest {
    private final EndpointWorld world = new EndpointWorld();

    @BeforeEach
    void letsAccountsIn() {
        world.admitsAccounts();
    }

    private static StepReport step(Progress progress, String id) {
        return progress.steps().stream()
                .filter(step -> step.step().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aPlanSaysWhoGetsIn() {
        Progress plan = world.plan();
        assertThat(plan.steps())
                .extracting(StepReport::step, StepReport::state)
                .containsExactly(
                        tuple("service", StepReport.State.DONE),
                        tuple("static-ips", StepReport.State.SKIPPED),
                        tuple("publication", StepReport.State.DUE),
                        tuple("endpoint", StepReport.State.LATER),
                        tuple("firewall", StepReport.State.SKIPPED),
                        tuple("admission", StepReport.State.LATER),
                        tuple("components", StepReport.State.LATER));
        assertThat(step(plan, "publication").actions())
                .containsExactly(
                        "have toyvendor publish toys for endpoints of me, every one of which gets in then (9 coins)");
        assertThat(step(plan, "admission").actions())
                .containsExactly("have toyvendor let our endpoint in, as any of our account");
        assertThat(world.writes()).isEmpty();
    }

    @Test
    void aPlanOfOneThatIsPublishedSaysItToo() {
        world.vendor.publish("other");
        assertThat(step(world.plan(), "publication").actions())
                .containsExactly("have toyvendor let endpoints of me come to toys, every one of which gets in then");
    }

    @Test
    void aVendorThatAdmitsEachEndpointSaysThatOne() {
        assertThat(step(new EndpointWorld().plan(), "admission").actions())
                .containsExactly("have toyvendor let our endpoint in, and no other");
    }

    @Test
    void whatAPlanCosts() {
        world.plan();
        assertThat(world.cloud.calls.log()).containsExactlyInAnyOrder("read endpoint", "read site");
        assertThat(world.vendor.calls.log())
                .containsExactlyInAnyOrder("read service", "read connections", "read prices");
    }

    @Test
    void everyCallOfAFirstConnectIsCounted() {
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        // One look for each wait: at the publication, and at the connections once our endpoint stands.
        assertThat(world.vendor.calls.log())
                .containsExactly(
                        "read service",
                        "read connections",
                        "read prices",
                        "publish",
                        "read opening",
                        "read connections",
                        "change on [kafka]",
                        "read service");
        assertThat(world.cloud.calls.log())
                .containsExactlyInAnyOrder("read endpoint", "read site", "create endpoint", "read endpoint");
    }

    @Test
    void aFinishedLinkCostsThreeCalls() {
        world.connect();
        world.forgetCalls();
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.cloud.calls.log()).containsExactly("read endpoint");
        assertThat(world.vendor.calls.log()).containsExactly("read service", "read connections");
    }

    @Test
    void everythingThatTheLinkMadeGoesAndCanComeAgain() {
        world.connect();
        world.forgetCalls();
        assertThat(world.disconnect().verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(world.vendor.calls.writes()).containsExactly("change off [kafka]", "unpublish");
        assertThat(world.cloud.calls.writes()).containsExactly("remove endpoint");
        assertThat(world.cloud.endpoints).isEmpty();
        assertThat(world.vendor.opening).isNull();
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.disconnect().verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(world.vendor.opened).isEmpty();
    }

    @Test
    void anEndpointIsNotListedBeforeItStands() {
        world.cloud.settles = false;
        world.connect();
        assertThat(world.vendor.rows).isEmpty();
        world.cloud.settles = true;
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.vendor.rowOf("/accounts/me/toy").state()).isEqualTo(State.ACTIVE);
    }

    @Test
    void amongSeveralTheHostsAreThoseOfOurConnection() {
        world.vendor.publish("other");
        world.vendor.row("/accounts/other/x", State.ACTIVE, null);
        try (LinkSession session = world.open()) {
            assertThat(session.connect(RunOptions.usual()).verdict()).isInstanceOf(Verdict.Ready.class);
            assertThat(session.hosts()).containsExactly(new ServiceHost("toys", "kafka", "kafka.c-2.toy", 10000));
        }
        assertThat(world.vendor.calls.writes()).startsWith("allow me").doesNotContain("publish", "refresh");
    }

    @Test
    void asLongAsAnotherIsLinkedThePublicationStays() {
        world.connect();
        world.link = EndpointWorld.link("second", "me", Map.of());
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        world.link = EndpointWorld.link("toy", "me", Map.of());
        Progress gone = world.disconnect();
        assertThat(gone.verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(step(gone, "publication").says()).contains("others are linked: /accounts/me/second");
        assertThat(world.cloud.endpoints).containsOnlyKeys("me/second");
        assertThat(world.vendor.opening).isNotNull();
    }

    /** One that is about to come is not listed yet. */
    @Test
    void aUserOnTheListKeepsThePublicationAndStaysThere() {
        world.connect();
        world.vendor.besides("a user of me");
        Progress gone = world.disconnect();
        assertThat(gone.verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(world.vendor.calls.writes()).contains("disallow me").doesNotContain("unpublish");
        EndpointOpening left = Optional.ofNullable(world.vendor.opening).orElseThrow();
        assertThat(left.allowed()).isEmpty();
        assertThat(left.besides()).isEqualTo(Set.of("a user of me"));
    }

    private static Problem refusal(String subject) {
        return Problem.of(ProblemCodes.ENDPOINT_UNFIT, subject, "Not there.", "See to it.");
    }

    @Test
    void whereTheCloudLooksAtTheTargetItIsAskedOnce() {
        world.cloud.refusals = List.of();
        assertThat(world.plan().verdict()).isInstanceOf(Verdict.Due.class);
        assertThat(world.cloud.calls.log()).doesNotContain("read target");
        world.forgetCalls();
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.cloud.calls.log())
                .containsExactlyInAnyOrder(
                        "read endpoint", "read site", "read target", "create endpoint", "read endpoint");
    }

    @Test
    void aPlaceWhereTheServiceIsNotIsSaidBeforeTheEndpointIsMade() {
        world.vendor.publish("me");
        world.cloud.refusals = List.of(refusal("subnet-1"), refusal("subnet-2"));
        Progress plan = world.plan();
        assertThat(plan.verdict()).isInstanceOf(Verdict.Blocked.class);
        assertThat(plan.problems()).extracting(Problem::subject).containsExactly("subnet-1", "subnet-2");
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Blocked.class);
        assertThat(world.writes()).isEmpty();
    }

    @Test
    void whatTheVendorHasJustOpenedMayShowLate() {
        world.vendor.publish("other");
        world.cloud.refusals = List.of(refusal("/vendor/toys-1"));
        // What it answers now it has looked up before.
        world.cloud.calls.before("read target", () -> world.cloud.refusals = List.of());
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.cloud.calls.log()).filteredOn("read target"::equals).hasSize(2);
        assertThat(world.cloud.calls.writes()).containsExactly("create endpoint");
    }

    @Test
    void whatNeverShowsIsNamed() {
        world.cloud.refusals = List.of(refusal("/vendor/toys-1"));
        Progress progress = world.connect();
        assertThat(progress.verdict()).isInstanceOf(Verdict.Blocked.class);
        assertThat(progress.problems()).extracting(Problem::subject).containsExactly("/vendor/toys-1");
        assertThat(world.cloud.calls.writes()).isEmpty();
    }
}
