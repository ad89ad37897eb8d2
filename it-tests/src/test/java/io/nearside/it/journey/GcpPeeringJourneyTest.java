package io.nearside.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.world.GcpLinks;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.it.world.TwoOperators;
import io.nearside.simulator.LogEntry;
import io.nearside.simulator.compute.ComputeDemo;
import io.nearside.simulator.compute.ComputePeeringView;
import io.nearside.simulator.compute.ComputeTimings;
import io.nearside.simulator.compute.ComputeWorld;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Google and Aiven are the simulator; everything else is the real thing. */
final class GcpPeeringJourneyTest {
    private final SimulatedWorld world = new SimulatedWorld();

    private final ComputeWorld google = world.world().compute();

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void fromNothingToReadyAndBackToNothing() {
        Progress plan = world.plan(GcpLinks.peering());
        assertThat(plan.verdict()).isInstanceOf(Verdict.Due.class);
        assertThat(plan.summary()).as("what it costs").anyMatch(line -> line.contains("Google charges"));
        assertThat(world.writes()).isEmpty();

        Progress connected = world.connect(GcpLinks.peering());
        assertThat(connected.verdict()).as("%s", connected).isInstanceOf(Verdict.Ready.class);
        assertThat(connected.problems()).isEmpty();
        ComputePeeringView ours = onlyHalf();
        assertThat(ours.name()).isEqualTo(GcpLinks.NAME);
        assertThat(ours.isActive()).isTrue();
        assertThat(google.peerings().of(ours.peer())).as("the vendor's half").hasSize(1);
        assertThat(written()).containsExactly("addPeering");

        world.simulator().log().clear();
        assertThat(world.connect(GcpLinks.peering()).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.status(GcpLinks.peering()).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.writes()).isEmpty();

        assertThat(world.disconnect(GcpLinks.peering()).verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(GcpLinks.halves(world)).isEmpty();
        assertThat(google.peerings().of(ours.peer())).as("the vendor's half").isEmpty();

        assertThat(world.connect(GcpLinks.peering()).verdict())
                .as("what was disconnected can be connected again")
                .isInstanceOf(Verdict.Ready.class);
    }

    @Test
    void routesThatPeopleWroteAreExchangedWhereTheFileSaysSo() {
        world.connect(GcpLinks.peering());
        assertThat(settings().path("importCustomRoutes").asBoolean()).isFalse();
        assertThat(settings().path("exportCustomRoutes").asBoolean()).isFalse();
        world.simulator().log().clear();

        Map<String, Object> wanted = Map.of("importCustomRoutes", true, "exportCustomRoutes", true);
        assertThat(world.plan(GcpLinks.peering(wanted)).verdict()).isInstanceOf(Verdict.Due.class);
        assertThat(world.connect(GcpLinks.peering(wanted)).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(written()).containsExactly("updatePeering");
        assertThat(settings().path("importCustomRoutes").asBoolean()).isTrue();
        assertThat(settings().path("exportCustomRoutes").asBoolean()).isTrue();

        world.simulator().log().clear();
        assertThat(world.connect(GcpLinks.peering()).verdict())
                .as("a file that says nothing of them leaves them as they are")
                .isInstanceOf(Verdict.Ready.class);
        assertThat(world.writes()).isEmpty();
    }

    @Test
    void routesThatPeopleWroteAreExchangedFromTheBeginning() {
        Link link = GcpLinks.peering(Map.of("importCustomRoutes", true, "exportPublicIpRoutes", false));
        assertThat(world.connect(link).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(written()).containsExactly("addPeering");
        assertThat(settings().path("importCustomRoutes").asBoolean()).isTrue();
        assertThat(settings().path("exportCustomRoutes").asBoolean()).isFalse();
        assertThat(settings().path("exportSubnetRoutesWithPublicIp").asBoolean())
                .isFalse();
    }

    /** Two halves of different strategies do not connect (Google Cloud documentation, about peering connections); Aiven's is not in consensus. */
    @Test
    void inConsensusWithASideThatDoesNotWantItNothingConnects() {
        Link link = GcpLinks.peering(Map.of("updateStrategy", "consensus"));
        Progress waiting = world.connect(link, Duration.ofMinutes(10));
        assertThat(waiting.verdict()).as("%s", waiting).isInstanceOf(Verdict.Waiting.class);
        assertThat(onlyHalf().isActive()).isFalse();
        assertThat(settings().path("updateStrategy").asText()).isEqualTo("CONSENSUS");
        assertThat(world.disconnect(link).verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(GcpLinks.halves(world)).isEmpty();
    }

    /** That the operation has ended well says nothing of whether anything passes. */
    @Test
    void aHalfThatIsNotActiveIsWaitedFor() {
        google.timings(new ComputeTimings(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofHours(2)));
        Progress waiting = world.connect(GcpLinks.peering(), Duration.ofMinutes(10));
        assertThat(waiting.verdict()).as("%s", waiting).isInstanceOf(Verdict.Waiting.class);
        assertThat(onlyHalf().isActive()).isFalse();
        world.simulator().clock().advance(Duration.ofHours(2));
        assertThat(world.connect(GcpLinks.peering()).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(written()).containsExactly("addPeering");
    }

    @Test
    void anOverlapIsSaidBeforeAnythingExists() {
        google.createSubnet(GcpLinks.NETWORK, "us-central1", "far-away", "10.60.0.128/25");
        Progress plan = world.plan(GcpLinks.peering());
        assertThat(plan.problems()).extracting(Problem::code).containsExactly(ProblemCodes.CIDR_OVERLAP);
        Progress progress = world.connect(GcpLinks.peering());
        assertThat(progress.verdict()).isInstanceOf(Verdict.Blocked.class);
        assertThat(progress.problems()).extracting(Problem::code).containsExactly(ProblemCodes.CIDR_OVERLAP);
        assertThat(world.writes()).isEmpty();
    }

    /** Only Google knows the ranges of what our network is peered with besides; it tells of them when the operation has ended. */
    @Test
    void anOverlapWithAnotherPeerIsSaidInGooglesWordsAndMended() {
        google.addProject("partner-net");
        String partner = google.createNetwork("partner-net", "theirs");
        google.createSubnet(partner, ComputeDemo.REGION, "apps", "10.60.0.0/25");
        google.peerings().join(GcpLinks.NETWORK, "partner", partner);
        google.peerings().join(partner, "customer", GcpLinks.NETWORK);
        Progress progress = world.connect(GcpLinks.peering());
        assertThat(progress.verdict()).as("%s", progress).isInstanceOf(Verdict.Blocked.class);
        assertThat(progress.problems()).hasSize(1);
        assertThat(progress.problems().get(0).cause()).contains("overlaps").contains("10.60.0.0/25");
        assertThat(GcpLinks.halves(world)).extracting(ComputePeeringView::name).containsExactly("partner");

        google.peerings().cut(GcpLinks.NETWORK, "partner");
        Progress mended = world.connect(GcpLinks.peering());
        assertThat(mended.verdict()).as("%s", mended).isInstanceOf(Verdict.Ready.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "projects/acme-prod/global/networks/vpc-prod",
                "https://www.googleapis.com/compute/v1/projects/acme-prod/global/networks/vpc-prod",
                "https://compute.googleapis.com/compute/beta/projects/acme-prod/global/networks/vpc-prod"
            })
    void aNetworkIsTheSameHoweverItIsWritten(String network) {
        world.connect(GcpLinks.peering());
        world.simulator().log().clear();
        Progress again = world.connect(GcpLinks.peering(Map.of("network", network)));
        assertThat(again.verdict()).as("%s", again).isInstanceOf(Verdict.Ready.class);
        assertThat(world.writes()).isEmpty();
    }

    @Test
    void theNetworkOfAnotherProjectIsAnotherNetwork() {
        google.addProject("acme-data");
        google.grant(ComputeDemo.PRINCIPAL, "acme-data", "*");
        String other = google.createNetwork("acme-data", ComputeDemo.NETWORK);
        google.createSubnet(other, ComputeDemo.REGION, "apps", "10.3.0.0/24");
        Progress ready = world.connect(GcpLinks.peering(Map.of("project", "acme-data")));
        assertThat(ready.verdict()).as("%s", ready).isInstanceOf(Verdict.Ready.class);
        assertThat(google.peerings().of(other)).hasSize(1);
        assertThat(GcpLinks.halves(world)).isEmpty();
        assertThat(world.simulator().log().entries("compute:*"))
                .allSatisfy(call -> assertThat(call.parameters()).containsEntry("project", "acme-data"));
    }

    @Test
    void theProjectIsThatOfTheVariableWhereTheFileSaysNone() {
        Link link = Link.of(
                GcpLinks.NAME,
                Map.of("id", "aiven", "project", "acme-prod", "network", network()),
                Map.of("cloud", "gcp", "network", ComputeDemo.NETWORK),
                Map.of("kind", "peering"));
        assertThat(world.connect(link).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(onlyHalf().isActive()).isTrue();
    }

    private static Map<String, Object> network() {
        return Map.of("cloud", "google-europe-west1", "cidr", GcpLinks.RANGE);
    }

    @Test
    void theVendorsHalfThatWentAwayIsWaitedForAndNamed() {
        world.connect(GcpLinks.peering());
        String theirs = onlyHalf().peer();
        google.peerings().cut(theirs, google.peerings().of(theirs).get(0).name());
        world.simulator().log().clear();
        Progress status = world.status(GcpLinks.peering());
        assertThat(status.verdict()).as("%s", status).isNotInstanceOf(Verdict.Ready.class);
        assertThat(world.writes()).isEmpty();
        assertThat(onlyHalf().isActive()).isFalse();
    }

    @Test
    void twoOperatorsAtOnceEndInOneLinkAndNoErrorIsShown() {
        assertThat(TwoOperators.connect(world, GcpLinks.peering())).allMatch(Verdict.Ready.class::isInstance);
        assertThat(onlyHalf().isActive()).isTrue();
        assertThat(TwoOperators.disconnect(world, GcpLinks.peering())).allMatch(Verdict.Gone.class::isInstance);
        assertThat(GcpLinks.halves(world)).isEmpty();
    }

    @Test
    void deletingTheJournalLosesNothing() {
        world.connect(GcpLinks.peering());
        world.forgetJournals();
        world.simulator().log().clear();
        assertThat(world.connect(GcpLinks.peering()).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(world.writes()).isEmpty();
        world.forgetJournals();
        assertThat(world.disconnect(GcpLinks.peering()).verdict()).isInstanceOf(Verdict.Gone.class);
        assertThat(GcpLinks.halves(world)).isEmpty();
    }

    private ComputePeeringView onlyHalf() {
        List<ComputePeeringView> all = GcpLinks.halves(world);
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    /** What Google holds of our half. */
    private JsonNode settings() {
        try {
            for (JsonNode half :
                    new ObjectMapper().readTree(world.state()).path("compute").path("peerings")) {
                if (half.path("network").asText().equals(GcpLinks.NETWORK)) {
                    return half.path("settings");
                }
            }
            throw new AssertionError("no half of ours");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What was asked of Google to change, by the last word of its path. */
    private List<String> written() {
        return world.simulator().log().writes().stream()
                .filter(write -> write.service().equals("compute"))
                .map(LogEntry::operation)
                .map(operation -> operation.substring(operation.lastIndexOf('/') + 1))
                .toList();
    }
}
