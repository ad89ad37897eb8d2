package io.nearside.engine.quota;

import io.nearside.api.cloud.Quotas.Kind;
import io.nearside.api.cloud.RouteMap;
import io.nearside.api.model.RouteTableId;
import io.nearside.engine.firewall.FirewallPlan;
import io.nearside.engine.route.RoutePlan;
import io.nearside.engine.route.RoutePlan.Entry;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * How many there will be of something, once all is made.
 *
 * @param subject what they are of
 * @param of what is counted, as a plural
 */
public record QuotaCount(Kind kind, String subject, int after, String of) {

    /** The routes of every table that is to get more. */
    public static List<QuotaCount> routes(RoutePlan plan, RouteMap map) {
        Map<RouteTableId, Integer> missing = new TreeMap<>(Comparator.comparing(RouteTableId::value));
        for (Entry entry : plan.missing()) {
            missing.merge(entry.table(), 1, Integer::sum);
        }
        List<QuotaCount> counts = new ArrayList<>();
        missing.forEach((table, more) -> counts.add(new QuotaCount(
                Kind.ROUTES_PER_TABLE,
                table.value(),
                map.table(table).orElseThrow().routes().size() + more,
                "routes")));
        return counts;
    }

    /** The rules of every group that is to get more. */
    public static List<QuotaCount> rules(FirewallPlan plan) {
        return plan.gaps().stream()
                .map(gap -> new QuotaCount(
                        Kind.RULES_PER_FIREWALL,
                        gap.firewall().id().value(),
                        (int) gap.firewall().rules().stream()
                                        .filter(rule -> rule.direction() == gap.direction())
                                        .count()
                                + gap.missing().size(),
                        "rules of one direction"))
                .toList();
    }
}
