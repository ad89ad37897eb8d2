package io.nearside.conformance.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.Half;
import io.nearside.api.cloud.HalfState;
import io.nearside.api.cloud.HalfWish;
import io.nearside.api.cloud.PeeringMirror;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.HalfId;
import io.nearside.api.model.Mark;
import io.nearside.api.model.NetworkId;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import io.nearside.conformance.stage.MirrorStage;
import io.nearside.conformance.stage.NetworkStage;
import java.util.List;

/** Peerings that come into being when each side makes its half. */
final class MirrorRules {
    private static final HalfWish WISH = new HalfWish("orders-kafka", new Mark("orders-kafka"));

    private static final HalfWish OTHER_WISH = new HalfWish("orders-kafka-2", new Mark("orders-kafka"));

    /** More than any cloud needs. */
    private static final int STEPS = 6;

    private MirrorRules() {}

    static RuleBook book() {
        return RuleBook.of(
                PeeringMirror.class,
                List.of(
                        new Rule("MIRROR-01", MirrorRules::aHalfIsMadeAndKnownAgain),
                        new Rule("MIRROR-02", MirrorRules::makingTwiceMakesOne),
                        new Rule("MIRROR-03", MirrorRules::bothHalvesAreAPeering),
                        new Rule("MIRROR-04", MirrorRules::anotherNetworksHalfIsNoneOfOurs),
                        new Rule("MIRROR-05", MirrorRules::otherHalvesStayAsTheyAre),
                        new Rule("MIRROR-06", MirrorRules::aHalfIsRemovedStepByStep),
                        new Rule("MIRROR-07", MirrorRules::removingWhatIsGoneIsHarmless),
                        new Rule("MIRROR-08", MirrorRules::aNetworkThatIsNowhereIsNoPeer),
                        new Rule("MIRROR-09", MirrorRules::aHalfThatWasSwitchedOffIsMended)));
    }

    private static NetworkId mine(Bench bench) {
        return bench.stage(NetworkStage.class).site().network();
    }

    private static List<Half> halves(Bench bench) {
        return bench.the(PeeringMirror.class).halves(mine(bench));
    }

    private static Half made(Bench bench) {
        return made(bench, WISH);
    }

    private static Half made(Bench bench, HalfWish wish) {
        MirrorStage stage = bench.stage(MirrorStage.class);
        HalfId id = bench.the(PeeringMirror.class)
                .create(mine(bench), stage.peer(), wish)
                .now()
                .id();
        stage.settle();
        return seen(bench, id);
    }

