package io.nearside.it.pain;

import io.nearside.engine.link.Link;
import io.nearside.it.emulator.AwsEmulator;
import io.nearside.it.emulator.EmulatedNetwork;
import io.nearside.it.emulator.EmulatorHands;
import io.nearside.it.world.SimulatedWorld;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.regions.Region;

/** An EC2 that Nearside's authors did not write, where the simulated Aiven acts as another account. */
final class EmulatorArena implements PainArena {
    private static final Set<String> OVER = Set.of("rejected", "failed", "expired", "deleted", "deleting");

    private final SimulatedWorld world = new SimulatedWorld();

    private final EmulatedNetwork ours;

    EmulatorArena(AwsEmulator emulator, String... ranges) {
        ours = new EmulatedNetwork(emulator, Region.EU_WEST_1, ranges);
        world.world().aiven().hands("aws", new EmulatorHands(emulator, Region.EU_WEST_1));
        ours.environment().forEach(world::set);
        world.unset("AWS_ENDPOINT_URL_EC2");
        world.unset("AWS_ENDPOINT_URL_STS");
    }

    EmulatedNetwork ours() {
        return ours;
    }

    @Override
    public SimulatedWorld world() {
        return world;
    }

    @Override
    public Link link() {
        return Link.of(
                "orders-kafka",
                SimulatedWorld.aiven("aws-eu-west-1"),
                ours.near(),
                Map.of("kind", "peering", "routes", "all"));
    }

    @Override
    public List<String> peerings() {
        return ours.ec2().describeVpcPeeringConnections().vpcPeeringConnections().stream()
                .filter(peering -> !OVER.contains(peering.status().codeAsString()))
                .map(peering -> peering.vpcPeeringConnectionId() + " "
                        + peering.status().codeAsString())
                .toList();
    }

    @Override
    public List<String> routes() {
        return ours.routes().stream().filter(route -> route.contains(" pcx-")).toList();
    }

    @Override
    public void close() {
        ours.close();
        world.close();
    }
}
