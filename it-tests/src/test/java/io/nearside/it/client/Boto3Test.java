package io.nearside.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.it.world.SimulatedWorld;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** AWS's SDK for Python drives all that there is, and its models know all that the simulator answers. */
final class Boto3Test {
    private static final String[] SERVICES = {"ec2", "sts", "servicequotas", "ram"};

    private final SimulatedWorld world = new SimulatedWorld();

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void everyOperationThatThereIs() throws IOException, InterruptedException {
        Set<String> offered = Driven.offered(world, SERVICES);
        RealClients.Ended ended = RealClients.in(folder, world.environment())
                .script("boto3_everything.py", offered.toArray(String[]::new));
        assertThat(ended.status()).as(ended.said()).isZero();
        assertThat(ended.said())
                .matches("\\d{4,5} checks; answers of " + offered.size() + " operations fit the model\\s*");
        Driven.everything(world, SERVICES);
        System.out.print("boto3: " + ended.said());
    }
}
