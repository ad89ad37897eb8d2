package io.nearside.it.adversary;

import io.nearside.it.adversary.Adversary.Kind;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.aiven.AivenPeer;
import io.nearside.simulator.aiven.AivenScript;
import io.nearside.simulator.ec2.Ec2Demo;
import java.time.Duration;
import java.util.stream.Stream;

/** Aiven has not made its request yet, and somebody else's is there: of the same range, under a name that people know, new or old. */
final class LookalikeAdversaries {

    private LookalikeAdversaries() {}

    static Stream<Adversary> all() {
        return Stream.of(Ec2Demo.STRANGER, Ec2Demo.VENDOR)
                .flatMap(account -> Stream.of("aiven", "orders-kafka", "Aiven VPC peering")
                        .flatMap(name -> Stream.of(SimulatedWorld.RANGE, "10.64.0.0/12", "10.66.0.0/24")
                                .flatMap(range -> Stream.of(0, 6).map(days -> of(account, name, range, days)))));
    }

    /** All of them have the wrong account; beside that, the most telling difference. */
    private static Kind kind(String range, int days) {
        if (days > 0) {
            return Kind.AGE;
        }
        return range.equals(SimulatedWorld.RANGE) ? Kind.NAME_OR_TAG : Kind.RANGE;
    }

    private static Adversary of(String account, String name, String range, int days) {
        String says = "account " + account + " called '" + name + "' with " + range + ", " + days + " days old";
        return Adversary.ignored(kind(range, days), says, world -> {
            world.world().aiven().script(Ec2Demo.CUSTOMER_VPC, AivenScript.frozen());
            AivenPeer us = new AivenPeer(Ec2Demo.CUSTOMER, Ec2Demo.CUSTOMER_VPC, Ec2Demo.REGION);
            world.world().aiven().impersonate(account, range, us, name);
            world.simulator().clock().advance(Duration.ofDays(days));
            return SimulatedWorld.awsLink();
        });
    }
}