    private static Half seen(Bench bench, HalfId id) {
        return halves(bench).stream()
                .filter(half -> half.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id + " is not listed"));
    }

    private static void aHalfIsMadeAndKnownAgain(Bench bench) {
        MirrorStage stage = bench.stage(MirrorStage.class);
        assertThat(bench.the(PeeringMirror.class)
                        .create(mine(bench), stage.peer(), WISH)
                        .effect())
                .isEqualTo(Effect.CREATED);
        stage.settle();
        assertThat(stage.halves()).singleElement().satisfies(stands -> {
            assertThat(stands.from()).isEqualTo(mine(bench));
            assertThat(stands.to()).isEqualTo(stage.peer().network());
            assertThat(stands.name()).isEqualTo(WISH.name());
        });
        assertThat(halves(bench)).singleElement().satisfies(half -> {
            assertThat(half.id()).isEqualTo(stage.halves().get(0).id());
            assertThat(half.mine()).isEqualTo(mine(bench));
            assertThat(half.theirs().network()).isEqualTo(stage.peer().network());
            assertThat(half.state()).isEqualTo(HalfState.WAITING_FOR_PEER);
            assertThat(half.madeFor().orElse(WISH.mark())).isEqualTo(WISH.mark());
        });
    }

    private static void makingTwiceMakesOne(Bench bench) {
        MirrorStage stage = bench.stage(MirrorStage.class);
        Half first = made(bench);
        try {
            assertThat(bench.the(PeeringMirror.class)
                            .create(mine(bench), stage.peer(), WISH)
                            .effect())
                    .isEqualTo(Effect.ALREADY);
        } catch (CloudException refused) {
            assertThat(refused.kind()).isEqualTo(ErrorKind.CONFLICT);
        }
        stage.settle();
        assertThat(stage.halves()).extracting(MirrorStage.Stands::id).containsExactly(first.id());
    }

    private static void bothHalvesAreAPeering(Bench bench) {
        MirrorStage stage = bench.stage(MirrorStage.class);
        Half waiting = made(bench);
        stage.peerMakesItsHalf();
        stage.settle();
        Half active = seen(bench, waiting.id());
        assertThat(active.state()).isEqualTo(HalfState.ACTIVE);
        assertThat(active.theirCidrs()).isEqualTo(stage.peerRanges());
    }

    private static void anotherNetworksHalfIsNoneOfOurs(Bench bench) {
        MirrorStage stage = bench.stage(MirrorStage.class);
        HalfId elsewhere = stage.putElsewhere();
        Half ours = made(bench);
        assertThat(halves(bench))
                .extracting(Half::id)
                .containsExactly(ours.id())
                .doesNotContain(elsewhere);
    }

    private static void otherHalvesStayAsTheyAre(Bench bench) {
        MirrorStage stage = bench.stage(MirrorStage.class);
        stage.put(WISH.name());
        List<MirrorStage.Stands> before = stage.halves();
        Half ours = madeBeside(bench, before);
        assertThat(stage.halves()).hasSize(2).containsAll(before);
        remove(bench, ours);
        assertThat(stage.halves()).isEqualTo(before);
    }

    /** Makes one of the same name; where a name is one half's, that is a CONFLICT, and one of another name is made. */
    private static Half madeBeside(Bench bench, List<MirrorStage.Stands> before) {
        try {
            return made(bench, WISH);
        } catch (CloudException taken) {
            assertThat(taken.kind()).isEqualTo(ErrorKind.CONFLICT);
            assertThat(bench.stage(MirrorStage.class).halves()).isEqualTo(before);
            return made(bench, OTHER_WISH);
        }
    }

    private static void aHalfIsRemovedStepByStep(Bench bench) {
        MirrorStage stage = bench.stage(MirrorStage.class);
        Half ours = made(bench);
        stage.peerMakesItsHalf();
        stage.settle();
        remove(bench, seen(bench, ours.id()));
        assertThat(stage.halves()).isEmpty();
        assertThat(halves(bench)).isEmpty();
        assertThat(stage.peersHalfStands()).as("the other side's half stands").isTrue();
    }

    private static void remove(Bench bench, Half half) {
        MirrorStage stage = bench.stage(MirrorStage.class);
        for (int step = 0; step < STEPS; step++) {
            List<Half> left = halves(bench).stream()
                    .filter(seen -> seen.id().equals(half.id()))
                    .toList();
            if (left.isEmpty()) {
                return;
            }
            bench.the(PeeringMirror.class).remove(left.get(0));
            stage.settle();
        }
        throw new AssertionError(half.id() + " still stands after " + STEPS + " steps");
    }

    private static void removingWhatIsGoneIsHarmless(Bench bench) {
        Half ours = made(bench);
        remove(bench, ours);
        assertThat(bench.the(PeeringMirror.class).remove(ours)).isEqualTo(new Removal.Gone());
    }

    private static void aNetworkThatIsNowhereIsNoPeer(Bench bench) {
        MirrorStage stage = bench.stage(MirrorStage.class);
        Bench.fails(
                () -> bench.the(PeeringMirror.class).create(mine(bench), stage.absentPeer(), WISH),
                ErrorKind.NOT_FOUND,
                ErrorKind.INVALID);
        stage.settle();
        assertThat(stage.halves()).isEmpty();
    }

    private static void aHalfThatWasSwitchedOffIsMended(Bench bench) {
        MirrorStage stage = bench.stage(MirrorStage.class);
        Half ours = made(bench);
        stage.peerMakesItsHalf();
        stage.disable(ours.id());
        stage.settle();
        Half disabled = seen(bench, ours.id()).towards(stage.peer());
        assertThat(disabled.state()).isEqualTo(HalfState.DISABLED);
        assertThat(bench.the(PeeringMirror.class).mend(disabled, WISH).effect()).isEqualTo(Effect.UPDATED);
        stage.settle();
        assertThat(seen(bench, ours.id()).state()).isEqualTo(HalfState.ACTIVE);
        assertThat(stage.halves()).hasSize(1);
    }
}
