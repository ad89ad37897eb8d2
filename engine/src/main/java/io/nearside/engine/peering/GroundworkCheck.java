package io.nearside.engine.peering;

import io.nearside.api.error.Problem;
import io.nearside.api.permission.Groundwork;
import io.nearside.api.permission.Groundworks;
import io.nearside.api.permission.Groundworks.Check;
import io.nearside.api.permission.Probe.Answer;
import io.nearside.api.vendor.VendorNetwork;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Whether what a person has to lay once on our side stands. It is asked only when a write is due, and only for what the vendor's network
 * needs; what cannot be seen stops nobody, since whoever may connect need not be allowed to look at permissions.
 */
final class GroundworkCheck {
    private GroundworkCheck() {}

    /** One check for everything that the vendor's network needs; nothing is asked if it needs nothing. */
    static List<Check> read(PeeringLink link, Groundworks groundworks, Optional<VendorNetwork> theirs) {
        Set<Groundwork> wanted = theirs.map(network -> link.vendorDrivers()
                        .peerings()
                        .groundwork(network, link.site().end()))
                .orElse(Set.of());
        return wanted.isEmpty() ? List.of() : groundworks.check(wanted);
    }

    /** What is missing, as problems. Not asked before the vendor has the network. */
    static List<Problem> problems(PeeringSituation situation) {
        boolean asks = situation.link().drivers().groundworks().isPresent()
                && situation.far().network().isPresent();
        return asks ? of(situation.facts().get(PeeringFacts.GROUNDWORK), Answer.DENIED) : List.of();
    }

    /** What could not be seen, if it was asked for. */
    static List<Problem> warnings(PeeringSituation situation) {
        return situation
                .facts()
                .peek(PeeringFacts.GROUNDWORK)
                .map(checks -> of(checks, Answer.UNKNOWN))
                .orElse(List.of());
    }

    private static List<Problem> of(List<Check> checks, Answer answer) {
        return checks.stream()
                .filter(check -> check.answer() == answer)
                .flatMap(check -> check.problems().stream())
                .distinct()
                .toList();
    }
}
