package io.nearside.it.adversary;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.adversary.Adversary.Kind;
import io.nearside.it.adversary.VnetStage.State;
import io.nearside.it.world.AzureLinks;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.Effect;
import io.nearside.simulator.LogEntry;
import io.nearside.simulator.aiven.AivenAzureHands;
import io.nearside.simulator.arm.ArmPeeringView;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Our half leads to the vendor's network and to no other, and nobody else's is touched: all that Azure holds is as it was. */
final class VnetAdversaryTest {
    private static final Duration TIMEOUT = Duration.ofMinutes(15);

    private static final String VENDORS_NAME = "/" + AivenAzureHands.half(VnetStage.OURS);

    private static final ObjectMapper JSON = new ObjectMapper();

    static Stream<Adversary> halves() {
        return Adversaries.ofVnets();
    }

    /** The first of every kind: each of them signs in over TLS, which takes its time. */
    static Stream<Adversary> someHalves() {
        Set<Kind> seen = EnumSet.noneOf(Kind.class);
        return halves().filter(adversary -> seen.add(adversary.kind()));
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
        try (SimulatedWorld world = AzureLinks.peeringWorld()) {
            Link link = adversary.arrange().apply(world);
            JsonNode before = azure(world);
            world.simulator().log().clear();
            Progress progress = world.connect(link, TIMEOUT);

            adversary.assertEnding(progress);
            assertThat(writes(world, "PUT"))
                    .as("halves that were made or mended")
                    .filteredOn(write -> write.effect() == Effect.DONE)
                    .hasSizeLessThanOrEqualTo(adversary.writes());
            assertOursAlone(world);
            Set<String> right = right(world);
            if (adversary.ending() == Adversary.Ending.READY) {
                assertThat(states(world, right)).containsExactly("Connected");
            }
            if (adversary.ending() == Adversary.Ending.READY || adversary.writes() == 0) {
                assertThat(others(azure(world), right)).as("all else at Azure").isEqualTo(others(before, right));
            }
            world.disconnect(link);
            assertOursAlone(world);
            assertThat(others(azure(world), right))
                    .as("all else at Azure, afterwards")
                    .isEqualTo(others(before, right));
        }
    }

    /** Halves carry no mark at Azure: the name, or the journal, tells whose one towards the vendor's network is. */
    @ParameterizedTest
    @CsvSource({"orders-kafka, false", "somebodys, true"})
    void onlyOneOfOurNameGoesWithTheLink(String name, boolean stays) {
        try (SimulatedWorld world = AzureLinks.peeringWorld()) {
            VnetStage stage = VnetStage.of(world);
            stage.half(name, VnetStage.OURS, stage.right(), State.INITIATED);
            assertThat(world.connect(AzureLinks.peering()).verdict()).isInstanceOf(Verdict.Ready.class);
            assertThat(world.disconnect(AzureLinks.peering()).verdict()).isInstanceOf(Verdict.Gone.class);
            assertThat(states(world, Set.of(stage.right().toLowerCase(Locale.ROOT))))
                    .isEqualTo(stays ? List.of("Disconnected") : List.of());
        }
    }

    /** Whatever is written is written at our own network. */
    private static void assertOursAlone(SimulatedWorld world) {
        assertThat(world.simulator().log().writes())
                .filteredOn(write -> write.service().equals("arm"))
                .allSatisfy(write -> assertThat(write.parameters())
                        .containsEntry("group", "net-prod")
                        .containsEntry("network", "vnet-apps"));
    }

    private static List<LogEntry> writes(SimulatedWorld world, String method) {
        return world.simulator().log().writes().stream()
                .filter(write -> write.operation().startsWith("arm:" + method))
                .toList();
    }

    /** The vendor's network that the vendor itself has a half of towards ours. */
    private static Set<String> right(SimulatedWorld world) {
        Set<String> right = new TreeSet<>();
        azure(world).path("peerings").forEach(half -> {
            String id = half.path("id").asText();
            if (isVendors(id) && id.endsWith(VENDORS_NAME)) {
                right.add(
                        id.substring(0, id.indexOf("/virtualNetworkPeerings/")).toLowerCase(Locale.ROOT));
            }
        });
        return right;
    }

    /** How far our halves towards these are. */
    private static List<String> states(SimulatedWorld world, Set<String> networks) {
        return world.world().arm().peerings().of(VnetStage.OURS).stream()
                .filter(half -> networks.contains(half.remote().toLowerCase(Locale.ROOT)))
                .map(ArmPeeringView::state)
                .toList();
    }

    private static boolean isVendors(String id) {
        return id.startsWith("/subscriptions/" + AivenAzureHands.SUBSCRIPTION + "/");
    }

    /** All that Azure holds but the vendor's own, our half towards the right network, and who may peer with the vendor's. */
    private static Set<String> others(JsonNode azure, Set<String> right) {
        Set<String> others = new TreeSet<>();
        azure.properties()
                .forEach(part -> part.getValue().forEach(thing -> {
                    String id = thing.path("id").asText();
                    boolean vendors =
                            isVendors(id) || isVendors(thing.path("scope").asText());
                    boolean ours = id.startsWith(VnetStage.OURS + "/")
                            && right.contains(thing.path("remote").asText().toLowerCase(Locale.ROOT));
                    if (!vendors && !ours) {
                        others.add(part.getKey() + " " + thing);
                    }
                }));
        return others;
    }

    private static JsonNode azure(SimulatedWorld world) {
        try {
            return JSON.readTree(world.state()).path("arm");
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
