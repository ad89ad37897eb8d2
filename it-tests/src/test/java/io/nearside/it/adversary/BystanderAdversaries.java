package io.nearside.it.adversary;

import io.nearside.it.adversary.Adversary.Kind;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.aiven.AivenAwsHands;
import io.nearside.simulator.aiven.AivenDemo;
import io.nearside.simulator.aiven.AivenPeer;
import io.nearside.simulator.ec2.Ec2Demo;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/** What is not considered, a name, a tag or an age, differs, and the right one is there as well: it is accepted alone. */
final class BystanderAdversaries {
    private static final AivenPeer US = new AivenPeer(Ec2Demo.CUSTOMER, Ec2Demo.CUSTOMER_VPC, Ec2Demo.REGION);

    private static final Duration OLD = Duration.ofDays(6);

    private BystanderAdversaries() {}

    static Stream<Adversary> all() {
        Stream<Adversary> named = Stream.of("aiven", "orders-kafka", "nearside", "")
                .flatMap(name -> Stream.of(Ec2Demo.STRANGER, Ec2Demo.VENDOR).map(account -> named(account, name)));
        Stream<Adversary> others = Stream.of(
                Adversary.beside(Kind.NAME_OR_TAG, "the right one has a stranger's name", world -> {
                    String right = world.requestOfVendor();
                    world.world().ec2().tag(Ec2Demo.CUSTOMER, Ec2Demo.REGION, right, "Name", "do not accept");
                    stranger(world);
                    return PinnedAdversaries.pinned(Map.of("peering", right));
                }),
                Adversary.beside(Kind.NAME_OR_TAG, "the name of a link that is gone", world -> {
                    world.connect(SimulatedWorld.awsLink());
                    world.disconnect(SimulatedWorld.awsLink());
                    world.simulator().log().clear();
                    world.world().aiven().impersonate(Ec2Demo.STRANGER, SimulatedWorld.RANGE, US, "orders-kafka");
                    return SimulatedWorld.awsLink();
                }),
                Adversary.beside(Kind.AGE, "the right one is six days old, and a stranger's is new", world -> {
                    String right = world.requestOfVendor();
                    world.simulator().clock().advance(OLD);
                    stranger(world);
                    return PinnedAdversaries.pinned(Map.of("peering", right));
                }),
                Adversary.beside(Kind.AGE, "a stranger's is six days old, and the right one is new", world -> {
                    stranger(world);
                    world.simulator().clock().advance(OLD);
                    return PinnedAdversaries.pinned(Map.of("peering", world.requestOfVendor()));
                }),
                Adversary.beside(Kind.OTHER_NETWORK_OF_THE_VENDOR, "the vendor's other network asks, too", world -> {
                    String other = world.world().ec2().createVpc(Ec2Demo.VENDOR, Ec2Demo.REGION, "10.98.0.0/16");
                    ask(world, Ec2Demo.VENDOR, other);
                    return PinnedAdversaries.pinned(Map.of("peering", world.requestOfVendor()));
                }),
                Adversary.beside(Kind.OTHER_NETWORK_OF_THE_VENDOR, "Aiven's network of another project asks", world -> {
                    world.world().aiven().addProject("acme-test");
                    String other = world.world()
                            .aiven()
                            .network(world.world()
                                    .aiven()
                                    .createVpc("acme-test", "aws-eu-west-1", SimulatedWorld.RANGE));
                    ask(world, AivenAwsHands.ACCOUNT, other);
                    world.world().aiven().createVpc(AivenDemo.PROJECT, "aws-eu-west-1", SimulatedWorld.RANGE);
                    return SimulatedWorld.awsLink();
                }));
        return Stream.concat(named, others);
    }

    private static Adversary named(String account, String name) {
        return Adversary.beside(Kind.NAME_OR_TAG, "account " + account + " calls its own '" + name + "'", world -> {
            world.world().aiven().impersonate(account, SimulatedWorld.RANGE, US, name);
            return SimulatedWorld.awsLink();
        });
    }

    /** Of the same range as the vendor's. */
    private static void stranger(SimulatedWorld world) {
        String theirs = world.world().ec2().createVpc(Ec2Demo.STRANGER, Ec2Demo.REGION, "10.99.0.0/16");
        ask(world, Ec2Demo.STRANGER, theirs);
    }

    static String ask(SimulatedWorld world, String account, String network) {
        return world.world()
                .ec2()
                .requestPeering(
                        account, network, Ec2Demo.REGION, Ec2Demo.CUSTOMER, Ec2Demo.CUSTOMER_VPC, Ec2Demo.REGION);
    }
}
