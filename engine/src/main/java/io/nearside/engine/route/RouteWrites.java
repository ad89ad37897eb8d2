package io.nearside.engine.route;

import io.nearside.api.cloud.Route;
import io.nearside.api.cloud.RouteMap;
import io.nearside.api.cloud.RouteState;
import io.nearside.api.cloud.RouteTables;
import io.nearside.api.cloud.RouteTarget;
import io.nearside.api.error.Problem;
import io.nearside.api.model.RouteTableId;
import io.nearside.engine.round.Fact;
import io.nearside.engine.round.Finding;
import io.nearside.engine.round.Finding.Blocked;
import io.nearside.engine.round.Finding.Done;
import io.nearside.engine.round.Finding.Later;
import io.nearside.engine.round.Finding.ToDo;
import io.nearside.engine.round.Finding.Wait;
import io.nearside.engine.round.ObjectKey;
import io.nearside.engine.round.Patience;
import io.nearside.engine.round.Side;
import io.nearside.engine.round.Write;
import io.nearside.engine.route.RoutePlan.Entry;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The writes that have route tables lead to a vendor. A route that leads elsewhere is never changed unless the file says so for its table.
 *
 * @param fact what a table was read with
 */
public record RouteWrites(RouteTables tables, Function<RouteTableId, Fact<RouteMap>> fact) {
    private static final Duration SETTLING = Duration.ofMinutes(2);

    /**
     * What is left to do until the chosen tables lead to the vendor.
     *
     * @param thing what they are to lead to, as long as nobody knows its id
     */
    public Finding due(RoutePlan plan, String thing) {
        List<Problem> problems = plan.problems();
        if (!problems.isEmpty()) {
            return new Blocked(problems);
        }
        RouteTarget via = plan.via();
        if (via == null) {
            return planned(plan, thing);
        }
        List<Write> writes = new ArrayList<>();
        plan.missing().forEach(entry -> writes.add(add(entry, via)));
        plan.replaceable().forEach(entry -> writes.add(replace(entry, via)));
        if (!writes.isEmpty()) {
            return new ToDo(writes);
        }
        if (!plan.settling().isEmpty()) {
            Entry first = plan.settling().get(0);
            Patience patience =
                    Patience.of(SETTLING, RoutePlan.conflict(first.route().orElseThrow(), plan.writer()));
            return new Wait(Side.NEAR, says(first) + " to lead to " + via, Set.of(fact.apply(first.table())), patience);
        }
        return new Done(plan.entries().size() + " to " + via);
    }

    /** What will be written once earlier steps are done. */
    public static Finding planned(RoutePlan plan, String thing) {
        return new Later(plan.entries().stream()
                .map(entry -> says(entry) + " -> " + thing)
                .toList());
    }

    private static String says(Entry entry) {
        return "route " + entry.cidr() + " in " + entry.table();
    }

    /** The natural key of a route. */
    public static ObjectKey key(Route route) {
        return new ObjectKey("route", route.table() + " " + route.destination());
    }

    private Write add(Entry entry, RouteTarget via) {
        Route wanted = new Route(entry.table(), entry.cidr(), via, RouteState.ACTIVE);
        return Write.of(
                key(wanted), "add " + says(entry) + " -> " + via, stales(entry.table()), () -> tables.add(wanted));
    }

    private Write replace(Entry entry, RouteTarget via) {
        Route seen = entry.route().orElseThrow();
        String says = "send " + says(entry) + " to " + via + " instead of " + seen.target() + ", as the link file says";
        return Write.of(key(seen), says, stales(entry.table()), () -> tables.replace(seen, via));
    }

    /** Takes a route away; says why it is the link's own. */
    public Write remove(Route route, String why) {
        String says = "remove route " + route.destination() + " in " + route.table() + ", " + why;
        return Write.of(key(route), says, stales(route.table()), () -> tables.remove(route));
    }

    private Set<Fact<?>> stales(RouteTableId table) {
        return Set.of(fact.apply(table));
    }
}
