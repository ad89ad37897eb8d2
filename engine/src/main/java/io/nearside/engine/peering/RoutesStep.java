package io.nearside.engine.peering;

import io.nearside.api.cloud.Route;
import io.nearside.api.cloud.RouteState;
import io.nearside.api.cloud.RouteTables;
import io.nearside.api.cloud.RouteTarget;
import io.nearside.api.error.Problem;
import io.nearside.api.model.Cidr;
import io.nearside.engine.peering.RoutePlan.Entry;
import io.nearside.engine.round.Fact;
import io.nearside.engine.round.Finding;
import io.nearside.engine.round.Finding.Blocked;
import io.nearside.engine.round.Finding.Done;
import io.nearside.engine.round.Finding.Later;
import io.nearside.engine.round.Finding.Skip;
import io.nearside.engine.round.Finding.ToDo;
import io.nearside.engine.round.Finding.Wait;
import io.nearside.engine.round.ObjectKey;
import io.nearside.engine.round.Patience;
import io.nearside.engine.round.Side;
import io.nearside.engine.round.Step;
import io.nearside.engine.round.Write;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The chosen route tables lead to the vendor. A route that leads elsewhere is never changed unless the file says so for its table. */
final class RoutesStep implements Step<PeeringSituation> {
    private static final Duration SETTLING = Duration.ofMinutes(2);

    private static final Set<Fact<?>> STALES = Set.of(PeeringFacts.ROUTES);

    @Override
    public String id() {
        return "routes";
    }

    @Override
    public Finding judge(PeeringSituation situation) {
        Optional<RouteTables> tables = situation.link().drivers().routeTables();
        if (tables.isEmpty()) {
            return inherited(situation);
        }
        if (situation.link().routes() instanceof RouteChoice.None) {
            return new Skip("the link file wants none");
        }
        RoutePlan plan = RoutePlan.of(situation);
        List<Problem> problems = plan.problems();
        if (!problems.isEmpty()) {
            return new Blocked(problems);
        }
        RouteTarget via = plan.via();
        if (via == null) {
            return new Later(plan.entries().stream()
                    .map(entry -> says(entry) + " -> the peering")
                    .toList());
        }
        List<Write> writes = new ArrayList<>();
        plan.missing().forEach(entry -> writes.add(add(tables.get(), entry, via)));
        plan.replaceable().forEach(entry -> writes.add(replace(tables.get(), entry, via)));
        if (!writes.isEmpty()) {
            return new ToDo(writes);
        }
        if (!plan.settling().isEmpty()) {
            Entry first = plan.settling().get(0);
            Patience patience =
                    Patience.of(SETTLING, RoutePlan.conflict(first.route().orElseThrow(), plan.writer()));
            return new Wait(Side.NEAR, says(first) + " to lead to " + via, STALES, patience);
        }
        return new Done(plan.entries().size() + " to " + via);
    }

    /** The peering brings its routes along: all there is to see is that none of ours goes before them. */
    private static Finding inherited(PeeringSituation situation) {
        if (situation.link().drivers().inheritedRoutes().isEmpty()) {
            return new Skip("the peering brings them along");
        }
        if (situation.facts().peek(PeeringFacts.NETWORK).isEmpty()) {
            return new Done("the peering brings them along");
        }
        List<Problem> problems = RoutePlan.of(situation).problems();
        return problems.isEmpty()
                ? new Done("the peering brings them along, and no table of ours leads elsewhere")
                : new Blocked(problems);
    }

    private static String says(Entry entry) {
        return "route " + entry.cidr() + " in " + entry.table();
    }

    private static ObjectKey key(Route route) {
        return new ObjectKey("route", route.table() + " " + route.destination());
    }

    private static Write add(RouteTables tables, Entry entry, RouteTarget via) {
        Route wanted = new Route(entry.table(), entry.cidr(), via, RouteState.ACTIVE);
        return Write.of(key(wanted), "add " + says(entry) + " -> " + via, STALES, () -> tables.add(wanted));
    }

    private static Write replace(RouteTables tables, Entry entry, RouteTarget via) {
        Route seen = entry.route().orElseThrow();
        String says = "send " + says(entry) + " to " + via + " instead of " + seen.target() + ", as the link file says";
        return Write.of(key(seen), says, STALES, () -> tables.replace(seen, via));
    }

    @Override
    public Finding judgeGone(PeeringSituation situation) {
        Optional<RouteTables> tables = situation.link().drivers().routeTables();
        if (tables.isEmpty()) {
            return new Skip("they go with the peering");
        }
        Optional<RouteTarget> via = situation.via(situation.lastTask());
        if (via.isEmpty()) {
            return new Done("none leads to a peering of this link");
        }
        Set<Cidr> cidrs = situation.lastCidrs();
        List<Route> leading = situation.routes().routes().stream()
                .filter(route -> route.target().equals(via.get()))
                .toList();
        List<Write> writes = leading.stream()
                .filter(route -> cidrs.contains(route.destination()))
                .map(route -> remove(tables.get(), route))
                .toList();
        if (!writes.isEmpty()) {
            return new ToDo(writes);
        }
        String left = leading.isEmpty()
                ? ""
                : "; left alone, since no link of ours wants them: "
                        + String.join(
                                ", ",
                                leading.stream().map(route -> key(route).id()).toList());
        return new Done("none of ours leads to " + via.get() + left);
    }

    private static Write remove(RouteTables tables, Route route) {
        String says = "remove route " + route.destination() + " in " + route.table() + ", which leads to this link's "
                + route.target();
        return Write.of(key(route), says, STALES, () -> tables.remove(route));
    }
}
