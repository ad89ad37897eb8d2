package io.nearside.it.adversary;

import io.nearside.api.error.ProblemCodes;
import io.nearside.engine.link.Link;
import io.nearside.it.adversary.Adversary.Kind;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.ec2.Ec2Demo;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** The file pins who asks; the request of the id that it names differs from that in one thing, in whatever state it is. */
final class PinnedAdversaries {
    private static final String RANGE = "10.99.0.0/16";

    private static final String ELSEWHERE = "eu-west-2";

    private PinnedAdversaries() {}

    /** Who asks instead of the vendor. */
    private enum Who {
        A_STRANGER(Kind.ACCOUNT, Ec2Demo.STRANGER, Ec2Demo.REGION),
        OURSELVES(Kind.ACCOUNT, Ec2Demo.CUSTOMER, Ec2Demo.REGION),
        THE_VENDOR_FROM_ANOTHER_VPC(Kind.OTHER_NETWORK_OF_THE_VENDOR, Ec2Demo.VENDOR, Ec2Demo.REGION),
        THE_VENDOR_FROM_ANOTHER_REGION(Kind.PLACE, Ec2Demo.VENDOR, ELSEWHERE),
        A_STRANGER_FROM_ANOTHER_REGION(Kind.PLACE, Ec2Demo.STRANGER, ELSEWHERE);

        private final Kind kind;

        private final String account;

        private final String region;

        Who(Kind kind, String account, String region) {
            this.kind = kind;
            this.account = account;
            this.region = region;
        }

        String asks(SimulatedWorld world) {
            String theirs = world.world().ec2().createVpc(account, region, RANGE);
            return world.world()
                    .ec2()
                    .requestPeering(account, theirs, region, Ec2Demo.CUSTOMER, Ec2Demo.CUSTOMER_VPC, Ec2Demo.REGION);
        }
    }

    /** How far the request is. */
    private enum State {
        PENDING((world, id) -> {}),
        ACCEPTED_BY_HAND((world, id) -> world.world().ec2().acceptPeering(id)),
        REJECTED((world, id) -> world.world().ec2().rejectPeering(id)),
        EXPIRED((world, id) -> world.simulator().clock().advance(Duration.ofDays(8))),
        DELETED((world, id) -> {
            world.world().ec2().acceptPeering(id);
            world.world().ec2().deletePeering(id, Ec2Demo.CUSTOMER);
        });

        @SuppressWarnings("ImmutableEnumChecker") // all of them are stateless
        private final BiConsumer<SimulatedWorld, String> bring;

        State(BiConsumer<SimulatedWorld, String> bring) {
            this.bring = bring;
        }
    }

    static Stream<Adversary> all() {
        return Stream.concat(
                Stream.of(Who.values()).flatMap(who -> Stream.of(State.values()).map(state -> of(who, state))),
                typingErrors());
    }

    private static Adversary of(Who who, State state) {
        return Adversary.blocked(who.kind, who + " " + state, ProblemCodes.PEER_MISMATCH, world -> {
            String id = who.asks(world);
            state.bring.accept(world, id);
            return pinned(Map.of("peering", id));
        });
    }

    private static Stream<Adversary> typingErrors() {
        return Stream.of(
                Adversary.blocked(
                        Kind.ACCOUNT,
                        "the right one, another account pinned",
                        ProblemCodes.PEER_MISMATCH,
                        world -> pinned(Map.of("peering", world.requestOfVendor(), "account", "444455556667"))),
                Adversary.blocked(
                        Kind.NETWORK,
                        "the right one, another VPC pinned",
                        ProblemCodes.PEER_MISMATCH,
                        world ->
                                pinned(Map.of("peering", world.requestOfVendor(), "network", "vpc-0b7c1d2e3f4a56780"))),
                Adversary.blocked(
                        Kind.PLACE,
                        "the right one, another region pinned",
                        ProblemCodes.PEER_MISMATCH,
                        world -> pinned(Map.of("peering", world.requestOfVendor(), "region", ELSEWHERE))),
                Adversary.blocked(
                        Kind.ID,
                        "an id in which one digit differs",
                        ProblemCodes.PEERING_MISSING,
                        world -> pinned(Map.of("peering", otherDigit(world.requestOfVendor())))),
                Adversary.blocked(
                        Kind.NETWORK, "a request to another VPC of ours", ProblemCodes.PEERING_MISSING, world -> {
                            String other =
                                    world.world().ec2().createVpc(Ec2Demo.CUSTOMER, Ec2Demo.REGION, "10.70.0.0/16");
                            return pinned(Map.of(
                                    "peering",
                                    world.world()
                                            .ec2()
                                            .requestPeering(
                                                    Ec2Demo.VENDOR,
                                                    Ec2Demo.VENDOR_VPC,
                                                    Ec2Demo.REGION,
                                                    Ec2Demo.CUSTOMER,
                                                    other,
                                                    Ec2Demo.REGION)));
                        }),
                Adversary.blocked(
                        Kind.DIRECTION,
                        "our own request to the vendor",
                        ProblemCodes.PEER_MISMATCH,
                        world -> pinned(Map.of("peering", reversed(world)))),
                Adversary.blocked(
                        Kind.DIRECTION,
                        "our own request, which the vendor has accepted",
                        ProblemCodes.PEER_MISMATCH,
                        world -> {
                            String id = reversed(world);
                            world.world().ec2().acceptPeering(id);
                            return pinned(Map.of("peering", id));
                        }));
    }

    /** A peering of the right two networks, asked for by the wrong one. */
    static String reversed(SimulatedWorld world) {
        return world.world()
                .ec2()
                .requestPeering(
                        Ec2Demo.CUSTOMER,
                        Ec2Demo.CUSTOMER_VPC,
                        Ec2Demo.REGION,
                        Ec2Demo.VENDOR,
                        Ec2Demo.VENDOR_VPC,
                        Ec2Demo.REGION);
    }

    private static String otherDigit(String id) {
        char last = id.charAt(id.length() - 1);
        return id.substring(0, id.length() - 1) + (last == '0' ? '1' : '0');
    }

    /** The vendor of the demo's world, pinned in all that a file can pin, but for these keys. */
    static Link pinned(Map<String, String> other) {
        Map<String, String> vendor = new HashMap<>(Map.of(
                "id",
                "given",
                "account",
                Ec2Demo.VENDOR,
                "network",
                Ec2Demo.VENDOR_VPC,
                "region",
                Ec2Demo.REGION,
                "cidr",
                RANGE));
        vendor.putAll(other);
        return Link.of("partner", vendor, SimulatedWorld.aws(), Map.of("kind", "peering", "routes", "all"));
    }
}
