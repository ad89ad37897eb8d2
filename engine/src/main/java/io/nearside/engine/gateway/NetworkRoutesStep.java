package io.nearside.engine.gateway;

import io.nearside.api.cloud.Route;
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
import io.nearside.engine.route.RoutePlan;
import io.nearside.engine.route.RouteWrites;
import java.util.List;
import java.util.Set;

/** The chosen route tables of our networks lead to the vendor through the hub. */
final class NetworkRoutesStep implements Step<GatewaySituation> {

    @Override
    public String id() {
        return "routes";
    }

    @Override
    public Finding judge(GatewaySituation situation) {
        GatewayLink link = situation.link();
        List<Problem> detached = NetworkProblems.detached(situation);
        if (!detached.isEmpty()) {
            return new Blocked(detached);
        }
        if (link.routes() instanceof RouteChoice.None) {
            return new Skip("the link file wants none");
        }
        RoutePlan plan = situation.routePlan();
        boolean early = situation.available().isEmpty() && plan.problems().isEmpty();
        return early
                ? RouteWrites.planned(plan, link.gateway().value())
                : writes(situation).due(plan, link.gateway().value());
    }

    private static RouteWrites writes(GatewaySituation situation) {
        return new RouteWrites(situation.link().drivers().routeTables(), situation::routesWith);
    }

    /** Routes through a hub may be anybody's: many things are reached through it. Only the journal tells which ones are the link's. */
    @Override
    public Finding judgeGone(GatewaySituation situation) {
        Set<Cidr> ranges = situation.vendorCidrs();
        RouteTarget via = situation.via();
        List<Route> leading = situation.routes().routes().stream()
                .filter(route -> route.target().equals(via) && ranges.contains(route.destination()))
                .toList();
        List<Write> writes = leading.stream()
                .filter(route -> isOurs(situation, route))
                .map(route -> writes(situation).remove(route, "which this link has written, as its journal says"))
                .toList();
        if (!writes.isEmpty()) {
            return new ToDo(writes);
        }
        String left = GatewayWords.listed(leading.stream().map(route -> route.table() + " " + route.destination()));
        return new Done("the journal tells of none that is there"
                + (left.isEmpty() ? "" : "; left alone, since it does not say that this link wrote them: " + left));
    }

    private static boolean isOurs(GatewaySituation situation, Route route) {
        return situation.memory().hasWritten(RouteWrites.key(route).toString());
    }
}
