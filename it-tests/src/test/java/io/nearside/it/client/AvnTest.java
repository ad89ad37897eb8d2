package io.nearside.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.aiven.AivenAzureDemo;
import io.nearside.simulator.aiven.AivenDemo;
import io.nearside.simulator.aiven.AivenGoogleDemo;
import io.nearside.simulator.arm.ArmDemo;
import io.nearside.simulator.compute.ComputeDemo;
import io.nearside.simulator.ec2.Ec2Demo;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Aiven's own client asks for a VPC and a peering, sees it become active, and takes both away again. */
final class AvnTest {
    private final SimulatedWorld world = new SimulatedWorld().withoutDelays();

    @TempDir
    Path folder;

    @AfterEach
    void stop() {
        world.close();
    }

    private RealClients.Ended avn(String token, String... words) throws IOException, InterruptedException {
        Map<String, String> environment = new HashMap<>(world.environment());
        environment.put("AIVEN_AUTH_TOKEN", token);
        List<String> all =
                new ArrayList<>(List.of("--url", world.simulator().uri().toString()));
        all.addAll(List.of(words));
        return RealClients.in(folder, environment).run("avn", all.toArray(String[]::new));
    }

    @Test
    void everyOperationThatThereIs() throws IOException, InterruptedException {
        RealClients.Ended ended = RealClients.in(folder, world.environment())
                .script(
                        "avn_everything.py",
                        world.simulator().uri().toString(),
                        AivenDemo.PROJECT,
                        AivenDemo.ORGANIZATION,
                        AivenDemo.AZURE_PROJECT,
                        ArmDemo.TOKEN,
                        ArmDemo.SUBSCRIPTION,
                        ArmDemo.GROUP,
                        ArmDemo.NETWORK,
                        ArmDemo.ENDPOINTS,
                        ArmDemo.TENANT,
                        AivenAzureDemo.NETWORK,
                        AivenAzureDemo.APPLICATION,
                        AivenGoogleDemo.PROJECT,
                        ComputeDemo.PROJECT,
                        ComputeDemo.NETWORK,
                        AivenDemo.AWS_PROJECT,
                        Ec2Demo.FIRST_ENDPOINTS,
                        Ec2Demo.SECOND_ENDPOINTS);
        assertThat(ended.status()).as(ended.said()).isZero();
        assertThat(ended.said()).matches("\\d+ commands\\s*");
        Driven.everything(world, "aiven");
    }

    @Test
    void whatIsRefusedIsRefusedAsAivenDoes() throws IOException, InterruptedException {
        String project = "--project=" + AivenDemo.PROJECT;
        assertThat(avn("wrong-token", "vpc", "list", project).said()).contains("403");
        assertThat(avn(
                        AivenDemo.READ_TOKEN,
                        "vpc",
                        "create",
                        project,
                        "--cloud=aws-eu-west-1",
                        "--network-cidr=10.20.0.0/24"))
                .satisfies(ended -> {
                    assertThat(ended.status()).isNotZero();
                    assertThat(ended.said()).contains("403");
                });
        assertThat(avn(AivenDemo.TOKEN, "vpc", "create", project, "--cloud=aws-eu-west-1", "--network-cidr=10.0.0.0/8")
                        .status())
                .isNotZero();
        assertThat(world.world().ec2().peerings()).isEmpty();
    }
}
