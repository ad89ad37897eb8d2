package io.nearside.engine.peering;

import io.nearside.api.cloud.Peering;
import io.nearside.api.cloud.PeeringState;
import io.nearside.api.cloud.Quotas;
import io.nearside.api.cloud.Quotas.Kind;
import io.nearside.api.error.Problem;
import io.nearside.engine.firewall.FirewallFacts;
import io.nearside.engine.firewall.FirewallPlan;
import io.nearside.engine.quota.QuotaCheck;
import io.nearside.engine.quota.QuotaCount;
import io.nearside.engine.round.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What of a peering is counted against the account's limits. */
final class PeeringCounts {
    private PeeringCounts() {}

    /** What will not fit. */
    static List<Problem> problems(PeeringSituation situation) {
        return situation
                .link()
                .drivers()
                .quotas()
                .map(quotas -> QuotaCheck.problems(situation.facts(), quotas, counts(situation)))
                .orElse(List.of());
    }

    /** What fits and leaves little room. */
    static List<Problem> warnings(PeeringSituation situation) {
        Optional<Quotas> quotas = situation.link().drivers().quotas().filter(known -> counted(situation));
        return quotas.map(known -> QuotaCheck.warnings(situation.facts(), known, counts(situation)))
                .orElse(List.of());
    }

    /** Whether everything that is counted could be read: a warning is only said along the way. */
    private static boolean counted(PeeringSituation situation) {
        List<Fact<?>> facts = new ArrayList<>();
        PeeringLink link = situation.link();
        link.drivers().acceptor().ifPresent(acceptor -> facts.add(PeeringFacts.PEERINGS));
        link.drivers().routeTables().ifPresent(tables -> facts.add(PeeringFacts.ROUTES));
        link.wantedFirewalls().ifPresent(firewalls -> facts.add(FirewallFacts.FIREWALLS));
        return facts.stream().allMatch(fact -> situation.facts().peek(fact).isPresent());
    }

    private static List<QuotaCount> counts(PeeringSituation situation) {
        List<QuotaCount> counts = new ArrayList<>();
        String network = situation.link().site().network().value();
        if (situation.link().drivers().acceptor().isPresent()) {
            Optional<Peering> ours = situation.claim().flatMap(claim -> AcceptPeering.meant(situation, claim));
            long active = situation.peerings().stream()
                    .filter(peering -> peering.state() == PeeringState.ACTIVE)
                    .count();
            boolean counted = ours.filter(peering -> peering.state() == PeeringState.ACTIVE)
                    .isPresent();
            int after = (int) active + (counted ? 0 : 1);
            counts.add(new QuotaCount(Kind.PEERINGS_PER_NETWORK, network, after, "active peerings"));
        }
        if (situation.link().drivers().routeTables().isPresent()) {
            counts.addAll(QuotaCount.routes(situation.routePlan(), situation.routes()));
        }
        if (situation.link().wantedFirewalls().isPresent()) {
            counts.addAll(QuotaCount.rules(FirewallPlan.of(situation)));
        }
        return counts;
    }
}
