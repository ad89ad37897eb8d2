package io.nearside.it.adversary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.adversary.GcpStage.State;
import io.nearside.it.world.GcpLinks;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.Effect;
import io.nearside.simulator.LogEntry;
import io.nearside.simulator.compute.ComputeDemo;
import io.nearside.simulator.compute.ComputePeeringView;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Our half leads to the vendor's network and to no other, and nobody else's is touched: all that Google holds is as it was. */
final class GcpAdversaryTest {
    private static final Duration TIMEOUT = Duration.ofMinutes(15);

    static Stream<Adversary> halves() {
        return Adversaries.ofGoogle();
    }

    static Stream<Adversary> someHalves() {
        return Adversaries.firstOfEach(halves());
    }

    @ParameterizedTest
    @MethodSource("someHalves")
    void oneOfEachKindIsNotTaken(Adversary adversary) {
        noHalfLeadsToTheWrongNetwork(adversary);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("halves")
    void noHalfLeadsToTheWrongNetwork(Adversary adversary) {
        try (SimulatedWorld world = new SimulatedWorld()) {
            Link link = adversary.arrange().apply(world);
            JsonNode before = GcpHoldings.of(world);
            world.simulator().log().clear();
            Progress progress = world.connect(link, TIMEOUT);

            adversary.assertEnding(progress);
            assertThat(writes(world))
                    .as("halves that were made or changed")
                    .filteredOn(write -> write.effect() == Effect.DONE)
                    .hasSizeLessThanOrEqualTo(adversary.writes());
            assertOursAlone(world);
            Set<String> right = right(world);
            if (adversary.ending() == Adversary.Ending.READY) {
                assertThat(states(world, right)).containsExactly("ACTIVE");
            }
            if (adversary.ending() == Adversary.Ending.READY || adversary.writes() == 0) {
                assertThat(others(GcpHoldings.of(world), right))
                        .as("all else at Google")
                        .isEqualTo(others(before, right));
            }
            world.disconnect(link);
            assertOursAlone(world);
            assertThat(others(GcpHoldings.of(world), right))
                    .as("all else at Google, afterwards")
                    .isEqualTo(others(before, right));
        }
    }

    /** Halves carry no mark at Google: the name, or the journal, tells whose one towards the vendor's network is. */
    @ParameterizedTest
    @CsvSource({"orders-kafka, false", "somebodys, true"})
    void onlyOneOfOurNameGoesWithTheLink(String name, boolean stays) {
        try (SimulatedWorld world = new SimulatedWorld()) {
            GcpStage stage = GcpStage.of(world);
            stage.half(name, GcpLinks.NETWORK, stage.right(), State.LONELY);
            assertThat(world.connect(GcpLinks.peering()).verdict()).isInstanceOf(Verdict.Ready.class);
            assertThat(world.disconnect(GcpLinks.peering()).verdict()).isInstanceOf(Verdict.Gone.class);
            assertThat(states(world, Set.of(stage.right()))).isEqualTo(stays ? List.of("INACTIVE") : List.of());
        }
    }

    /** Whatever is written is written at our own network. */
    private static void assertOursAlone(SimulatedWorld world) {
        assertThat(writes(world))
                .allSatisfy(write -> assertThat(write.parameters())
                        .containsEntry("project", ComputeDemo.PROJECT)
                        .containsEntry("network", ComputeDemo.NETWORK));
    }

    private static List<LogEntry> writes(SimulatedWorld world) {
        return world.simulator().log().writes().stream()
                .filter(write -> write.service().equals("compute"))
                .toList();
    }

    /** The vendor's network that the vendor itself has a half of towards ours. */
    private static Set<String> right(SimulatedWorld world) {
        Set<String> right = new TreeSet<>();
        GcpHoldings.of(world).path("peerings").forEach(half -> {
            String network = half.path("network").asText();
            boolean vendors =
                    GcpHoldings.isVendors(network) && half.path("name").asText().startsWith("peer-");
            if (vendors && half.path("peer").asText().equals(GcpLinks.NETWORK)) {
                right.add(network);
            }
        });
        return right;
    }

    /** How far our halves towards these are. */
    private static List<String> states(SimulatedWorld world, Set<String> networks) {
        return GcpLinks.halves(world).stream()
                .filter(half -> networks.contains(half.peer()))
                .map(ComputePeeringView::state)
                .toList();
    }

    /** All that Google holds but the vendor's own, and our half towards the right network. */
    private static Set<String> others(JsonNode google, Set<String> right) {
        return GcpHoldings.others(
                google,
                thing -> thing.path("network").asText().equals(GcpLinks.NETWORK)
                        && right.contains(thing.path("peer").asText()));
    }
}
