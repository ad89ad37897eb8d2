package io.nearside.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.emulator.AwsEmulator;
import io.nearside.it.emulator.AwsEmulatorExtension;
import io.nearside.it.emulator.EmulatedNetwork;
import io.nearside.it.emulator.EmulatorHands;
import io.nearside.it.world.SimulatedWorld;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.regions.Region;

/** The whole AWS journey with EC2 in an emulator, where the simulated Aiven acts as another account. */
@ExtendWith(AwsEmulatorExtension.class)
final class AivenOnEmulatorTest {
    private final AwsEmulator emulator;

    AivenOnEmulatorTest(AwsEmulator emulator) {
        this.emulator = emulator;
    }

    @Test
    void fromNothingToReadyAndBackToNothing() {
        try (SimulatedWorld world = new SimulatedWorld();
                EmulatedNetwork ours = new EmulatedNetwork(emulator, Region.EU_WEST_1, "10.0.0.0/16")) {
            world.world().aiven().hands("aws", new EmulatorHands(emulator, Region.EU_WEST_1));
            ours.environment().forEach(world::set);
            world.unset("AWS_ENDPOINT_URL_EC2");
            world.unset("AWS_ENDPOINT_URL_STS");
            Link link = Link.of(
                    "orders-kafka",
                    SimulatedWorld.aiven("aws-eu-west-1"),
                    ours.near(),
                    Map.of("kind", "peering", "routes", List.of(ours.otherTable())));
            List<String> before = ours.routes();

            assertThat(world.plan(link).verdict()).isInstanceOf(Verdict.Due.class);
            assertThat(world.connect(link).verdict()).isInstanceOf(Verdict.Ready.class);
            assertThat(ours.routes()).hasSize(before.size() + 1);
            assertThat(world.requests("ec2", "sts")).as("EC2 is the emulator's").isEmpty();

            assertThat(world.connect(link).verdict()).isInstanceOf(Verdict.Ready.class);
            assertThat(world.disconnect(link).verdict()).isInstanceOf(Verdict.Gone.class);
            assertThat(ours.routes()).isEqualTo(before);
        }
    }
}
