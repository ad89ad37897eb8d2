package io.nearside.engine.peering;

import io.nearside.api.cloud.Route;
import io.nearside.api.cloud.RouteTables;
import io.nearside.api.cloud.RouteTarget;
import io.nearside.api.error.Problem;
import io.nearside.api.model.Cidr;
import io.nearside.engine.round.Finding;
import io.nearside.engine.round.Finding.Blocked;
import io.nearside.engine.round.Finding.Done;
import io.nearside.engine.round.Finding.Skip;
import io.nearside.engine.round.Finding.ToDo;
import io.nearside.engine.round.Step;
import io.nearside.engine.round.Write;
import io.nearside.engine.route.RouteChoice;
import io.nearside.engine.route.RouteWrites;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The chosen route tables lead to the vendor. A route that leads elsewhere is never changed unless the file says so for its table. */
final class RoutesStep implements Step<PeeringSituation> {
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
        return writes(tables.get()).due(situation.routePlan(), "the peering");
    }

    private static RouteWrites writes(RouteTables tables) {
        return new RouteWrites(tables, table -> PeeringFacts.ROUTES);
    }

    /** The peering brings its routes along: all there is to see is that none of ours goes before them. */
    private static Finding inherited(PeeringSituation situation) {
        if (situation.link().drivers().inheritedRoutes().isEmpty()) {
            return new Skip("the peering brings them along");
        }
        if (situation.facts().peek(PeeringFacts.NETWORK).isEmpty()) {
            return new Done("the peering brings them along");
        }
        List<Problem> problems = situation.routePlan().problems();
        return problems.isEmpty()
                ? new Done("the peering brings them along, and no table of ours leads elsewhere")
                : new Blocked(problems);
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
                .map(route -> writes(tables.get()).remove(route, "which leads to this link's " + route.target()))
                .toList();
        if (!writes.isEmpty()) {
            return new ToDo(writes);
        }
        String left = leading.isEmpty()
                ? ""
                : "; left alone, since no link of ours wants them: "
                        + String.join(
                                ", ",
                                leading.stream()
                                        .map(route -> RouteWrites.key(route).id())
                                        .toList());
        return new Done("none of ours leads to " + via.get() + left);
    }
}
