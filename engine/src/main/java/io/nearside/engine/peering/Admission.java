package io.nearside.engine.peering;

import io.nearside.api.cloud.Caller;
import io.nearside.api.cloud.Network;
import io.nearside.api.cloud.PeeringTraits.Span;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.AccountId;
import io.nearside.api.model.Agent;
import io.nearside.api.model.Cidr;
import io.nearside.engine.firewall.FirewallPlan;
import io.nearside.engine.provider.NearProblems;
import io.nearside.engine.provider.NearProblems.Bound;
import io.nearside.engine.round.Finding;
import io.nearside.engine.round.Finding.Blocked;
import io.nearside.engine.round.Finding.ToDo;
import io.nearside.engine.round.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What has to be known before anything is written: everything that a look can know is said before anything exists. */
final class Admission {

    private Admission() {}

    /** This write, if nothing stands in the link's way. */
    static Finding admit(PeeringSituation situation, Write write) {
        List<Problem> problems = problems(situation);
        return problems.isEmpty() ? new ToDo(List.of(write)) : new Blocked(problems);
    }

    static List<Problem> problems(PeeringSituation situation) {
        PeeringLink link = situation.link();
        Optional<Network> network = situation.facts().find(PeeringFacts.NETWORK);
        if (network.isEmpty()) {
            return List.of(NearProblems.unknown(link.cloud(), link.site()));
        }
        List<Problem> problems = new ArrayList<>(network.get().hindrances());
        problems.addAll(RouterStep.problems(link, network.get()));
        network.get()
                .owner()
                .ifPresent(
                        owner -> account(link, owner, "The network belongs to").ifPresent(problems::add));
        if (PeeringFlow.asksWhoWeAre(link.drivers())) {
            Caller caller = situation.facts().get(PeeringFacts.CALLER);
            account(link, caller.account(), "The credentials (" + caller.principal() + ") belong to")
                    .ifPresent(problems::add);
        }
        situation.placeProblem("cannot be peered", bound(link)).ifPresent(problems::add);
        for (Cidr theirs : situation.vendorCidrs()) {
            network.get().cidrs().stream()
                    .filter(theirs::overlaps)
                    .sorted((one, other) -> one.text().compareTo(other.text()))
                    .forEach(ours -> problems.add(overlap(link, theirs, ours)));
        }
        requireSight(situation);
        if (link.drivers().readRoutes()) {
            problems.addAll(situation.routePlan().problems());
        }
        if (link.wantedFirewalls().isPresent()) {
            problems.addAll(FirewallPlan.of(situation).problems());
        }
        if (link.wantedDns().isPresent()) {
            problems.addAll(situation.facts().get(PeeringFacts.DNS_HINDRANCES));
        }
        link.drivers().mirror().ifPresent(mirror -> problems.addAll(mirror.hindrances(MirrorPeering.wish(link))));
        agent(situation).ifPresent(problems::add);
        problems.addAll(GroundworkCheck.problems(situation));
        problems.addAll(PeeringCounts.problems(situation));
        return List.copyOf(problems);
    }

    /** What cannot be read now could not be judged once something was written: nothing is begun that way. */
    private static void requireSight(PeeringSituation situation) {
        situation.link().drivers().acceptor().ifPresent(acceptor -> situation.peerings());
        situation.link().drivers().mirror().ifPresent(mirror -> situation.halves());
    }

    /** A request that is dead is asked for anew, and then for ours. */
    private static Optional<Problem> agent(PeeringSituation situation) {
        PeeringLink link = situation.link();
        Optional<Agent> ours = link.site().end().madeBy();
        return situation
                .far()
                .request()
                .filter(request -> !request.state().isDead())
                .flatMap(request -> request.end().madeBy())
                .filter(theirs -> ours.filter(theirs::equals).isEmpty())
                .flatMap(theirs -> ours.map(agent -> Problem.of(
                        ProblemCodes.AGENT_MISMATCH,
                        agent.application().value(),
                        link.vendor() + " lets in the " + named(theirs) + ", and our half is to be made by the "
                                + named(agent) + ".",
                        "Name the one that is let in in the near section; or disconnect, and connect again.")));
    }

    private static String named(Agent agent) {
        return "application " + agent.application() + " of directory " + agent.tenant();
    }

    private static Bound bound(PeeringLink link) {
        return link.drivers()
                .mirror()
                .filter(mirror -> mirror.traits().span() == Span.SAME_REGION)
                .map(mirror -> Bound.TO_A_PLACE)
                .orElse(Bound.TO_A_CLOUD);
    }

    private static Optional<Problem> account(PeeringLink link, AccountId seen, String says) {
        return NearProblems.account(link.site(), link.site().network().value(), seen, says);
    }

    private static Problem overlap(PeeringLink link, Cidr theirs, Cidr ours) {
        return Problem.of(
                        ProblemCodes.CIDR_OVERLAP,
                        link.site().network().value(),
                        "The vendor's range " + theirs + " overlaps " + ours + " of our network.",
                        "Have the vendor's network made with a range that no network of ours uses.")
                .seen("theirs", theirs.text())
                .seen("ours", ours.text());
    }
}
