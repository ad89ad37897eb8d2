package io.nearside.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.Seed;
import io.nearside.simulator.SimulatorOptions;
import io.nearside.simulator.compute.ComputeTimings;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Google's client for Python drives all that there is of Compute Engine. */
final class GoogleComputeTest {
    private final SimulatedWorld world =
            new SimulatedWorld(SimulatorOptions.defaults().withSeed(Seed.DEMO));

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void everyMethodThatThereIs() throws IOException, InterruptedException {
        world.world().compute().timings(ComputeTimings.defaults().withPeering(Duration.ofMinutes(1)));
        RealClients.Ended ended = RealClients.in(folder, world.environment()).script("google_everything.py");
        assertThat(ended.status()).as(ended.said()).isZero();
        assertThat(ended.said()).isEqualTo("all of it\n");
        Driven.everything(world, "compute");
    }
}
