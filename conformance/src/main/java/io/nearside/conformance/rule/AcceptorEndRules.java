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
import io.nearside.api.model.PeeringId;
import io.nearside.api.outcome.Removal;
import io.nearside.conformance.stage.PeeringStage;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** How accepted peerings end, and what is not accepted because it has. */
final class AcceptorEndRules {

    private AcceptorEndRules() {}

    static Stream<Rule> rules() {
        return Stream.of(
                ended("PEER-08", PeeringStage::reject, PeeringState.REJECTED),
                ended("PEER-09", PeeringStage::withdraw, PeeringState.GONE),
                ended("PEER-10", PeeringStage::expire, PeeringState.EXPIRED),
                new Rule("PEER-11", AcceptorEndRules::aFailedOneIsNotAccepted),
                new Rule("PEER-12", AcceptorEndRules::anActiveOneIsRemoved),
                new Rule("PEER-13", AcceptorEndRules::aPendingOneIsDeclined));
    }

    /** A request that was pending when it was seen, and ended since. */
    private static Rule ended(String id, BiConsumer<PeeringStage, PeeringId> end, PeeringState now) {
        return new Rule(id, bench -> {
            PeeringStage stage = bench.stage(PeeringStage.class);
            PeerClaim claim = stage.request();
            Peering pending = seen(bench, claim);
            end.accept(stage, id(claim));
            isNotAccepted(bench, claim, pending, now);
        });
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
