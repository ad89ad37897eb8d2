package io.nearside.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.ec2.PeeringState;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command line of AWS does by hand all that can be done in the simulator. */
final class AwsCliTest {
    private final SimulatedWorld world = new SimulatedWorld().withoutDelays();

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        world.close();
    }

    private RealClients.Ended ec2(String... words) throws IOException, InterruptedException {
        // By its module: pip writes the first line of its script without regard to spaces in the path.
        List<String> all = new ArrayList<>(List.of("-m", "awscli", "ec2"));
        all.addAll(List.of(words));
        all.addAll(List.of("--output", "text"));
        return RealClients.in(folder, world.environment()).run("python", all.toArray(String[]::new));
    }

    @Test
    void everyOperationThatThereIs() throws IOException, InterruptedException {
        RealClients.Ended ended = RealClients.in(folder, world.environment()).script("aws_everything.py");
        assertThat(ended.status()).as(ended.said()).isZero();
        assertThat(ended.said()).matches("\\d{3} commands\\s*");
        Driven.everything(world, "ec2", "sts", "servicequotas", "ram");
    }

    @Test
    void itSaysWhatIsWrong() throws IOException, InterruptedException {
        RealClients.Ended dry = ec2(
                "accept-vpc-peering-connection", "--dry-run", "--vpc-peering-connection-id=" + world.requestOfVendor());
        assertThat(dry.said()).contains("(DryRunOperation)");
        assertThat(ec2("describe-vpcs", "--vpc-ids", "vpc-00000000000000001").said())
                .contains("(InvalidVpcID.NotFound)");
        assertThat(world.world().ec2().peerings().get(0).state()).isEqualTo(PeeringState.PENDING_ACCEPTANCE);
    }
}
