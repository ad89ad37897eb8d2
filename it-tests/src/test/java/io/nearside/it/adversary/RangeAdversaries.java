package io.nearside.it.adversary;

import io.nearside.api.error.ProblemCodes;
import io.nearside.engine.link.Link;
import io.nearside.it.adversary.Adversary.Kind;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.ec2.Ec2Demo;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;

/** The right one asks, and its network is not what was claimed: AWS shows that only once a request is accepted. */
final class RangeAdversaries {

    private RangeAdversaries() {}

    static Stream<Adversary> all() {
        return Stream.of(
                shows("another range", "10.98.0.0/16"),
                shows("a narrower range", "10.99.0.0/17"),
                shows("a wider range", "10.96.0.0/14"),
                shows("two halves of the range", "10.99.0.0/17", "10.99.128.0/17"),
                Adversary.blocked(
                        Kind.RANGE,
                        "a claimed range that overlaps ours",
                        ProblemCodes.CIDR_OVERLAP,
                        world -> PinnedAdversaries.pinned(
                                Map.of("peering", world.requestOfVendor(), "cidr", "10.0.64.0/20"))),
                Adversary.seenLate(
                        Kind.RANGE, "a claimed range more than there is", ProblemCodes.PEER_MISMATCH, world -> {
                            world.world().ec2().replaceCidrs(Ec2Demo.VENDOR_VPC, "10.99.0.0/16");
                            return PinnedAdversaries.pinned(
                                    Map.of("peering", world.requestOfVendor(), "cidr", "10.98.0.0/16"));
                        }),
                Adversary.seenLate(
                        Kind.RANGE,
                        "a range that changes between acceptance and activation",
                        ProblemCodes.PEER_MISMATCH,
                        world -> {
                            world.world()
                                    .ec2()
                                    .timings(world.world().ec2().timings().withProvisioning(Duration.ofMinutes(10)));
                            Link link = PinnedAdversaries.pinned(Map.of("peering", world.requestOfVendor()));
                            world.connect(link, Duration.ofMinutes(1));
                            world.world().ec2().replaceCidrs(Ec2Demo.VENDOR_VPC, "10.97.0.0/16");
                            return link;
                        }),
                Adversary.seenLate(
                        Kind.RANGE, "Aiven claims one range and has another", ProblemCodes.PEER_MISMATCH, world -> {
                            world.world().aiven().misreport(SimulatedWorld.RANGE, "10.21.0.0/24");
                            return SimulatedWorld.awsLink();
                        }));
    }

    private static Adversary shows(String name, String... ranges) {
        return Adversary.seenLate(Kind.RANGE, name, ProblemCodes.PEER_MISMATCH, world -> {
            world.world().ec2().replaceCidrs(Ec2Demo.VENDOR_VPC, ranges);
            return PinnedAdversaries.pinned(Map.of("peering", world.requestOfVendor()));
        });
    }
}
