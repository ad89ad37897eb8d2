package io.nearside.conformance.rule;

import static io.nearside.conformance.rule.EndpointBench.endpoints;
import static io.nearside.conformance.rule.EndpointBench.made;
import static io.nearside.conformance.rule.EndpointBench.seen;
import static io.nearside.conformance.rule.EndpointBench.site;
import static io.nearside.conformance.rule.EndpointBench.stage;
import static io.nearside.conformance.rule.EndpointBench.wish;
import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.Endpoint;
import io.nearside.api.cloud.PrivateEndpoints;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.EndpointName;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import io.nearside.conformance.stage.EndpointStage;
import io.nearside.conformance.stage.EndpointStage.Stands;
import java.util.List;

/** Private endpoints: made, found, decided on by somebody else, and removed. */
final class EndpointRules {
    private static final EndpointName NAME = new EndpointName("orders-kafka");

    private static final EndpointName OTHER = new EndpointName("payments");

    /** More steps than any cloud needs to remove an endpoint. */
    private static final int STEPS = 10;

    private EndpointRules() {}

    static RuleBook book() {
        return RuleBook.of(
                PrivateEndpoints.class,
                List.of(
                        new Rule("PE-01", EndpointRules::oneIsMadeOnceAndFoundByItsName),
                        new Rule("PE-02", EndpointRules::oneThatWaitsIsPending),
                        new Rule("PE-03", EndpointRules::oneThatWasRejectedSaysWhy),
                        new Rule("PE-05", EndpointRules::removingLeavesNothingBehind),
                        new Rule("PE-06", EndpointRules::twoStandBesideEachOther),
                        new Rule("PE-07", EndpointPlaceRules::thePlaceIsTold),
                        new Rule("PE-08", EndpointRules::oneThatIsThereIsNotChanged),
                        new Rule("PE-09", EndpointRules::oneOfTheNameIsShownAsItIs),
                        new Rule("PE-10", EndpointRules::oneThatIsLetInIsApproved),
                        new Rule("PE-11", EndpointRules::oneThatIsCutOffIsNotPending),
                        new Rule("PE-12", EndpointRules::itsAddressesAreOfTheSubnet),
                        new Rule("PE-13", EndpointRules::removingWhatIsGoneIsHarmless),
                        new Rule("PE-14", EndpointPlaceRules::anUnknownSubnetIsAHindrance),
                        new Rule("PE-15", EndpointPlaceRules::aFullSubnetIsAHindrance),
                        new Rule("PE-16", EndpointPlaceRules::aWantedAddressIsHad),
                        new Rule("PE-17", EndpointPlaceRules::aTakenAddressIsAHindrance),
                        new Rule("PE-18", EndpointPlaceRules::aBusyNetworkIsWaitedFor)));
    }

    private static void oneIsMadeOnceAndFoundByItsName(Bench bench) {
        EndpointStage stage = stage(bench);
        assertThat(endpoints(bench).find(stage.place(), NAME)).isEmpty();
        Change<Endpoint> first = made(bench, NAME);
        assertThat(first.effect()).isEqualTo(Effect.CREATED);
        stage.settle();
        assertThat(stage.endpoints()).extracting(Stands::name).containsExactly(NAME);
        Endpoint seen = seen(bench, NAME);
        assertThat(seen.name()).isEqualTo(NAME);
        assertThat(seen.consumer())
                .isEqualTo(stage.guest(NAME).orElse(first.now().consumer()));
        assertThat(stage.target().isShownAs(seen.target())).as(seen.target()).isTrue();
        assertThat(seen.isOutside(stage.place().network())).as("%s", seen).isFalse();
        assertThat(seen.state()).isEqualTo(Endpoint.State.STANDING);
        assertThat(seen.madeFor().orElse(EndpointBench.MARK)).isEqualTo(EndpointBench.MARK);
    }

    private static void oneThatWaitsIsPending(Bench bench) {
        made(bench, NAME);
        stage(bench).settle();
        Endpoint seen = seen(bench, NAME);
        assertThat(seen.approval()).isEqualTo(Endpoint.Approval.PENDING);
        assertThat(seen.state()).as("whole, and not let in").isEqualTo(Endpoint.State.STANDING);
    }

