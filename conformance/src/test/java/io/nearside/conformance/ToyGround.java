package io.nearside.conformance;

import io.nearside.api.cloud.InheritedRoutes;
import io.nearside.api.cloud.Network;
import io.nearside.api.cloud.Networks;
import io.nearside.api.cloud.Route;
import io.nearside.api.cloud.RouteMap;
import io.nearside.api.cloud.RouteState;
import io.nearside.api.cloud.RouteTable;
import io.nearside.api.cloud.RouteTarget;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.RouteTableId;
import io.nearside.api.permission.Groundwork;
import io.nearside.api.permission.Groundworks;
import io.nearside.api.permission.Probe.Answer;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The toy's network, its groundwork and the routes that people wrote, with one bug. */
final class ToyGround implements Networks, Groundworks, InheritedRoutes {
    private final ToyEstate estate;

    private final ToyBrokerBug bug;

    ToyGround(ToyEstate estate, ToyBrokerBug bug) {
        this.estate = estate;
        this.bug = bug;
    }

    @Override
    public List<Check> check(Set<Groundwork> wanted) {
        List<Check> checks = wanted.stream().map(this::check).toList();
        if (bug == ToyBrokerBug.LAYS_GROUND) {
            estate.laid.addAll(wanted);
        }
        return checks;
    }

    private Check check(Groundwork wanted) {
        boolean laid = estate.laid.contains(wanted) || bug == ToyBrokerBug.TAKES_GROUND_FOR_LAID;
        Problem missing = Problem.of(ProblemCodes.GROUNDWORK_MISSING, "network", "It is missing.", "lay it");
        return new Check(wanted, laid ? Answer.ALLOWED : Answer.DENIED, laid ? List.of() : List.of(missing));
    }

    @Override
    public Network describe(NetworkId mine) {
        if (!mine.equals(ToyEstate.NETWORK)) {
            throw ToyBroker.failure(ErrorKind.NOT_FOUND);
        }
        return new Network(mine, null, ToyEstate.RANGES, null, List.of(), Set.of(ToyEstate.IN_USE));
    }

    @Override
    public RouteMap written(Network mine) {
        return new RouteMap(estate.written.keySet().stream()
                .filter(table -> mine.routeTables().contains(table) || bug == ToyBrokerBug.SHOWS_TABLES_OF_OTHERS)
                .map(this::table)
                .toList());
    }

    private RouteTable table(RouteTableId id) {
        List<Route> routes = estate.written.getOrDefault(id, List.of()).stream()
                .map(destination -> new Route(
                        id, destination, new RouteTarget(RouteTarget.Kind.OTHER, "machine"), RouteState.ACTIVE))
                .toList();
        return new RouteTable(id, RouteTable.Rank.OTHER, routes, List.of(), Map.of());
    }
}
