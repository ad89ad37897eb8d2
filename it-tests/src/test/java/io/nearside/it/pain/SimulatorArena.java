package io.nearside.it.pain;

import io.nearside.engine.link.Link;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.ec2.Ec2Demo;
import io.nearside.simulator.ec2.Ec2World;
import java.util.List;

/** The simulated EC2. */
final class SimulatorArena implements PainArena {
    private final SimulatedWorld world = new SimulatedWorld();

    @Override
    public SimulatedWorld world() {
        return world;
    }

    @Override
    public Link link() {
        return SimulatedWorld.awsLink();
    }

    @Override
    public List<String> peerings() {
        return ec2().peerings().stream()
                .filter(peering -> peering.state().isLive())
                .map(peering -> peering.id() + " " + peering.state().code())
                .toList();
    }

    @Override
    public List<String> routes() {
        return ec2().routeTables(Ec2Demo.CUSTOMER_VPC).stream()
                .flatMap(table -> ec2().routes(table).stream()
                        .filter(route -> route.target().startsWith("pcx-"))
                        .map(route -> table + " " + route.destination() + " " + route.target()))
                .toList();
    }

    private Ec2World ec2() {
        return world.world().ec2();
    }

    @Override
    public void close() {
        world.close();
    }
}
