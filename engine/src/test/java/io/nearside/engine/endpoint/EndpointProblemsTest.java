package io.nearside.engine.endpoint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.nearside.api.cloud.Endpoint;
import io.nearside.api.cloud.Endpoint.Approval;
import io.nearside.api.cloud.EndpointSite.Filtering;
import io.nearside.api.cloud.FirewallRule;
import io.nearside.api.cloud.FirewallRule.Direction;
import io.nearside.api.cloud.PeeringTraits.Span;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCode;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.model.Mark;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.Region;
import io.nearside.api.vendor.VendorConnection;
import io.nearside.api.vendor.VendorService;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.engine.toy.EndpointWorld;
import io.nearside.engine.toy.ToyCloud;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What stands in a link's way is said before anything exists. */
final class EndpointProblemsTest {
    private final EndpointWorld world = new EndpointWorld();

    private Problem blocked(ProblemCode code) {
        Progress progress = world.connect();
        assertThat(progress.verdict()).as("%s", progress).isInstanceOf(Verdict.Blocked.class);
        assertThat(progress.problems()).extracting(Problem::code).containsExactly(code);
        assertThat(world.writes()).isEmpty();
        return progress.problems().get(0);
    }

    @Test
    void aServiceThatIsNotThere() {
        world.vendor.exists = false;
        assertThat(blocked(ProblemCodes.SERVICE_UNKNOWN).subject()).isEqualTo("toys");
    }

    @Test
    void aServiceThatIsSwitchedOff() {
        world.vendor.state = VendorService.State.OFF;
        blocked(ProblemCodes.SERVICE_NOT_RUNNING);
    }

    @Test
    void whatTheVendorKnowsToBeInTheWay() {
        world.vendor.hindrances =
                List.of(Problem.of(ProblemCodes.SERVICE_WITHOUT_NETWORK, "toys", "No network.", "Move it."));
        blocked(ProblemCodes.SERVICE_WITHOUT_NETWORK);
    }

    @Test
    void aServiceOnAnotherCloud() {
        world.vendor.cloud = "elsewhere";
        blocked(ProblemCodes.PLACE_MISMATCH);
    }

    @Test
    void aComponentThatItLacksNamesThoseItHas() {
        world.link = EndpointWorld.link("toy", "me", Map.of("components", List.of("kafka", "rest")));
        assertThat(blocked(ProblemCodes.COMPONENT_UNKNOWN).cause())
                .contains("no component rest")
                .endsWith("kafka, registry.");
    }

    @Test
    void whatTheCloudKnowsToBeInTheWay() {
        world.cloud.hindrances = List.of(Problem.of(ProblemCodes.NETWORK_UNFIT, "subnet-1", "It is full.", "Grow it."));
        blocked(ProblemCodes.NETWORK_UNFIT);
    }

    @Test
    void anEndpointOfOurNameThatLeadsElsewhereStaysUntouched() {
        world.vendor.publish("me");
        world.cloud.add("me/toy", "/somebody/else", Endpoint.State.STANDING, Approval.APPROVED, null);
        assertThat(blocked(ProblemCodes.ENDPOINT_MISMATCH).cause()).contains("/somebody/else");
    }

    @Test
    void evenBeforeAnythingIsPublished() {
        world.cloud.add("me/toy", "/somebody/else", Endpoint.State.STANDING, Approval.APPROVED, null);
        blocked(ProblemCodes.ENDPOINT_MISMATCH);
    }

    @Test
    void ourOwnThatLeadsToAnotherServiceStaysToo() {
        world.vendor.publish("me");
        world.cloud.add("me/toy", "/another/service", Endpoint.State.STANDING, Approval.APPROVED, new Mark("toy"));
        blocked(ProblemCodes.ENDPOINT_MISMATCH);
    }

