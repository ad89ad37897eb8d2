package io.nearside.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.aiven.AivenDemo;
import io.nearside.simulator.ec2.Ec2Demo;
import io.nearside.simulator.upcloud.UpCloudDemo;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Calls, counted at the simulator's socket, with nothing to wait for: one look a wait, pages and identity included. */
final class CallBudgetTest {
    private static final int TABLES = 3;

    private final SimulatedWorld world = new SimulatedWorld().withoutDelays();

    @BeforeEach
    void theVendorHasItsNetwork() {
        world.world().aiven().createVpc(AivenDemo.PROJECT, "aws-eu-west-1", SimulatedWorld.RANGE);
        world.world().aiven().createVpc(AivenDemo.PROJECT, "upcloud-de-fra", SimulatedWorld.RANGE);
    }

    @AfterEach
    void stop() {
        world.close();
    }

    @Test
    void anAwsPeeringTowardsAiven() {
        Link link = SimulatedWorld.awsLink();
        world.plan(link);
        assertThat(near()).as("plan").hasSize(4);
        assertThat(far()).as("plan").hasSize(2);

        world.simulator().log().clear();
        assertThat(world.connect(link).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(near()).as("first connect").hasSize(8 + TABLES);
        assertThat(far()).as("first connect").hasSize(5);

        world.simulator().log().clear();
        assertThat(world.connect(link).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(near())
                .as("done")
                .containsExactlyInAnyOrder("ec2:DescribeVpcPeeringConnections", "ec2:DescribeRouteTables");
        assertThat(far()).as("done").hasSize(1);
    }

    @Test
    void anAwsPeeringThatIsPendingAlready() {
        world.world().deny(Ec2Demo.CUSTOMER, "ec2:AcceptVpcPeeringConnection");
        world.connect(SimulatedWorld.awsLink());
        world.world().identities().allow(Ec2Demo.CUSTOMER, "ec2:AcceptVpcPeeringConnection");
        world.forgetJournals();
        world.simulator().log().clear();
        assertThat(world.connect(SimulatedWorld.awsLink()).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(near()).hasSize(7 + TABLES);
    }

    @Test
    void anAwsPeeringThatTheFileTellsOf() {
        String peering = world.requestOfVendor();
        Link link = Link.of(
                "partner",
                Map.of("id", "given", "peering", peering, "cidr", "10.99.0.0/16", "account", Ec2Demo.VENDOR),
                SimulatedWorld.aws(),
                Map.of("kind", "peering", "routes", "all"));
        assertThat(world.connect(link).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(near()).hasSize(6 + TABLES).doesNotContain("sts:GetCallerIdentity");
        assertThat(far()).isEmpty();
    }

    @Test
    void anUpcloudPeeringTowardsAiven() {
        Link link = SimulatedWorld.upcloudLink();
        world.plan(link);
        assertThat(near()).as("plan").hasSize(2);
        assertThat(far()).as("plan").hasSize(2);

        world.simulator().log().clear();
        assertThat(world.connect(link).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(near()).as("first connect").hasSize(4);
        assertThat(far()).as("first connect").hasSize(5);

        world.simulator().log().clear();
        assertThat(world.connect(link).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(near()).as("done").hasSize(1);
        assertThat(far()).as("done").hasSize(1);
    }

    @Test
    void anUpcloudPeeringWithARouterThatTheFileNames() {
        String router = world.world().upcloud().addRouter(UpCloudDemo.CUSTOMER, "shared");
        connectsWith(SimulatedWorld.upcloudLink(router), 4 + 2);
    }

    @Test
    void anUpcloudPeeringWithARouterThatIsMade() {
        connectsWith(SimulatedWorld.upcloudLink("create"), 4 + 5);
    }

    private void connectsWith(Link link, int calls) {
        assertThat(world.connect(link).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(near()).as("first connect").hasSize(calls);
        assertThat(far()).as("first connect").hasSize(5);

        world.simulator().log().clear();
        assertThat(world.connect(link).verdict()).isInstanceOf(Verdict.Ready.class);
        assertThat(near()).as("done").hasSize(1);
        assertThat(far()).as("done").hasSize(1);
    }

    private List<String> near() {
        return world.requests("ec2", "sts", "upcloud");
    }

    private List<String> far() {
        return world.requests("aiven");
    }
}
