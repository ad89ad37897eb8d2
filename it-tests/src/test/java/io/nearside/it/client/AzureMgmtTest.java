package io.nearside.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.Encryption;
import io.nearside.simulator.Seed;
import io.nearside.simulator.SimulatorOptions;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Microsoft's network client and its identity library drive all that there is of Azure over TLS, and its models know all that the simulator answers. */
final class AzureMgmtTest {
    private final SimulatedWorld world =
            new SimulatedWorld(SimulatorOptions.defaults().withSeed(Seed.DEMO).withEncryption(Encryption.ON));

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void everyOperationThatThereIs() throws IOException, InterruptedException {
        RealClients.Ended ended = RealClients.in(folder, world.environment()).script("azure_everything.py");
        assertThat(ended.status()).as(ended.said()).isZero();
        assertThat(ended.said()).matches("\\d{3} checks; answers of 11 types fit the models\\s*");
        Driven.everything(world, "arm", "login", "graph");
        System.out.print("azure-mgmt-network: " + ended.said());
    }
}
