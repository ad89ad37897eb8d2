package io.nearside.it.adversary;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.Effect;
import io.nearside.simulator.ec2.PeeringState;
import io.nearside.simulator.ec2.PeeringView;
import io.nearside.simulator.upcloud.UpCloudPeeringView;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Nobody is let in who should not be, nothing is routed to them, nothing of theirs is touched, and the reason is said. */
final class AdversaryTest {
    private static final Duration TIMEOUT = Duration.ofMinutes(15);

    static Stream<Adversary> requests() {
        return Adversaries.ofRequests();
    }

    static Stream<Adversary> halves() {
        return Adversaries.ofHalves();
    }

    /** The first of every kind and ending. */
    static Stream<Adversary> someRequests() {
        return Adversaries.firstOfEach(requests());
    }

    @ParameterizedTest
    @MethodSource("someRequests")
    void oneOfEachKindIsNotAccepted(Adversary adversary) {
        nobodyIsAccepted(adversary);
    }

    @Tag("long")
    @ParameterizedTest
    @MethodSource("requests")
    void nobodyIsAccepted(Adversary adversary) {
        try (SimulatedWorld world = new SimulatedWorld()) {
            Link link = adversary.arrange().apply(world);
            Map<String, List<String>> routes = world.routes();
            List<PeeringView> before = world.world().ec2().peerings();
            Progress progress = world.connect(link, TIMEOUT);

            List<String> accepted = world.simulator().log().entries("ec2:AcceptVpcPeeringConnection").stream()
                    .map(entry -> entry.parameters().get("VpcPeeringConnectionId"))
                    .toList();
            assertThat(accepted).hasSizeLessThanOrEqualTo(adversary.writes());
            if (adversary.ending() == Adversary.Ending.READY) {
                assertThat(accepted).hasSize(1);
                assertThat(world.routes().values())
                        .allSatisfy(table -> assertThat(table).anyMatch(route -> route.contains(accepted.get(0))));
            } else {
                assertThat(world.simulator().log().entries("ec2:CreateRoute")).isEmpty();
                assertThat(world.routes()).isEqualTo(routes);
            }
            assertThat(before)
                    .filteredOn(peering -> !accepted.contains(peering.id()))
                    .as("pending ones of strangers stay so, or expire")
                    .allSatisfy(
                            peering -> assertThat(state(world, peering)).isIn(peering.state(), PeeringState.EXPIRED));
            adversary.assertEnding(progress);
        }
    }

    private static PeeringState state(SimulatedWorld world, PeeringView peering) {
        return world.world().ec2().peering(peering.id()).orElseThrow().state();
    }

    @ParameterizedTest
    @MethodSource("halves")
    void noHalfLeadsToTheWrongNetwork(Adversary adversary) {
        try (SimulatedWorld world = new SimulatedWorld()) {
            Link link = adversary.arrange().apply(world);
            List<UpCloudPeeringView> before = world.world().upcloud().peerings();
            Progress progress = world.connect(link, TIMEOUT);

            List<UpCloudPeeringView> after = world.world().upcloud().peerings();
            List<String> vendors = after.stream()
                    .filter(half ->
                            half.account().equals("aiven") && half.peer().equals(MirrorStage.OURS))
                    .map(UpCloudPeeringView::network)
                    .toList();
            List<UpCloudPeeringView> right = after.stream()
                    .filter(half -> half.network().equals(MirrorStage.OURS) && vendors.contains(half.peer()))
                    .toList();
            if (adversary.ending() == Adversary.Ending.READY) {
                assertThat(right).extracting(UpCloudPeeringView::state).containsExactly("active");
            }
            assertThat(others(after, right))
                    .as("no half was made but the right one, and no other was touched")
                    .isEqualTo(others(before, right));
            assertThat(world.simulator().log().entries("upcloud:POST */network-peering").stream()
                            .filter(entry -> entry.effect() == Effect.DONE))
                    .as("halves that were made")
                    .hasSizeLessThanOrEqualTo(adversary.writes());
            adversary.assertEnding(progress);
        }
    }

    /** Everybody's halves but the vendor's and the right one, as their owners have them: states change by themselves. */
    private static List<String> others(List<UpCloudPeeringView> all, List<UpCloudPeeringView> right) {
        return all.stream()
                .filter(half -> !half.account().equals("aiven"))
                .filter(half -> right.stream().noneMatch(each -> each.uuid().equals(half.uuid())))
                .map(half -> String.join(" ", half.uuid(), half.name(), half.network(), half.peer(), half.configured()))
                .toList();
    }
}
