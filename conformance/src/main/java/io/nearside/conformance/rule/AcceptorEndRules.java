package io.nearside.conformance.rule;

import static io.nearside.conformance.rule.AcceptorRules.active;
import static io.nearside.conformance.rule.AcceptorRules.id;
import static io.nearside.conformance.rule.AcceptorRules.seen;
import static io.nearside.conformance.rule.AcceptorRules.touching;
import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.PeerClaim;
import io.nearside.api.cloud.Peering;
import io.nearside.api.cloud.PeeringAcceptor;
import io.nearside.api.cloud.PeeringState;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.outcome.Removal;
import io.nearside.conformance.stage.PeeringStage;
import java.util.stream.Stream;

/** How accepted peerings end, and what is not accepted because it has. */
final class AcceptorEndRules {

    private AcceptorEndRules() {}

    static Stream<Rule> rules() {
        return Stream.of(
                new Rule("PEER-08", AcceptorEndRules::aRejectedOneIsNotAccepted),
                new Rule("PEER-09", AcceptorEndRules::aWithdrawnOneIsNotAccepted),
                new Rule("PEER-10", AcceptorEndRules::anExpiredOneIsNotAccepted),
                new Rule("PEER-11", AcceptorEndRules::aFailedOneIsNotAccepted),
                new Rule("PEER-12", AcceptorEndRules::anActiveOneIsRemoved),
                new Rule("PEER-13", AcceptorEndRules::aPendingOneIsDeclined));
    }

    private static void aRejectedOneIsNotAccepted(Bench bench) {
        PeeringStage stage = bench.stage(PeeringStage.class);
        PeerClaim claim = stage.request();
        Peering pending = seen(bench, claim);
        stage.reject(id(claim));
        isNotAccepted(bench, claim, pending, PeeringState.REJECTED);
    }

    private static void aWithdrawnOneIsNotAccepted(Bench bench) {
        PeeringStage stage = bench.stage(PeeringStage.class);
        PeerClaim claim = stage.request();
        Peering pending = seen(bench, claim);
        stage.withdraw(id(claim));
        isNotAccepted(bench, claim, pending, PeeringState.GONE);
    }

    private static void anExpiredOneIsNotAccepted(Bench bench) {
        PeeringStage stage = bench.stage(PeeringStage.class);
        PeerClaim claim = stage.request();
        Peering pending = seen(bench, claim);
        stage.expire(id(claim));
        isNotAccepted(bench, claim, pending, PeeringState.EXPIRED);
    }

    private static void aFailedOneIsNotAccepted(Bench bench) {
        PeeringStage stage = bench.stage(PeeringStage.class);
        PeerClaim claim = stage.requestThatFails();
        assertThat(stage.state(id(claim))).isEqualTo(PeeringState.FAILED);
        for (Peering seen : touching(bench)) {
            assertThat(seen.says()).isNotBlank();
            isNotAccepted(bench, claim, seen, PeeringState.FAILED);
        }
    }

    /** Neither as it was seen before, when the service refuses, nor as it is seen now, when nothing is sent. */
    private static void isNotAccepted(Bench bench, PeerClaim claim, Peering before, PeeringState now) {
        PeeringStage stage = bench.stage(PeeringStage.class);
        stage.settle();
        PeeringAcceptor peerings = bench.the(PeeringAcceptor.class);
        Bench.fails(() -> peerings.accept(before, claim), ErrorKind.CONFLICT, ErrorKind.NOT_FOUND);
        touching(bench).stream()
                .filter(peering -> peering.id().equals(id(claim)))
                .forEach(seen -> {
                    assertThat(seen.state()).isEqualTo(now);
                    Bench.fails(() -> peerings.accept(seen, claim), ErrorKind.CONFLICT);
                });
        assertThat(stage.state(id(claim))).isEqualTo(now);
    }

    private static void anActiveOneIsRemoved(Bench bench) {
        PeeringStage stage = bench.stage(PeeringStage.class);
        PeerClaim claim = stage.request();
        Peering active = active(bench, claim);
        bench.the(PeeringAcceptor.class).remove(active);
        stage.settle();
        assertThat(stage.state(id(claim))).isEqualTo(PeeringState.GONE);
        touching(bench)
                .forEach(seen -> assertThat(bench.the(PeeringAcceptor.class).remove(seen))
                        .isEqualTo(new Removal.Gone()));
    }

    private static void aPendingOneIsDeclined(Bench bench) {
        PeeringStage stage = bench.stage(PeeringStage.class);
        PeerClaim claim = stage.request();
        bench.the(PeeringAcceptor.class).remove(seen(bench, claim));
        stage.settle();
        assertThat(stage.state(id(claim))).isEqualTo(PeeringState.REJECTED);
    }
}