    @Test
    void oneThatLeadsThereFromAnotherNetworkStaysToo() {
        world.vendor.publish("me");
        world.cloud.add("me/toy", "/vendor/toys-1", Endpoint.State.STANDING, Approval.APPROVED, new Mark("toy"));
        world.cloud.put("me/toy", new NetworkId("another-network"));
        assertThat(blocked(ProblemCodes.ENDPOINT_MISMATCH).cause()).contains("is in another-network");
        assertThat(world.cloud.calls.writes()).isEmpty();
        world.cloud.put("me/toy", new NetworkId(ToyCloud.NETWORK));
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
    }

    @Test
    void aPartOfOneThatIsSomebodyElsesStaysToo() {
        world.cloud.add("me/toy", "", Endpoint.State.BEGUN, Approval.UNKNOWN, new Mark("another-link"));
        assertThat(blocked(ProblemCodes.ENDPOINT_MISMATCH).cause()).contains("leads nowhere");
        assertThat(world.disconnect().verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(world.cloud.calls.writes()).isEmpty();
    }

    @Test
    void aServiceInAnotherRegionWhereEndpointsLeadToNone() {
        world.cloud.region = new Region("south");
        world.cloud.span = Span.SAME_REGION;
        assertThat(blocked(ProblemCodes.PLACE_MISMATCH).cause())
                .contains("in north")
                .contains("in south");
    }

    @Test
    void ofAServiceOnAnotherCloudTheRegionSaysNothing() {
        world.cloud.region = new Region("south");
        world.cloud.span = Span.SAME_REGION;
        world.vendor.cloud = "elsewhere";
        assertThat(blocked(ProblemCodes.PLACE_MISMATCH).cause()).contains("on elsewhere");
    }

    @Test
    void aDeadEndpointOfSomebodyElseStays() {
        world.vendor.publish("me");
        world.cloud.add("me/toy", "/vendor/toys-1", Endpoint.State.STANDING, Approval.REJECTED, null);
        blocked(ProblemCodes.ENDPOINT_REJECTED);
        world.cloud.add("me/toy", "/vendor/toys-1", Endpoint.State.STANDING, Approval.CUT, new Mark("another-link"));
        blocked(ProblemCodes.ENDPOINT_REMOVED);
    }

    @Test
    void anEndpointThatIsTurnedAwayAgainIsAPersonsMatter() {
        world.vendor.publish("me");
        world.cloud.add("me/toy", "/vendor/toys-1", Endpoint.State.STANDING, Approval.CUT, new Mark("toy"));
        world.vendor.calls.before(
                "refresh", () -> world.cloud.turn("me/toy", Endpoint.State.STANDING, Approval.REJECTED));
        world.vendor.rows.clear();
        world.vendor.calls.failAlways("admit TO_ADMIT", ErrorKind.CONFLICT);
        Progress progress = world.connect();
        assertThat(progress.verdict()).isNotInstanceOf(Verdict.Ready.class);
        assertThat(world.cloud.calls.writes()).containsExactly("remove endpoint", "create endpoint");
    }

    @Test
    void aVendorThatTurnsUsAwayIsAskedToLookAgainAndThenNamed() {
        world.vendor.publish("me");
        world.cloud.add("me/toy", "/vendor/toys-1", Endpoint.State.STANDING, Approval.PENDING, new Mark("toy"));
        world.vendor.row("/accounts/me/toy", VendorConnection.State.REFUSED, null);
        world.vendor.needed = 0;
        Progress progress = world.connect();
        assertThat(progress.problems()).extracting(Problem::code).containsExactly(ProblemCodes.ENDPOINT_REJECTED);
        assertThat(world.vendor.calls.writes()).contains("refresh");
    }

    @Test
    void aNudgeThatIsRefusedForGoodIsNotWaitedFor() {
        world.vendor.calls.failAlways("refresh", ErrorKind.DENIED);
        Progress progress = world.connect();
        assertThat(progress.problems()).extracting(Problem::code).containsExactly(ProblemCodes.PERMISSION_MISSING);
    }

    @Test
    void aNudgeThatFailsForTheMomentIsMadeAgain() {
        world.vendor.calls.fail("refresh", ErrorKind.THROTTLED);
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.vendor.calls.writes()).filteredOn("refresh"::equals).hasSize(3);
    }

