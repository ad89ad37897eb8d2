package io.nearside.it.pain;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.world.AzureLinks;
import io.nearside.it.world.GcpLinks;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.aiven.AivenAzureDemo;
import io.nearside.simulator.aiven.AivenScript;
import io.nearside.simulator.compute.ComputeDemo;
import io.nearside.simulator.upcloud.UpCloudDemo;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What is asked of the vendor is ready only once our half stands, and our half can be made only of what the vendor says: a tool that waits for
 * the one before it makes the other waits for ever.
 */
final class Pain15TheVendorWaitsForOurHalfTest {

    static Stream<Arguments> mirrored() {
        Supplier<SimulatedWorld> azure = AzureLinks::peeringWorld;
        Supplier<SimulatedWorld> plain = SimulatedWorld::new;
        return Stream.of(
                Arguments.of(azure, AzureLinks.peering(), AivenAzureDemo.NETWORK),
                Arguments.of(plain, GcpLinks.peering(), ComputeDemo.NETWORK),
                Arguments.of(plain, SimulatedWorld.upcloudLink(), UpCloudDemo.NETWORK));
    }

    @ParameterizedTest
    @MethodSource("mirrored")
    void ourHalfIsMadeWhileTheVendorWaitsForIt(Supplier<SimulatedWorld> made, Link link, String network) {
        try (SimulatedWorld world = made.get()) {
            world.world().aiven().script(network, AivenScript.slowEyes());
            assertThat(world.connect(link, Duration.ZERO).verdict())
                    .as("a wait that has an end and a name")
                    .isInstanceOfSatisfying(
                            Verdict.Waiting.class,
                            waiting -> assertThat(waiting.on()).contains("aiven"));

            assertThat(world.connect(link).verdict()).isInstanceOf(Verdict.Ready.class);
            List<String> writes = world.writes();
            List<String> ours =
                    writes.stream().filter(write -> !write.startsWith("aiven:")).toList();
            assertThat(ours).as("our half").hasSize(1);
            assertThat(writes.subList(writes.indexOf(ours.get(0)) + 1, writes.size()))
                    .as("only then the vendor looks")
                    .isNotEmpty()
                    .allMatch(write -> write.contains("refresh"));
        }
    }
}