    private static void oneThatWasRejectedSaysWhy(Bench bench) {
        made(bench, NAME);
        stage(bench).settle();
        String passedOn = stage(bench).reject(NAME, "not on our list");
        stage(bench).settle();
        Endpoint seen = seen(bench, NAME);
        assertThat(seen.approval()).isEqualTo(Endpoint.Approval.REJECTED);
        assertThat(seen.says()).contains(passedOn);
    }

    private static void removingLeavesNothingBehind(Bench bench) {
        EndpointStage stage = stage(bench);
        int before = stage.interfaces();
        made(bench, NAME);
        stage.settle();
        assertThat(stage.interfaces()).isGreaterThan(before);
        remove(bench, NAME);
        assertThat(stage.endpoints()).isEmpty();
        assertThat(stage.interfaces()).isEqualTo(before);
    }

    private static void remove(Bench bench, EndpointName name) {
        EndpointStage stage = stage(bench);
        for (int step = 0; step < STEPS; step++) {
            if (endpoints(bench).find(stage.place(), name).isEmpty()) {
                return;
            }
            endpoints(bench).remove(seen(bench, name));
            stage.settle();
        }
        throw new AssertionError(name + " still stands after " + STEPS + " steps");
    }

    private static void twoStandBesideEachOther(Bench bench) {
        EndpointStage stage = stage(bench);
        stage.put(OTHER, stage.target());
        stage.settle();
        List<Stands> before = stage.endpoints();
        made(bench, NAME);
        stage.settle();
        assertThat(stage.endpoints()).hasSize(2).containsAll(before);
        assertThat(seen(bench, NAME).consumer()).isNotEqualTo(seen(bench, OTHER).consumer());
        remove(bench, NAME);
        assertThat(stage.endpoints()).isEqualTo(before);
    }

    private static void oneThatIsThereIsNotChanged(Bench bench) {
        EndpointStage stage = stage(bench);
        stage.put(NAME, stage.otherTarget());
        stage.settle();
        List<Stands> before = stage.endpoints();
        Bench.fails(() -> made(bench, NAME), ErrorKind.CONFLICT);
        stage.settle();
        assertThat(stage.endpoints()).isEqualTo(before);
    }

    private static void oneOfTheNameIsShownAsItIs(Bench bench) {
        EndpointStage stage = stage(bench);
        stage.put(NAME, stage.otherTarget());
        stage.settle();
        Endpoint seen = seen(bench, NAME);
        assertThat(stage.otherTarget().isShownAs(seen.target()))
                .as(seen.target())
                .isTrue();
        assertThat(stage.target().isShownAs(seen.target())).as(seen.target()).isFalse();
        assertThat(seen.madeFor()).isEmpty();
    }

    private static void oneThatIsLetInIsApproved(Bench bench) {
        made(bench, NAME);
        stage(bench).settle();
        stage(bench).approve(NAME);
        stage(bench).settle();
        assertThat(seen(bench, NAME).approval()).isEqualTo(Endpoint.Approval.APPROVED);
    }

    private static void oneThatIsCutOffIsNotPending(Bench bench) {
        made(bench, NAME);
        stage(bench).settle();
        stage(bench).approve(NAME);
        stage(bench).settle();
        stage(bench).cut(NAME);
        stage(bench).settle();
        // Some clouds have one word for both.
        assertThat(seen(bench, NAME).approval()).isIn(Endpoint.Approval.CUT, Endpoint.Approval.REJECTED);
    }

    private static void itsAddressesAreOfTheSubnet(Bench bench) {
        made(bench, NAME);
        stage(bench).settle();
        assertThat(endpoints(bench).addresses(seen(bench, NAME)))
                .isNotEmpty()
                .allMatch(address -> EndpointBench.contains(stage(bench).subnet(), address));
    }

    private static void removingWhatIsGoneIsHarmless(Bench bench) {
        made(bench, NAME);
        stage(bench).settle();
        Endpoint seen = seen(bench, NAME);
        remove(bench, NAME);
        assertThat(endpoints(bench).remove(seen)).isEqualTo(new Removal.Gone());
        assertThat(endpoints(bench).find(stage(bench).place(), NAME)).isEmpty();
        assertThat(site(bench, wish(bench, NAME)).hindrances()).isEmpty();
    }
}