    @Test
    void anAliasThatThereIsNot() {
        world.vendor.publish("me");
        world.vendor.needed = 0;
        world.vendor.alias = null;
        world.vendor.publish("me");
        world.link = EndpointWorld.link("toy", "me", Map.of("target", "alias"));
        blocked(ProblemCodes.ALIAS_MISSING);
    }

    @Test
    void firewallsThatApplyAreAWarningThatNamesThePorts() {
        world.cloud.filtering = Filtering.APPLIED;
        assertThat(world.plan().warnings()).extracting(Problem::code).containsExactly(ProblemCodes.ENDPOINT_FILTERED);
        assertThat(world.plan().warnings().get(0).remedy()).contains("TCP 10000-31000");
        assertThat(world.plan().warnings().get(0).cause()).contains("fw-subnet");
    }

    @Test
    void chosenFirewallsAreOpenedForOurNetworkAndClosedAgain() {
        world.cloud.filtering = Filtering.APPLIED;
        world.cloud.firewalls.groups.put("fw-1", List.of());
        world.link = EndpointWorld.link("toy", "me", Map.of("securityGroups", List.of("fw-1")));
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        FirewallRule rule = world.cloud.firewalls.rules("fw-1").get(0);
        assertThat(rule.toString()).isEqualTo("tcp 10000-31000 from 10.0.0.0/16");
        assertThat(rule.direction()).isEqualTo(Direction.INGRESS);
        world.forgetCalls();
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.cloud.calls.log()).containsExactlyInAnyOrder("read endpoint", "read firewalls");
        assertThat(world.disconnect().verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(world.cloud.firewalls.rules("fw-1")).isEmpty();
    }

    @Test
    void firewallsOfWhatConnectsAreOpenedTowardsTheEndpointAndClosedAgain() {
        world.cloud.filtering = Filtering.AT_SENDERS;
        world.cloud.firewalls.groups.put("fw-1", List.of());
        assertThat(world.plan().warnings()).isEmpty();
        world.link = EndpointWorld.link("toy", "me", Map.of("securityGroups", List.of("fw-1")));
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        FirewallRule rule = world.cloud.firewalls.rules("fw-1").get(0);
        assertThat(rule.toString()).isEqualTo("tcp 10000-31000 to 10.0.1.1/32");
        world.forgetCalls();
        assertThat(world.connect().verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.cloud.calls.log())
                .containsExactlyInAnyOrder("read endpoint", "read firewalls", "read address");
        assertThat(world.disconnect().verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(world.cloud.firewalls.rules("fw-1")).isEmpty();
    }

    @Test
    void aFirewallThatIsNotThereIsSaidFirst() {
        world.link = EndpointWorld.link("toy", "me", Map.of("securityGroups", List.of("fw-2")));
        blocked(ProblemCodes.FIREWALL_UNKNOWN);
    }

    @Test
    void wrongKeysAreNamed() {
        refused(Map.of("components", List.of()), "link.components");
        refused(Map.of("target", "name"), "link.target");
        refused(Map.of("address", "orders.example"), "link.address");
        refused(Map.of("routes", "all"), "link.routes");
        refused(Map.of("kind", "private-endpoints"), "Did you mean 'private-endpoint'?");
        refused(Map.of("kind", "peering"), "vendor.service");
    }

    private void refused(Map<String, ?> says, String what) {
        world.link = EndpointWorld.link("toy", "me", says);
        assertThatThrownBy(world::open).isInstanceOf(InvalidLinkException.class).hasMessageContaining(what);
    }
}
