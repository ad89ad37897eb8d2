package io.nearside.it.budget;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.LogEntry;
import io.nearside.simulator.aiven.AivenDemo;
import io.nearside.simulator.ec2.Ec2Demo;
import java.util.List;
import java.util.Map;

/** A world without delays, in which VPCs have as many route tables as a test wants, and the vendor has its networks. */
final class BudgetWorld implements AutoCloseable {
    private static final int THROTTLED = 503;

    private final SimulatedWorld world;

    BudgetWorld() {
        this(new SimulatedWorld());
    }

    BudgetWorld(SimulatedWorld simulated) {
        world = simulated.withoutDelays();
        world.world().aiven().createVpc(AivenDemo.PROJECT, "aws-eu-west-1", SimulatedWorld.RANGE);
        world.world().aiven().createVpc(AivenDemo.PROJECT, "upcloud-de-fra", SimulatedWorld.RANGE);
    }

    SimulatedWorld world() {
        return world;
    }

    /** A VPC of the customer's with so many route tables, the main one among them. */
    String vpc(String range, int tables) {
        String vpc = world.world().ec2().createVpc(Ec2Demo.CUSTOMER, Ec2Demo.REGION, range);
        for (int table = 1; table < tables; table++) {
            world.world().ec2().createRouteTable(vpc);
        }
        return vpc;
    }

    static Map<String, Object> near(String vpc) {
        return Map.of("cloud", "aws", "account", Ec2Demo.CUSTOMER, "region", Ec2Demo.REGION, "network", vpc);
    }

    static Link towardsAiven(String vpc) {
        return Link.of(
                "orders-kafka",
                SimulatedWorld.aiven("aws-eu-west-1"),
                near(vpc),
                Map.of("kind", "peering", "routes", "all"));
    }

    /** A link to a peering that the demo's vendor has asked for. */
    Link towardsPartner(String vpc) {
        String peering = world.world()
                .ec2()
                .requestPeering(
                        Ec2Demo.VENDOR, Ec2Demo.VENDOR_VPC, Ec2Demo.REGION, Ec2Demo.CUSTOMER, vpc, Ec2Demo.REGION);
        return Link.of(
                "partner-" + vpc,
                Map.of("id", "given", "peering", peering, "cidr", "10.99.0.0/16", "account", Ec2Demo.VENDOR),
                near(vpc),
                Map.of("kind", "peering", "routes", "all"));
    }

    Calls plan(Link link) {
        world.simulator().log().clear();
        world.plan(link);
        return calls();
    }

    Calls connect(Link link) {
        world.simulator().log().clear();
        Progress progress = world.connect(link);
        assertThat(progress.verdict()).as(progress.toString()).isInstanceOf(Verdict.Ready.class);
        return calls();
    }

    Calls disconnect(Link link) {
        world.simulator().log().clear();
        Progress progress = world.disconnect(link);
        assertThat(progress.verdict()).as(progress.toString()).isInstanceOf(Verdict.Gone.class);
        return calls();
    }

    private Calls calls() {
        return Calls.of(world.simulator().log().entries());
    }

    /** The requests that EC2 refused because there were too many. */
    List<String> throttled() {
        return world.simulator().log().entries().stream()
                .filter(entry -> entry.service().equals("ec2") && entry.status() == THROTTLED)
                .map(LogEntry::operation)
                .toList();
    }

    @Override
    public void close() {
        world.close();
    }
}
