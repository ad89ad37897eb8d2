package io.nearside.engine.gateway;

import io.nearside.api.error.Problem;
import io.nearside.engine.firewall.FirewallFacts;
import io.nearside.engine.quota.QuotaCheck;
import io.nearside.engine.request.FarView;
import io.nearside.engine.request.RequestFacts;
import io.nearside.engine.round.Facts;
import io.nearside.engine.route.RoutePlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What does not stand in the way and yet should be known. */
final class GatewayWarnings {

    private GatewayWarnings() {}

    static List<Problem> of(GatewaySituation situation) {
        List<Problem> warnings = new ArrayList<>();
        Facts facts = situation.facts();
        GatewayLink link = situation.link();
        Optional<FarView> far = facts.peek(RequestFacts.FAR);
        if (far.isEmpty()) {
            return warnings;
        }
        far.get().network().ifPresent(network -> warnings.addAll(network.remarks()));
        if (!known(facts, situation)) {
            return warnings;
        }
        boolean described = link.site().networks().stream()
                .allMatch(network -> facts.peek(GatewayFacts.network(network)).isPresent());
        if (described) {
            warnings.addAll(link.vendorDrivers().peerings().doubts(situation.reach()));
        }
        if (described
                && facts.peek(GatewayFacts.TABLES).isPresent()
                && facts.peek(GatewayFacts.GATEWAY).isPresent()) {
            warnings.addAll(TableRules.of(situation).warnings());
        }
        RoutePlan.hijackers(situation.routes(), situation.vendorCidrs(), situation.via())
                .forEach(route -> warnings.add(RoutePlan.hijack(route)));
        link.drivers()
                .quotas()
                .ifPresent(quotas ->
                        warnings.addAll(QuotaCheck.warnings(facts, quotas, GatewayAdmission.counts(situation))));
        return warnings;
    }

    /** Whether everything could be read that a finished link is told from. */
    private static boolean known(Facts facts, GatewaySituation situation) {
        boolean groups = situation.link().wantedFirewalls().isEmpty()
                || facts.peek(FirewallFacts.FIREWALLS).isPresent();
        return groups
                && facts.peek(GatewayFacts.ATTACHMENTS).isPresent()
                && situation.link().site().networks().stream()
                        .allMatch(network ->
                                facts.peek(GatewayFacts.routes(network)).isPresent());
    }
}
