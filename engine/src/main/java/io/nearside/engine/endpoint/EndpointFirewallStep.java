package io.nearside.engine.endpoint;

import io.nearside.api.cloud.EndpointSite;
import io.nearside.api.cloud.EndpointSite.Filtering;
import io.nearside.api.cloud.Firewall;
import io.nearside.api.cloud.FirewallRule;
import io.nearside.api.cloud.FirewallRule.Direction;
import io.nearside.api.cloud.Firewalls;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.FirewallId;
import io.nearside.api.model.PortRange;
import io.nearside.api.vendor.VendorService;
import io.nearside.engine.firewall.FirewallGap;
import io.nearside.engine.firewall.FirewallProblems;
import io.nearside.engine.firewall.FirewallWrites;
import io.nearside.engine.round.Finding;
import io.nearside.engine.round.Finding.Blocked;
import io.nearside.engine.round.Finding.Done;
import io.nearside.engine.round.Finding.Later;
import io.nearside.engine.round.Finding.Skip;
import io.nearside.engine.round.Finding.ToDo;
import io.nearside.engine.round.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The chosen security groups, or the link's own, let our network through to the endpoint, where the cloud applies them to endpoints at all. */
final class EndpointFirewallStep implements Step<EndpointSituation> {

    @Override
    public String id() {
        return "firewall";
    }

    @Override
    public Finding judge(EndpointSituation situation) {
        Optional<Firewalls> firewalls = situation.link().wantedFirewalls();
        if (firewalls.isEmpty()) {
            return new Skip("the link file names none");
        }
        List<Problem> problems = problems(situation);
        if (!problems.isEmpty()) {
            return new Blocked(problems);
        }
        if (situation.service().isEmpty()) {
            return new Later(List.of("let the ports of the service through"));
        }
        if (GroupStep.isDue(situation)) {
            return new Later(List.of("let " + said(situation) + " through it"));
        }
        List<FirewallGap> gaps = gaps(situation);
        if (gaps.isEmpty()) {
            return new Done("our network is let through");
        }
        boolean passedBy = situation
                .facts()
                .find(EndpointFacts.SITE)
                .filter(site -> site.filtering() == Filtering.PASSED_BY)
                .isPresent();
        if (passedBy) {
            return new Skip(situation.link().cloud() + " does not apply them to endpoints in this subnet");
        }
        return situation.endpoint().isEmpty()
                ? new Later(gaps.stream().map(FirewallGap::says).toList())
                : new ToDo(writes(situation, firewalls.get()).open(gaps));
    }

    private static FirewallWrites writes(EndpointSituation situation, Firewalls firewalls) {
        return new FirewallWrites(
                firewalls, EndpointFacts.FIREWALLS, situation.link().mark());
    }

    private static String said(EndpointSituation situation) {
        return rules(situation).stream().map(FirewallRule::toString).collect(Collectors.joining(", "));
    }

    private static Set<FirewallRule> rules(EndpointSituation situation) {
        Set<PortRange> ports = situation.service().map(VendorService::ports).orElse(Set.of());
        return FirewallGap.rules(Direction.INGRESS, ports, ranges(situation));
    }

    private static List<FirewallGap> gaps(EndpointSituation situation) {
        Set<FirewallRule> rules = rules(situation);
        return situation.facts().get(EndpointFacts.FIREWALLS).stream()
                .map(firewall -> FirewallGap.of(firewall, Direction.INGRESS, rules))
                .filter(gap -> !gap.missing().isEmpty())
                .toList();
    }

    /** Our network's ranges; remembered ones spare a finished link the look. */
    private static Set<Cidr> ranges(EndpointSituation situation) {
        Optional<EndpointSite> site = situation.facts().peek(EndpointFacts.SITE);
        if (site.isPresent()) {
            return site.get().cidrs();
        }
        return situation
                .own()
                .noted(ranges(situation.link()))
                .map(text -> Stream.of(text.split(EndpointSituation.SEPARATOR))
                        .map(Cidr::of)
                        .collect(Collectors.toUnmodifiableSet()))
                .orElseGet(() -> situation.facts().get(EndpointFacts.SITE).cidrs());
    }

    /** Under which key the journal has them. */
    static String ranges(EndpointLink link) {
        return "ranges of " + link.site().network();
    }

    /** Groups that are not there or not our network's, ports that nobody has said. */
    static List<Problem> problems(EndpointSituation situation) {
        EndpointLink link = situation.link();
        if (link.wantedFirewalls().isEmpty()) {
            return List.of();
        }
        List<Problem> problems = new ArrayList<>();
        List<Firewall> seen = situation.facts().get(EndpointFacts.FIREWALLS);
        for (FirewallId wanted : link.firewalls()) {
            Optional<Firewall> found =
                    seen.stream().filter(one -> one.id().equals(wanted)).findFirst();
            if (found.isEmpty()) {
                problems.add(FirewallProblems.unknown(link.cloud(), wanted));
            } else if (!found.get().network().equals(link.site().network())) {
                problems.add(FirewallProblems.elsewhere(found.get(), link.site().networks()));
            }
        }
        if (situation.service().filter(service -> service.ports().isEmpty()).isPresent()) {
            problems.add(Problem.of(
                    ProblemCodes.PORTS_UNKNOWN,
                    link.wish().service().value(),
                    link.vendor() + " does not say on which ports its service listens, and neither does the link file.",
                    "Leave link.securityGroups out and open the ports yourself, or write vendor.ports."));
        }
        return problems;
    }

    @Override
    public Finding judgeGone(EndpointSituation situation) {
        return situation
                .link()
                .wantedFirewalls()
                .map(firewalls ->
                        writes(situation, firewalls).undone(situation.facts().get(EndpointFacts.FIREWALLS)))
                .orElseGet(() -> new Skip("the link file names none"));
    }
}
