package io.nearside.it.adversary;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.error.Problem;
import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.endpoint.AwsEndpointStage;
import io.nearside.it.world.AwsLinks;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.LogEntry;
import io.nearside.simulator.ec2.EndpointState;
import io.nearside.simulator.ec2.EndpointView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody's endpoint on AWS is touched but ours, and one that leads elsewhere is not taken for ours. */
final class AwsEndpointAdversaryTest {
    private static final Duration TIMEOUT = Duration.ofMinutes(15);

    static Stream<Adversary> endpoints() {
        return AwsEndpointAdversaries.all();
    }

    /** The first of every kind and ending. */
    static Stream<Adversary> someEndpoints() {
        return Adversaries.firstOfEach(endpoints());
    }

    @ParameterizedTest
    @MethodSource("someEndpoints")
    void oneOfEachKindIsLeftAlone(Adversary adversary) {
        nobodyElseIsTouched(adversary);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("endpoints")
    void nobodyElseIsTouched(Adversary adversary) {
        try (SimulatedWorld world = new SimulatedWorld()) {
            Link link = adversary.arrange().apply(world);
            AwsEndpointStage stage = new AwsEndpointStage(world);
            List<EndpointView> before = stage.others();
            world.simulator().log().clear();
            Progress progress = world.connect(link, TIMEOUT);

            adversary.assertEnding(progress);
            assertThat(made(world)).hasSizeLessThanOrEqualTo(adversary.writes());
            assertThat(removed(world)).isEmpty();
            assertThat(stage.others()).isEqualTo(before);
            if (adversary.ending() == Adversary.Ending.READY) {
                assertThat(ours(stage))
                        .as("ours is let in, at the service that was published")
                        .extracting(EndpointView::state)
                        .containsExactly(EndpointState.AVAILABLE);
            }
            if (adversary.problem() != null) {
                return;
            }
            world.disconnect(link);
            assertThat(stage.others()).as("nobody else's was removed").isEqualTo(before);
        }
    }

    private static List<LogEntry> made(SimulatedWorld world) {
        return world.simulator().log().entries("ec2:CreateVpcEndpoint");
    }

    private static List<LogEntry> removed(SimulatedWorld world) {
        return world.simulator().log().entries("ec2:DeleteVpcEndpoints");
    }

    private static List<EndpointView> ours(AwsEndpointStage stage) {
        return stage.services().endpoints().stream()
                .filter(stage::isOurs)
                .filter(each -> each.state() != EndpointState.DELETED)
                .toList();
    }

    /** One of our name to our service, which somebody made by hand. */
    @Test
    void oneWithoutOurMarkIsUsedAndNotRemoved() {
        try (SimulatedWorld world = new SimulatedWorld()) {
            AwsEndpointStage stage = new AwsEndpointStage(world);
            stage.makeOurs(stage.publish(), Map.of());
            world.simulator().log().clear();

            Progress progress = world.connect(AwsLinks.endpoint());
            assertThat(progress.verdict()).as("%s", progress).isInstanceOf(Verdict.Ready.class);
            assertThat(made(world)).isEmpty();
            assertThat(progress.problems()).extracting(Problem::code).isEmpty();

            assertThat(world.disconnect(AwsLinks.endpoint()).verdict()).isInstanceOf(Verdict.Gone.class);
            assertThat(removed(world)).isEmpty();
            assertThat(ours(stage)).hasSize(1);
        }
    }
}
