package io.nearside.engine.peering;

import io.nearside.api.cloud.PeerClaim;
import io.nearside.api.cloud.Peering;
import io.nearside.api.cloud.PeeringSide;
import io.nearside.api.cloud.PeeringState;
import io.nearside.api.cloud.RouteTarget;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.Cidr;
import io.nearside.api.vendor.NearTask;
import io.nearside.engine.request.FarView;
import io.nearside.engine.request.RequestFacts;
import io.nearside.engine.route.RoutePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What does not stand in the way and yet should be known. */
final class PeeringWarnings {

    private PeeringWarnings() {}

    static List<Problem> of(PeeringSituation situation) {
        List<Problem> warnings = new ArrayList<>();
        Optional<FarView> far = situation.facts().peek(RequestFacts.FAR);
        if (far.isEmpty()) {
            return warnings;
        }
        far.get().network().ifPresent(network -> warnings.addAll(network.remarks()));
        situation
                .facts()
                .peek(PeeringFacts.NETWORK)
                .ifPresent(mine -> warnings.addAll(
                        situation.link().drivers().vendor().peerings().doubts(mine.cidrs())));
        Set<Cidr> cidrs = situation.vendorCidrs();
        Optional<NearTask> task = far.get().task();
        situation.facts().peek(PeeringFacts.PEERINGS).ifPresent(peerings -> {
            situation.claim().ifPresent(claim -> unclaimed(situation, claim, warnings));
            overlapping(situation, peerings, cidrs, warnings);
        });
        situation.routesSeen().ifPresent(map -> {
            RouteTarget via = situation.facts().peek(PeeringFacts.PEERINGS).isEmpty()
                    ? null
                    : situation.via(task).orElse(null);
            RoutePlan.hijackers(map, cidrs, via).forEach(route -> warnings.add(RoutePlan.hijack(route)));
        });
        warnings.addAll(GroundworkCheck.warnings(situation));
        warnings.addAll(PeeringCounts.warnings(situation));
        return warnings;
    }

    private static void unclaimed(PeeringSituation situation, PeerClaim claim, List<Problem> warnings) {
        for (Peering peering : AcceptPeering.meant(situation, claim).stream().toList()) {
            peering.requester().cidrs().stream()
                    .filter(cidr -> !claim.cidrs().isEmpty() && !claim.cidrs().contains(cidr))
                    .forEach(cidr -> warnings.add(Problem.of(
                            ProblemCodes.CIDR_UNCLAIMED,
                            peering.id().value(),
                            "The peer's network also has " + cidr + ", which nobody claimed. It is not routed.",
                            "Ask the vendor if you need it.")));
        }
    }

    private static void overlapping(
            PeeringSituation situation, List<Peering> peerings, Set<Cidr> cidrs, List<Problem> warnings) {
        for (Peering peering : peerings) {
            boolean ours =
                    situation.claim().map(claim -> claim.proof().fits(peering)).orElse(false);
            if (ours || peering.state() != PeeringState.ACTIVE) {
                continue;
            }
            boolean weAccepted =
                    peering.accepter().network().equals(situation.link().site().network());
            PeeringSide other = weAccepted ? peering.requester() : peering.accepter();
            other.cidrs().stream()
                    .filter(cidr -> cidr.overlapsAny(cidrs))
                    .forEach(cidr -> warnings.add(Problem.of(
                            ProblemCodes.PEERING_OVERLAP,
                            peering.id().value(),
                            "Another peering, with " + other.network() + ", has " + cidr
                                    + ", which overlaps the vendor's range. A table can lead to one of them only.",
                            "Check that no table needs both.")));
        }
    }
}
