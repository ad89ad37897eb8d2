package io.nearside.engine.peering;

import io.nearside.api.cloud.PeerClaim;
import io.nearside.api.cloud.PeerProof;
import io.nearside.api.cloud.Peering;
import io.nearside.api.cloud.PeeringAcceptor;
import io.nearside.api.cloud.PeeringState;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCode;
import io.nearside.api.error.ProblemCodes;
import io.nearside.engine.round.Finding;
import io.nearside.engine.round.Finding.Blocked;
import io.nearside.engine.round.Finding.Done;
import io.nearside.engine.round.Finding.ToDo;
import io.nearside.engine.round.Finding.Wait;
import io.nearside.engine.round.ObjectKey;
import io.nearside.engine.round.Patience;
import io.nearside.engine.round.Side;
import io.nearside.engine.round.Write;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Accepting the peering that a claim means, and no other. */
final class AcceptPeering {

    /** Clouds show a new request to the other account with a delay. */
    private static final Duration VISIBILITY = Duration.ofMinutes(2);

    private AcceptPeering() {}

    static Finding judge(PeeringSituation situation, PeeringAcceptor acceptor, PeerClaim claim) {
        List<Peering> live = live(situation, claim);
        if (live.size() > 1) {
            return Blocked.by(ambiguous(situation.link(), live));
        }
        Optional<Peering> meant = meant(situation, claim);
        if (meant.isEmpty()) {
            return new Wait(
                    Side.NEAR,
                    named(claim) + " to show in our network",
                    Set.of(PeeringFacts.PEERINGS),
                    Patience.of(VISIBILITY, unseen(situation.link(), claim)));
        }
        Peering peering = meant.get();
        List<String> differences =
                claim.differences(peering, situation.link().site().network());
        if (!differences.isEmpty()) {
            return Blocked.by(mismatch(peering, differences));
        }
        return switch (peering.state()) {
            case ACTIVE -> new Done(peering.id() + " is active");
            case PENDING -> Admission.admit(situation, accept(acceptor, peering, claim));
            case INITIATING, PROVISIONING, UNKNOWN ->
                new Wait(
                        Side.NEAR,
                        peering.id() + " to become active",
                        Set.of(PeeringFacts.PEERINGS),
                        Patience.endless());
            case REJECTED, EXPIRED, FAILED, LEAVING, GONE -> Blocked.by(ended(peering));
        };
    }

    /** The peering that a claim means; a live one before one that has ended. */
    static Optional<Peering> meant(PeeringSituation situation, PeerClaim claim) {
        List<Peering> live = live(situation, claim);
        List<Peering> all = live.isEmpty() ? situation.fitting(claim) : live;
        boolean byId = claim.proof() instanceof PeerProof.ById;
        // Without an id, what has ended may be somebody's older attempt.
        return all.size() == 1 && (byId || !live.isEmpty()) ? Optional.of(all.get(0)) : Optional.empty();
    }

    private static List<Peering> live(PeeringSituation situation, PeerClaim claim) {
        return situation.fitting(claim).stream()
                .filter(peering -> !hasEnded(peering))
                .toList();
    }

    static boolean hasEnded(Peering peering) {
        PeeringState state = peering.state();
        return state == PeeringState.REJECTED
                || state == PeeringState.EXPIRED
                || state == PeeringState.FAILED
                || state == PeeringState.GONE;
    }

    private static Write accept(PeeringAcceptor acceptor, Peering peering, PeerClaim claim) {
        String says = "accept " + peering.id() + " from " + peering.requester().network() + " of account "
                + peering.requester().account();
        return Write.of(key(peering), says, Set.of(PeeringFacts.PEERINGS), () -> acceptor.accept(peering, claim));
    }

    private static ObjectKey key(Peering peering) {
        return new ObjectKey("peering", peering.id().value());
    }

    private static String named(PeerClaim claim) {
        return claim.proof() instanceof PeerProof.ById byId
                ? byId.id().value()
                : "the request from " + ((PeerProof.ByRequester) claim.proof()).network();
    }

    private static Problem unseen(PeeringLink link, PeerClaim claim) {
        return Problem.of(
                ProblemCodes.PEERING_MISSING,
                named(claim),
                link.vendor() + " names this peering, and " + link.cloud() + " does not show it for "
                        + link.site().network() + ".",
                "Check that near names the account, the place and the network that the vendor was asked to peer with.");
    }

    private static Problem ambiguous(PeeringLink link, List<Peering> live) {
        return Problem.of(
                ProblemCodes.PEER_AMBIGUOUS,
                link.site().network().value(),
                "Several requests fit what " + link.vendor() + " says: "
                        + String.join(
                                ", ",
                                live.stream()
                                        .map(peering -> peering.id().value())
                                        .toList()) + ".",
                "Find out which one is the vendor's, reject the others, and run again. None was accepted.");
    }

    static Problem mismatch(Peering peering, List<String> differences) {
        return Problem.of(
                        ProblemCodes.PEER_MISMATCH,
                        peering.id().value(),
                        "This peering is not what was claimed: " + String.join("; ", differences) + ".",
                        peering.state() == PeeringState.PENDING
                                ? "Do not accept it. Ask the vendor, and check what the link file pins."
                                : "Nothing is routed to it. Ask the vendor; if it is not what you expect, disconnect.")
                .seen(
                        "requester",
                        peering.requester().account() + " "
                                + peering.requester().network())
                .seen("state", peering.state().name());
    }

    static Problem ended(Peering peering) {
        String words = peering.says().isEmpty() ? "" : " The cloud says: " + peering.says() + ".";
        ProblemCode code = switch (peering.state()) {
            case REJECTED -> ProblemCodes.REQUEST_REJECTED;
            case EXPIRED -> ProblemCodes.REQUEST_EXPIRED;
            case FAILED -> ProblemCodes.REQUEST_FAILED;
            default -> ProblemCodes.PEERING_REMOVED;
        };
        String cause = switch (peering.state()) {
            case REJECTED -> "It was rejected.";
            case EXPIRED -> "It was not accepted in time and has expired.";
            case FAILED -> "The cloud gave it up; overlapping address ranges are the usual reason.";
            default -> "It has been removed.";
        };
        String remedy = "A new request is needed: have the vendor ask anew, or connect with --renew.";
        return Problem.of(code, peering.id().value(), cause + words, remedy);
    }

    static Finding judgeGone(PeeringSituation situation, PeeringAcceptor acceptor, PeerClaim claim) {
        Optional<Peering> meant = meant(situation, claim);
        if (meant.isEmpty() || hasEnded(meant.get())) {
            return new Done(named(claim) + " is gone");
        }
        Peering peering = meant.get();
        if (peering.state() == PeeringState.LEAVING) {
            return new Wait(Side.NEAR, peering.id() + " to go", Set.of(PeeringFacts.PEERINGS), Patience.endless());
        }
        List<String> differences = claim.withoutRanges()
                .differences(peering, situation.link().site().network());
        if (!differences.isEmpty()) {
            return Blocked.by(mismatch(peering, differences));
        }
        String says = "remove " + peering.id() + ", which " + situation.link().vendor() + " names for this link";
        return new ToDo(
                List.of(Write.of(key(peering), says, Set.of(PeeringFacts.PEERINGS), () -> acceptor.remove(peering))));
    }
}
