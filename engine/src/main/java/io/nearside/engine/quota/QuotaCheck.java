package io.nearside.engine.quota;

import io.nearside.api.cloud.Quotas;
import io.nearside.api.cloud.Quotas.Kind;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCode;
import io.nearside.api.error.ProblemCodes;
import io.nearside.engine.round.Fact;
import io.nearside.engine.round.Facts;
import io.nearside.engine.round.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether what is about to be made still fits. A limit is asked for only where there would be more than the lowest one allows with ease. */
public final class QuotaCheck {
    private static final Fact<Optional<Integer>> PEERING_LIMIT =
            Fact.onDemand("how many peerings a network may have", Side.NEAR);

    private static final Fact<Optional<Integer>> ROUTE_LIMIT =
            Fact.onDemand("how many routes a table may have", Side.NEAR);

    private static final Fact<Optional<Integer>> RULE_LIMIT =
            Fact.onDemand("how many rules a security group may have", Side.NEAR);

    private QuotaCheck() {}

    /** The fact that tells the limit of a kind. */
    public static Fact<Optional<Integer>> limit(Kind kind) {
        return switch (kind) {
            case PEERINGS_PER_NETWORK -> PEERING_LIMIT;
            case ROUTES_PER_TABLE -> ROUTE_LIMIT;
            case RULES_PER_FIREWALL -> RULE_LIMIT;
        };
    }

    /** The account's limit; empty if it may not be asked or is not told, which stops nobody. */
    public static Optional<Integer> limit(Quotas quotas, Kind kind) {
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
    public static List<Problem> problems(Facts facts, Quotas quotas, List<QuotaCount> counts) {
        List<Problem> problems = new ArrayList<>();
        for (QuotaCount count : doubtful(counts, quotas)) {
            facts.get(limit(count.kind()))
                    .filter(limit -> count.after() > limit)
                    .ifPresent(limit -> problems.add(says(ProblemCodes.QUOTA_REACHED, count, "may have " + limit)));
        }
        return problems;
    }

    /** What fits and leaves little room, as far as limits were asked for. */
    public static List<Problem> warnings(Facts facts, Quotas quotas, List<QuotaCount> counts) {
        List<Problem> warnings = new ArrayList<>();
        for (QuotaCount count : doubtful(counts, quotas)) {
            facts.peek(limit(count.kind()))
                    .ifPresent(limit ->
                            warning(count, limit, quotas.lowest(count.kind())).ifPresent(warnings::add));
        }
        return warnings;
    }

    private static Optional<Problem> warning(QuotaCount count, Optional<Integer> limit, int lowest) {
        if (limit.isEmpty()) {
            String may = "may have " + lowest + " or more: its limit could not be asked for";
            return Optional.of(says(ProblemCodes.QUOTA_NEAR, count, may));
        }
        boolean fits = isClose(count.after(), limit.get()) && count.after() <= limit.get();
        return fits ? Optional.of(says(ProblemCodes.QUOTA_NEAR, count, "may have " + limit.get())) : Optional.empty();
    }

    private static List<QuotaCount> doubtful(List<QuotaCount> counts, Quotas quotas) {
        return counts.stream()
                .filter(count -> isClose(count.after(), quotas.lowest(count.kind())))
                .toList();
    }

    /** More than four fifths. */
    private static boolean isClose(int count, int limit) {
        return count * 5L > limit * 4L;
    }

    private static Problem says(ProblemCode code, QuotaCount count, String may) {
        return Problem.of(
                        code,
                        count.subject(),
                        "With this link it has " + count.after() + " " + count.of() + ", and " + may + ".",
                        "Have the quota raised, or remove what is no longer needed.")
                .seen("after", String.valueOf(count.after()));
    }
}
