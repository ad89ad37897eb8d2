package io.nearside.engine.peering;

import io.nearside.api.cloud.Peering;
import io.nearside.api.cloud.PeeringState;
import io.nearside.api.cloud.Quotas;
import io.nearside.api.cloud.Quotas.Kind;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCode;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.RouteTableId;
import io.nearside.engine.peering.RoutePlan.Entry;
import io.nearside.engine.round.Fact;
import io.nearside.engine.round.Facts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Whether what is about to be made still fits. A limit is asked for only where there would be more than the lowest one allows with ease. */
final class QuotaCheck {
    private QuotaCheck() {}

    /** How many there will be of something, once all is made. */
    private record Count(Kind kind, String subject, int after, String of) {}

    /** The fact that tells the limit of a kind. */
    static Fact<Optional<Integer>> limit(Kind kind) {
        return switch (kind) {
            case PEERINGS_PER_NETWORK -> PeeringFacts.PEERING_LIMIT;
            case ROUTES_PER_TABLE -> PeeringFacts.ROUTE_LIMIT;
            case RULES_PER_FIREWALL -> PeeringFacts.RULE_LIMIT;
        };
    }

    /** The account's limit; empty if it may not be asked or is not told, which stops nobody. */
    static Optional<Integer> limit(Quotas quotas, Kind kind) {
        try {
            return Optional.of(quotas.limit(kind));
        } catch (CloudException e) {
            if (e.kind() == ErrorKind.CANCELLED || e.kind() == ErrorKind.CLOSED) {
                throw e;
            }
            return Optional.empty();
        }
    }

    /** What will not fit. */
    static List<Problem> problems(PeeringSituation situation) {
        List<Problem> problems = new ArrayList<>();
        situation.link().drivers().quotas().ifPresent(quotas -> {
            for (Count count : doubtful(situation, quotas)) {
                situation
                        .facts()
                        .get(limit(count.kind()))
                        .filter(limit -> count.after() > limit)
                        .ifPresent(limit -> problems.add(says(ProblemCodes.QUOTA_REACHED, count, "may have " + limit)));
            }
        });
        return problems;
    }

    /** What fits and leaves little room. */
    static List<Problem> warnings(PeeringSituation situation) {
        List<Problem> warnings = new ArrayList<>();
        Facts facts = situation.facts();
        Optional<Quotas> quotas = situation.link().drivers().quotas().filter(known -> counted(situation));
        quotas.ifPresent(known -> {
            for (Count count : doubtful(situation, known)) {
                facts.peek(limit(count.kind()))
                        .ifPresent(limit -> warning(count, limit, known.lowest(count.kind()))
                                .ifPresent(warnings::add));
            }
        });
        return warnings;
    }

    private static Optional<Problem> warning(Count count, Optional<Integer> limit, int lowest) {
        if (limit.isEmpty()) {
            String may = "may have " + lowest + " or more: its limit could not be asked for";
            return Optional.of(says(ProblemCodes.QUOTA_NEAR, count, may));
        }
        boolean fits = isClose(count.after(), limit.get()) && count.after() <= limit.get();
        return fits ? Optional.of(says(ProblemCodes.QUOTA_NEAR, count, "may have " + limit.get())) : Optional.empty();
    }

    /** Whether everything that is counted could be read: a warning is only said along the way. */
    private static boolean counted(PeeringSituation situation) {
        List<Fact<?>> facts = new ArrayList<>();
        PeeringLink link = situation.link();
        link.drivers().acceptor().ifPresent(acceptor -> facts.add(PeeringFacts.PEERINGS));
        link.drivers().routeTables().ifPresent(tables -> facts.add(PeeringFacts.ROUTES));
        link.wantedFirewalls().ifPresent(firewalls -> facts.add(PeeringFacts.FIREWALLS));
        return facts.stream().allMatch(fact -> situation.facts().peek(fact).isPresent());
    }

    private static List<Count> doubtful(PeeringSituation situation, Quotas quotas) {
        return counts(situation).stream()
                .filter(count -> isClose(count.after(), quotas.lowest(count.kind())))
                .toList();
    }

    /** More than four fifths. */
    private static boolean isClose(int count, int limit) {
        return count * 5L > limit * 4L;
    }

    private static List<Count> counts(PeeringSituation situation) {
        List<Count> counts = new ArrayList<>();
        String network = situation.link().site().network().value();
        if (situation.link().drivers().acceptor().isPresent()) {
            Optional<Peering> ours = situation.claim().flatMap(claim -> AcceptPeering.meant(situation, claim));
            long active = situation.peerings().stream()
                    .filter(peering -> peering.state() == PeeringState.ACTIVE)
                    .count();
            boolean counted = ours.filter(peering -> peering.state() == PeeringState.ACTIVE)
                    .isPresent();
            counts.add(
                    new Count(Kind.PEERINGS_PER_NETWORK, network, (int) active + (counted ? 0 : 1), "active peerings"));
        }
        if (situation.link().drivers().routeTables().isPresent()) {
            Map<RouteTableId, Integer> missing = new TreeMap<>(Comparator.comparing(RouteTableId::value));
            for (Entry entry : RoutePlan.of(situation).missing()) {
                missing.merge(entry.table(), 1, Integer::sum);
            }
            missing.forEach((table, more) -> counts.add(new Count(
                    Kind.ROUTES_PER_TABLE,
                    table.value(),
                    situation.routes().table(table).orElseThrow().routes().size() + more,
                    "routes")));
        }
        if (situation.link().wantedFirewalls().isPresent()) {
            FirewallPlan.of(situation)
                    .gaps()
                    .forEach(gap -> counts.add(new Count(
                            Kind.RULES_PER_FIREWALL,
                            gap.firewall().id().value(),
                            (int) gap.firewall().rules().stream()
                                            .filter(rule -> rule.direction() == gap.direction())
                                            .count()
                                    + gap.missing().size(),
                            "rules of one direction")));
        }
        return counts;
    }

    private static Problem says(ProblemCode code, Count count, String may) {
        return Problem.of(
                        code,
                        count.subject(),
                        "With this link it has " + count.after() + " " + count.of() + ", and " + may + ".",
                        "Have the quota raised, or remove what is no longer needed.")
                .seen("after", String.valueOf(count.after()));
    }
}
