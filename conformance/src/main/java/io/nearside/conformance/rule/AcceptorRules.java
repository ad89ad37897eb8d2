package io.nearside.conformance.rule;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.cloud.PeerClaim;
import io.nearside.api.cloud.PeerProof;
import io.nearside.api.cloud.Peering;
import io.nearside.api.cloud.PeeringAcceptor;
import io.nearside.api.cloud.PeeringState;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.PeeringId;
import io.nearside.api.model.Region;
import io.nearside.api.outcome.Effect;
import io.nearside.conformance.stage.NetworkStage;
import io.nearside.conformance.stage.PeeringStage;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Peerings that one side asks for and the other accepts: who is let in. How they end is in {@link AcceptorEndRules}. */
final class AcceptorRules {

    private AcceptorRules() {}

    static RuleBook book() {
        return RuleBook.of(
                PeeringAcceptor.class,
                Stream.concat(
                                Stream.of(
                                        new Rule("PEER-01", AcceptorRules::whatIsAcceptedBecomesActive),
                                        new Rule("PEER-02", AcceptorRules::acceptingTwiceIsAcceptingOnce),
                                        new Rule("PEER-03", AcceptorRules::whatDiffersFromItsClaimIsNotAccepted),
                                        new Rule("PEER-04", AcceptorRules::aRequestToAnotherNetworkIsNoneOfOurs),
                                        new Rule("PEER-05", AcceptorRules::ourOwnRequestIsNotOursToAccept),
                                        new Rule("PEER-06", AcceptorRules::aLateRequestIsFoundLater),
                                        new Rule("PEER-07", AcceptorRules::otherRequestsStayAsTheyAre)),
                                AcceptorEndRules.rules())
                        .toList());
    }

    static PeeringId id(PeerClaim claim) {
        return ((PeerProof.ById) claim.proof()).id();
    }

    static List<Peering> touching(Bench bench) {
        NetworkId mine = bench.stage(NetworkStage.class).site().network();
        return bench.the(PeeringAcceptor.class).touching(mine);
    }

    static Peering seen(Bench bench, PeerClaim claim) {
        return touching(bench).stream()
                .filter(peering -> peering.id().equals(id(claim)))
                .findFirst()
                .orElseThrow(() -> new AssertionError(id(claim) + " is not listed"));
    }

    /** A peering that is active, as the provider sees it. */
    static Peering active(Bench bench, PeerClaim claim) {
        PeeringStage stage = bench.stage(PeeringStage.class);
        stage.accept(id(claim));
        stage.settle();
        return seen(bench, claim);
    }

    private static void whatIsAcceptedBecomesActive(Bench bench) {
        PeeringStage stage = bench.stage(PeeringStage.class);
        PeerClaim claim = stage.request();
        Peering pending = seen(bench, claim);
        assertThat(pending.state()).isEqualTo(PeeringState.PENDING);
        assertThat(pending.requester().account()).isIn(claim.accounts());
        assertThat(pending.requester().network()).isIn(claim.networks());
        assertThat(pending.accepter().network())
                .isEqualTo(bench.stage(NetworkStage.class).site().network());

        assertThat(bench.the(PeeringAcceptor.class).accept(pending, claim).effect())
                .isEqualTo(Effect.UPDATED);
        stage.settle();
        assertThat(stage.state(id(claim))).isEqualTo(PeeringState.ACTIVE);
        Peering active = seen(bench, claim);
        assertThat(active.state()).isEqualTo(PeeringState.ACTIVE);
        assertThat(active.requester().cidrs()).isEqualTo(claim.cidrs());
    }

    private static void acceptingTwiceIsAcceptingOnce(Bench bench) {
        PeeringStage stage = bench.stage(PeeringStage.class);
        PeerClaim claim = stage.request();
        Peering active = active(bench, claim);
        assertThat(bench.the(PeeringAcceptor.class).accept(active, claim).effect())
                .isEqualTo(Effect.ALREADY);
        assertThat(stage.state(id(claim))).isEqualTo(PeeringState.ACTIVE);
        assertThat(touching(bench)).hasSize(1);
    }

    private static void whatDiffersFromItsClaimIsNotAccepted(Bench bench) {
        PeeringStage stage = bench.stage(PeeringStage.class);
        PeerClaim right = stage.request();
        Peering pending = seen(bench, right);
        Peering other = seen(bench, stage.request());
        Set<AccountId> accounts = Set.of(new AccountId("999988887777"));
        Set<NetworkId> networks = Set.of(other.requester().network());
        Set<Region> regions = Set.of(new Region("xx-nowhere-9"));
        PeerProof proof = new PeerProof.ById(other.id());
        Stream.of(
                        new PeerClaim(proof, right.regions(), right.cidrs(), right.accounts(), right.networks()),
                        new PeerClaim(right.proof(), regions, right.cidrs(), right.accounts(), right.networks()),
                        new PeerClaim(right.proof(), right.regions(), right.cidrs(), accounts, right.networks()),
                        new PeerClaim(right.proof(), right.regions(), right.cidrs(), right.accounts(), networks))
                .forEach(wrong ->
                        Bench.fails(() -> bench.the(PeeringAcceptor.class).accept(pending, wrong), ErrorKind.CONFLICT));
        stage.settle();
        assertThat(stage.state(pending.id())).isEqualTo(PeeringState.PENDING);
        assertThat(stage.state(other.id())).isEqualTo(PeeringState.PENDING);
    }

    private static void aRequestToAnotherNetworkIsNoneOfOurs(Bench bench) {
        PeeringStage stage = bench.stage(PeeringStage.class);
        PeerClaim elsewhere = stage.requestElsewhere();
        PeerClaim ours = stage.request();
        assertThat(touching(bench)).extracting(Peering::id).containsExactly(id(ours));
        assertThat(stage.state(id(elsewhere))).isEqualTo(PeeringState.PENDING);
    }

    private static void ourOwnRequestIsNotOursToAccept(Bench bench) {
        PeeringStage stage = bench.stage(PeeringStage.class);
        PeerClaim reversed = stage.requestOfOurs();
        Peering seen = seen(bench, reversed);
        Bench.fails(() -> bench.the(PeeringAcceptor.class).accept(seen, reversed), ErrorKind.CONFLICT);
        stage.settle();
        assertThat(stage.state(seen.id())).isEqualTo(PeeringState.PENDING);
    }

    private static void aLateRequestIsFoundLater(Bench bench) {
        PeeringStage stage = bench.stage(PeeringStage.class);
        PeerClaim late = stage.requestUnseen();
        assertThat(touching(bench)).isEmpty();
        stage.settle();
        assertThat(seen(bench, late).state()).isEqualTo(PeeringState.PENDING);
    }

    private static void otherRequestsStayAsTheyAre(Bench bench) {
        PeeringStage stage = bench.stage(PeeringStage.class);
        PeerClaim stranger = stage.request();
        PeerClaim claim = stage.request();
        bench.the(PeeringAcceptor.class).accept(seen(bench, claim), claim);
        stage.settle();
        bench.the(PeeringAcceptor.class).remove(seen(bench, claim));
        stage.settle();
        assertThat(stage.state(id(stranger))).isEqualTo(PeeringState.PENDING);
    }
}
