package io.nearside.it.adversary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.endpoint.EndpointStage;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.LogEntry;
import io.nearside.simulator.arm.ArmEndpointView;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody's endpoint is let in but ours, nobody's is touched, and one that leads elsewhere is not taken for ours. */
final class EndpointAdversaryTest {
    private static final Duration TIMEOUT = Duration.ofMinutes(15);

    static Stream<Adversary> endpoints() {
        return Adversaries.ofEndpoints();
    }

    /** The first of every kind and ending. */
    static Stream<Adversary> someEndpoints() {
        return Adversaries.firstOfEach(endpoints());
    }

    @ParameterizedTest
    @MethodSource("someEndpoints")
    void oneOfEachKindIsNotLetIn(Adversary adversary) {
        nobodyElseIsLetIn(adversary);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("endpoints")
    void nobodyElseIsLetIn(Adversary adversary) {
        try (SimulatedWorld world = new SimulatedWorld()) {
            Link link = adversary.arrange().apply(world);
            world.simulator().log().clear();
            List<ArmEndpointView> before = world.world().arm().endpoints();
            Progress progress = world.connect(link, TIMEOUT);

            assertThat(writes(world, "approve"))
                    .as("connections that were let in")
                    .hasSizeLessThanOrEqualTo(adversary.writes());
            adversary.assertEnding(progress);
            if (adversary.problem() != null) {
                assertThat(world.world().arm().endpoints())
                        .as("nothing was made, and nothing was touched")
                        .isEqualTo(before);
                return;
            }
            if (adversary.ending() == Adversary.Ending.READY || adversary.writes() == 0) {
                assertThat(others(world.world().arm().endpoints())).isEqualTo(others(before));
            }
            assertThat(writes(world, "privateEndpoints/{endpoint}"))
                    .allMatch(entry ->
                            "net-prod".equalsIgnoreCase(entry.parameters().get("group")));
            if (adversary.ending() == Adversary.Ending.READY) {
                assertThat(writes(world, "approve")).hasSize(1);
                assertOnlyOursIsApproved(world);
            }
            world.disconnect(link);
            assertThat(others(world.world().arm().endpoints()))
                    .as("nobody else's was removed")
                    .extracting(ArmEndpointView::id, ArmEndpointView::target)
                    .containsExactlyElementsOf(others(before).stream()
                            .map(endpoint -> tuple(endpoint.id(), endpoint.target()))
                            .toList());
        }
    }

    private static void assertOnlyOursIsApproved(SimulatedWorld world) {
        List<LogEntry> told = writes(world, "azure/connections/{connection}");
        String approved = Objects.requireNonNull(
                writes(world, "approve").get(0).parameters().get("connection"));
        assertThat(told)
                .extracting(entry -> entry.parameters().get("connection"))
                .as("told of an address is the very one that was let in")
                .containsOnly(approved);
        ArmEndpointView ours = world.world().arm().endpoint(EndpointStage.OURS).orElseThrow();
        assertThat(ours.connection()).isEqualTo("Approved");
        assertThat(told)
                .last()
                .extracting(entry -> entry.parameters().get("user_ip_address"))
                .isEqualTo(ours.address());
    }

    private static List<LogEntry> writes(SimulatedWorld world, String end) {
        return world.simulator().log().writes().stream()
                .filter(entry -> entry.operation().endsWith(end))
                .toList();
    }

    private static List<ArmEndpointView> others(List<ArmEndpointView> all) {
        return all.stream()
                .filter(endpoint -> !endpoint.id().equalsIgnoreCase(EndpointStage.OURS))
                .toList();
    }

    /** One of our name to our service, which somebody made by hand. */
    @Test
    void oneWithoutOurMarkIsUsedAndNotRemoved() {
        try (SimulatedWorld world = new SimulatedWorld()) {
            EndpointStage stage = new EndpointStage(world);
            stage.makeOurs(EndpointStage.OURS, stage.publish().id(), "");
            world.simulator().log().clear();

            assertThat(world.connect(EndpointStage.link()).verdict()).isInstanceOf(Verdict.Ready.class);
            assertThat(writes(world, "privateEndpoints/{endpoint}")).isEmpty();

            assertThat(world.disconnect(EndpointStage.link()).verdict()).isInstanceOf(Verdict.Gone.class);
            assertThat(writes(world, "privateEndpoints/{endpoint}")).isEmpty();
            assertThat(stage.arm().endpoint(EndpointStage.OURS)).isPresent();
        }
    }
}
