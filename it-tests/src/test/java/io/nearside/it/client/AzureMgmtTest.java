package io.nearside.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.Encryption;
import io.nearside.simulator.Seed;
import io.nearside.simulator.SimulatorOptions;
import io.nearside.simulator.arm.ArmConflict;
import io.nearside.simulator.arm.ArmDemo;
import io.nearside.simulator.arm.ArmFailure;
import io.nearside.simulator.arm.ArmWorld;
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

    @Test
    void whatFailsInTheEnd() throws IOException, InterruptedException {
        String here = "/subscriptions/" + ArmDemo.SUBSCRIPTION + "/resourceGroups/" + ArmDemo.GROUP
                + "/providers/Microsoft.Network/";
        ArmWorld arm = world.world().arm();
        arm.conflict(ArmConflict.FAILED_LATER);
        arm.fail(here + "privateEndpoints/failing", ArmFailure.of("InternalServerError", "An error occurred."));
        arm.failWhenRejected(here + "privateEndpoints/failing");
        arm.closeSubnet(here + "virtualNetworks/" + ArmDemo.NETWORK + "/subnets/" + ArmDemo.APPLICATIONS);
        arm.endpointQuota(1);
        RealClients.Ended ended = RealClients.in(folder, world.environment()).script("azure_failures.py");
        assertThat(ended.status()).as(ended.said()).isZero();
        assertThat(ended.said()).matches("\\d{2} checks; answers of \\d types fit the models\\s*");
    }
}
