package io.nearside.engine.endpoint;

import io.nearside.api.cloud.Endpoint.State;
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
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The chosen security groups, or the link's own, let our network through to the endpoint: into it where the cloud applies them to endpoints,
 * out to its addresses where it applies them to what connects to one.
 */
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
        Filtering filtering = filtering(situation);
        if (filtering == Filtering.AT_SENDERS && addresses(situation).isEmpty()) {
            return new Later(List.of("let the ports of the service through to the endpoint's address"));
        }
        List<FirewallGap> gaps = gaps(situation, filtering);
        if (gaps.isEmpty()) {
            return new Done("our network is let through");
        }
        if (filtering == Filtering.PASSED_BY) {
            return new Skip(situation.link().cloud() + " does not apply them to endpoints in this subnet");
        }
        return situation.endpoint().isEmpty()
                ? new Later(gaps.stream().map(FirewallGap::says).toList())
                : new ToDo(writes(situation, firewalls.get()).open(gaps));
    }

    /** To what the cloud applies them; what was noted spares a finished link the look. */
    private static Filtering filtering(EndpointSituation situation) {
        return situation
                .facts()
                .peek(EndpointFacts.SITE)
                .map(EndpointSite::filtering)
                .or(() -> situation.own().noted(filtering(situation.link())).map(Filtering::valueOf))
                .orElseGet(() -> situation
                        .facts()
                        .find(EndpointFacts.SITE)
                        .map(EndpointSite::filtering)
                        .orElse(Filtering.APPLIED));
    }

    /** Under which key the journal has that. */
    static String filtering(EndpointLink link) {
        return "filtering of " + link.endpoint().name();
    }

    private static List<InetAddress> addresses(EndpointSituation situation) {
        return situation
                        .endpoint()
                        .filter(known -> known.state() == State.STANDING)
                        .isEmpty()
                ? List.of()
                : situation.facts().get(EndpointFacts.PRIVATE_ADDRESSES);
    }

    private static FirewallWrites writes(EndpointSituation situation, Firewalls firewalls) {
        return new FirewallWrites(
                firewalls, EndpointFacts.FIREWALLS, situation.link().mark());
    }

    private static String said(EndpointSituation situation) {
        return rules(situation, Filtering.APPLIED).stream()
                .map(FirewallRule::toString)
                .collect(Collectors.joining(", "));
    }

    private static Set<FirewallRule> rules(EndpointSituation situation, Filtering filtering) {
        Set<PortRange> ports = situation.service().map(VendorService::ports).orElse(Set.of());
        if (filtering == Filtering.AT_SENDERS) {
            Set<Cidr> alone = addresses(situation).stream()
                    .map(address ->
                            Cidr.of(address.getHostAddress() + (address.getAddress().length == 4 ? "/32" : "/128")))
                    .collect(Collectors.toUnmodifiableSet());
            return FirewallGap.rules(Direction.EGRESS, ports, alone);
        }
        return FirewallGap.rules(Direction.INGRESS, ports, ranges(situation));
    }

    private static List<FirewallGap> gaps(EndpointSituation situation, Filtering filtering) {
        Set<FirewallRule> rules = rules(situation, filtering);
        Direction direction = filtering == Filtering.AT_SENDERS ? Direction.EGRESS : Direction.INGRESS;
        return situation.facts().get(EndpointFacts.FIREWALLS).stream()
                .map(firewall -> FirewallGap.of(firewall, direction, rules))
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
