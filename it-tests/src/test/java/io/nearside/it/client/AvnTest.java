package io.nearside.it.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.aiven.AivenDemo;
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

    private String done(String... words) throws IOException, InterruptedException {
        RealClients.Ended ended = avn(AivenDemo.TOKEN, words);
        assertThat(ended.status()).as(ended.said()).isZero();
        return ended.said();
    }

    @Test
    void aVpcAndAPeeringComeAndGo() throws IOException, InterruptedException {
        String project = "--project=" + AivenDemo.PROJECT;
        assertThat(done("vpc", "create", project, "--cloud=aws-eu-west-1", "--network-cidr=" + SimulatedWorld.RANGE))
                .contains("aws-eu-west-1");
        assertThat(done("vpc", "list", project)).contains(SimulatedWorld.RANGE).contains("ACTIVE");
        String vpc = "--project-vpc-id="
                + world.world().aiven().createVpc(AivenDemo.PROJECT, "aws-eu-north-1", "10.40.0.0/24");
        String account = "--peer-cloud-account=" + Ec2Demo.CUSTOMER;
        String ours = "--peer-vpc=" + Ec2Demo.CUSTOMER_VPC;
        done("vpc", "peering-connection", "create", project, vpc, account, ours, "--peer-region=" + Ec2Demo.REGION);
        String pending = done("vpc", "peering-connection", "get", project, vpc, account, ours, "-v", "--json");
        assertThat(pending).contains("PENDING_PEER").contains("aws_vpc_peering_connection_id");

        world.world().ec2().acceptPeering(world.world().ec2().peerings().get(0).id());
        assertThat(done("vpc", "peering-connection", "get", project, vpc, account, ours))
                .contains("ACTIVE");
        done("vpc", "peering-connection", "delete", project, vpc, account, ours);
        assertThat(world.world().ec2().peerings().get(0).state().isLive()).isFalse();
        done("vpc", "delete", project, vpc);
        assertThat(done("service", "list", project)).contains(AivenDemo.SERVICE);
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
