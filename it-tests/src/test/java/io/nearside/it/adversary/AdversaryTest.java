package io.nearside.it.adversary;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.error.Problem;
import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.world.SimulatedWorld;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody is accepted who should not be, nothing is routed to them, and the reason is said. */
final class AdversaryTest {
    private static final int LEAST = 50;

    private static final Duration TIMEOUT = Duration.ofMinutes(15);

    static Stream<Adversary> adversaries() {
        return Stream.of(PinnedAdversaries.all(), RangeAdversaries.all(), LookalikeAdversaries.all())
                .flatMap(each -> each);
    }

    @Test
    void thereAreEnoughOfThem() {
        List<String> names = adversaries().map(Adversary::name).toList();
        assertThat(names).doesNotHaveDuplicates().hasSizeGreaterThanOrEqualTo(LEAST);
        System.out.println(names.size() + " adversaries");
    }

    @ParameterizedTest
    @MethodSource("adversaries")
    void nobodyGetsIn(Adversary adversary) {
        try (SimulatedWorld world = new SimulatedWorld()) {
            Map<String, List<String>> routes = world.routes();
            Link link = adversary.arrange().apply(world);
            Progress progress = world.connect(link, TIMEOUT);
            assertThat(world.simulator().log().entries("ec2:AcceptVpcPeeringConnection"))
                    .as("accepts")
                    .hasSizeLessThanOrEqualTo(adversary.accepts());
            assertThat(world.simulator().log().entries("ec2:CreateRoute")).isEmpty();
            assertThat(world.routes()).isEqualTo(routes);
            if (adversary.problem() == null) {
                assertThat(progress.verdict()).as("%s", progress).isInstanceOf(Verdict.Waiting.class);
            } else {
                assertThat(progress.problems()).extracting(Problem::code).containsExactly(adversary.problem());
            }
        }
    }
}
