package io.nearside.engine.gateway;

import io.nearside.api.cloud.Caller;
import io.nearside.api.cloud.Gateway;
import io.nearside.api.cloud.Network;
import io.nearside.api.error.Problem;
import io.nearside.api.model.NetworkId;
import io.nearside.engine.firewall.FirewallPlan;
import io.nearside.engine.provider.NearProblems;
import io.nearside.engine.provider.NearProblems.Bound;
import io.nearside.engine.quota.QuotaCheck;
import io.nearside.engine.quota.QuotaCount;
import io.nearside.engine.round.Finding;
import io.nearside.engine.round.Finding.Blocked;
import io.nearside.engine.round.Finding.ToDo;
import io.nearside.engine.round.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What has to be known before anything is written: everything that a look can know is said before anything exists. */
final class GatewayAdmission {

    private GatewayAdmission() {}

    /** This write, if nothing stands in the link's way. */
    static Finding admit(GatewaySituation situation, Write write) {
        List<Problem> problems = problems(situation);
        return problems.isEmpty() ? new ToDo(List.of(write)) : new Blocked(problems);
    }

    private static List<Problem> problems(GatewaySituation situation) {
        GatewayLink link = situation.link();
        Optional<Gateway> gateway = situation.facts().find(GatewayFacts.GATEWAY);
        if (gateway.isEmpty()) {
            return List.of(GatewayProblems.unknown(link));
        }
        List<Problem> problems = new ArrayList<>(GatewayProblems.unfit(link.cloud(), link.site(), gateway.get()));
        if (link.drivers().askWhoWeAre()) {
            Caller caller = situation.facts().get(GatewayFacts.CALLER);
            NearProblems.account(
                            link.site(),
                            link.gateway().value(),
                            caller.account(),
                            "The credentials (" + caller.principal() + ") belong to")
                    .ifPresent(problems::add);
        }
        List<NetworkId> networks = link.site().networks();
        networks.forEach(network -> networkProblem(situation, network).ifPresent(problems::add));
        if (networks.stream().anyMatch(network -> isUnknown(situation, network))) {
            // What follows asks for their ranges.
            return problems;
        }
        situation
                .placeProblem("cannot be attached to one gateway", Bound.TO_A_PLACE)
                .ifPresent(problems::add);
        problems.addAll(NetworkProblems.detached(situation));
        problems.addAll(NetworkProblems.overlapping(situation));
        problems.addAll(AssociationStep.problems(situation, gateway.get()));
        if (link.drivers().gatewayTables().isPresent()) {
            problems.addAll(TableRules.of(situation).problems());
        }
        problems.addAll(situation.routePlan().problems());
        if (link.wantedFirewalls().isPresent()) {
            problems.addAll(FirewallPlan.of(situation).problems());
        }
        problems.addAll(quotas(situation));
        return List.copyOf(problems);
    }

    private static Optional<Problem> networkProblem(GatewaySituation situation, NetworkId network) {
        GatewayLink link = situation.link();
        Optional<Network> seen = situation.facts().find(GatewayFacts.network(network));
        if (seen.isEmpty()) {
            return Optional.of(NearProblems.unknown(link.cloud(), link.site(), network));
        }
        return seen.get()
                .owner()
                .flatMap(owner -> NearProblems.account(link.site(), network.value(), owner, "The network belongs to"));
    }

    private static boolean isUnknown(GatewaySituation situation, NetworkId network) {
        return situation.facts().find(GatewayFacts.network(network)).isEmpty();
    }

    private static List<Problem> quotas(GatewaySituation situation) {
        return situation
                .link()
                .drivers()
                .quotas()
                .map(quotas -> QuotaCheck.problems(situation.facts(), quotas, counts(situation)))
                .orElse(List.of());
    }

    /** What the link adds, against what an account may have. */
    static List<QuotaCount> counts(GatewaySituation situation) {
        List<QuotaCount> counts = new ArrayList<>(QuotaCount.routes(situation.routePlan(), situation.routes()));
        if (situation.link().wantedFirewalls().isPresent()) {
            counts.addAll(QuotaCount.rules(FirewallPlan.of(situation)));
        }
        return counts;
    }
}
