package io.nearside.engine.peering;

import io.nearside.api.cloud.Half;
import io.nearside.api.cloud.PeerClaim;
import io.nearside.api.cloud.Peering;
import io.nearside.api.cloud.PeeringTraits.Ranges;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.Cidr;
import io.nearside.api.vendor.NearTask;
import io.nearside.engine.round.Fact;
import io.nearside.engine.round.Finding;
import io.nearside.engine.round.Finding.Blocked;
import io.nearside.engine.round.Finding.Done;
import io.nearside.engine.round.Finding.Later;
import io.nearside.engine.round.Finding.Skip;
import io.nearside.engine.round.Finding.Wait;
import io.nearside.engine.round.Patience;
import io.nearside.engine.round.Side;
import io.nearside.engine.round.Step;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Every range that was claimed is one that the peer's network really has, or has subnets in where a cloud knows no more of it. No route is
 * written before that is seen.
 */
final class RangesStep implements Step<PeeringSituation> {
    private static final Duration VISIBILITY = Duration.ofMinutes(2);

    @Override
    public String id() {
        return "ranges";
    }

    @Override
    public Finding judge(PeeringSituation situation) {
        Optional<NearTask> task = situation.far().task();
        if (task.isEmpty()) {
            return new Later(List.of("compare the ranges that the cloud shows with those that were claimed"));
        }
        if (task.get() instanceof NearTask.Accept accept) {
            return accepted(situation, accept.claim());
        }
        return task.get() instanceof NearTask.Mirror mirror
                ? mirrored(situation, mirror)
                : new Skip("it is no peering that the vendor names");
    }

    private static Finding accepted(PeeringSituation situation, PeerClaim claim) {
        Set<Cidr> shown = AcceptPeering.meant(situation, claim)
                .map(Peering::requester)
                .map(side -> side.cidrs())
                .orElse(Set.of());
        Set<Cidr> claimed = claim.cidrs().isEmpty() ? situation.vendorCidrs() : claim.cidrs();
        return compared(situation, claimed, shown, PeeringFacts.PEERINGS);
    }

    private static Finding mirrored(PeeringSituation situation, NearTask.Mirror task) {
        Set<Cidr> shown =
                MirrorPeering.meant(situation, task).map(Half::theirCidrs).orElse(Set.of());
        if (shown.isEmpty()) {
            return new Skip(situation.link().cloud() + " does not show them with the peering");
        }
        return compared(situation, situation.vendorCidrs(), shown, PeeringFacts.HALVES);
    }

    private static Finding compared(PeeringSituation situation, Set<Cidr> claimed, Set<Cidr> shown, Fact<?> poll) {
        if (shown.isEmpty()) {
            return new Wait(
                    Side.NEAR,
                    situation.link().cloud() + " to show the peer's ranges",
                    Set.of(poll),
                    Patience.of(VISIBILITY, unshown(situation, claimed, "shows none")));
        }
        return differing(situation, claimed, shown)
                .<Finding>map(Blocked::by)
                .orElseGet(() -> new Done(sorted(claimed) + " as claimed"));
    }

    private static Optional<Problem> differing(PeeringSituation situation, Set<Cidr> claimed, Set<Cidr> shown) {
        boolean ofSubnets = situation
                .link()
                .drivers()
                .mirror()
                .filter(mirror -> mirror.traits().ranges() == Ranges.OF_SUBNETS)
                .isPresent();
        boolean asClaimed = ofSubnets
                ? claimed.stream().allMatch(range -> shown.stream().anyMatch(range::overlaps))
                : shown.containsAll(claimed);
        return asClaimed ? Optional.empty() : Optional.of(unshown(situation, claimed, "shows " + sorted(shown)));
    }

    /** What is wrong with the network that a half leads to; empty too where the cloud does not show its ranges. */
    static Optional<Problem> wrong(PeeringSituation situation, Half half) {
        return half.theirCidrs().isEmpty()
                ? Optional.empty()
                : differing(situation, situation.vendorCidrs(), half.theirCidrs());
    }

    private static Problem unshown(PeeringSituation situation, Set<Cidr> claimed, String shows) {
        PeeringLink link = situation.link();
        return Problem.of(
                ProblemCodes.PEER_MISMATCH,
                link.site().network().value(),
                link.vendor() + " claims " + sorted(claimed) + " for its network, and " + link.cloud() + " " + shows
                        + ". Nothing was routed.",
                "Ask the vendor. If the peering is not what you expect, disconnect.");
    }

    private static String sorted(Set<Cidr> cidrs) {
        return String.join(", ", cidrs.stream().map(Cidr::text).sorted().toList());
    }

    @Override
    public Finding judgeGone(PeeringSituation situation) {
        return new Skip("nothing to undo");
    }
}
