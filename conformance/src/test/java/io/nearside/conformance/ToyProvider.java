package io.nearside.conformance;

import io.nearside.api.Capability;
import io.nearside.api.Provider;
import io.nearside.api.cloud.Firewalls;
import io.nearside.api.cloud.Route;
import io.nearside.api.cloud.RouteMap;
import io.nearside.api.cloud.RouteState;
import io.nearside.api.cloud.RouteTable;
import io.nearside.api.cloud.RouteTables;
import io.nearside.api.cloud.RouteTarget;
import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.ProviderFault;
import io.nearside.api.model.NetworkId;
import io.nearside.api.model.RouteTableId;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The toy's route tables, with one bug. */
final class ToyProvider implements Provider, RouteTables, ToyWhistle {
    private final ToyCloud cloud;

    private final ToyBug bug;

    ToyProvider(ToyCloud cloud, ToyBug bug) {
        this.cloud = cloud;
        this.bug = bug;
    }

    @Override
    public String id() {
        return "toy";
    }

    @Override
    public Set<Class<? extends Capability>> capabilities() {
        return switch (bug) {
            case DECLARES_TOO_MUCH -> Set.of(RouteTables.class, Firewalls.class);
            case WHISTLES, WHISTLES_WITHOUT_RULES -> Set.of(RouteTables.class, ToyWhistle.class);
            default -> Set.of(RouteTables.class);
        };
    }

    @Override
    public <C extends Capability> Optional<C> find(Class<C> type) {
        return type.isInstance(this) && capabilities().contains(type) ? Optional.of(type.cast(this)) : Optional.empty();
    }

    @Override
    public <T> Optional<T> nativeClient(Class<T> type) {
        return Optional.empty();
    }

    @Override
    public void close() {}

    @Override
    public synchronized RouteMap map(NetworkId mine) {
        List<RouteTable> tables = new ArrayList<>();
        cloud.tables.forEach((id, routes) -> {
            List<Route> shown = new ArrayList<>();
            RouteTarget local = new RouteTarget(RouteTarget.Kind.LOCAL, "local");
            shown.add(new Route(new RouteTableId(id), ToyCloud.OWN, local, RouteState.ACTIVE));
            routes.forEach(
                    route -> shown.add(new Route(route.table(), route.destination(), route.target(), state(route))));
            RouteTable.Rank rank = id.equals(ToyCloud.MAIN.value()) ? RouteTable.Rank.MAIN : RouteTable.Rank.OTHER;
            tables.add(new RouteTable(new RouteTableId(id), rank, shown, List.of(), Map.of()));
        });
        return new RouteMap(tables);
    }

    private RouteState state(Route route) {
        boolean leads = cloud.alive.contains(route.target()) || bug == ToyBug.SHOWS_NO_BLACKHOLES;
        return leads ? RouteState.ACTIVE : RouteState.BLACKHOLE;
    }

    @Override
    public synchronized Change<Route> add(Route wanted) {
        List<Route> routes = routes(wanted);
        if (!cloud.alive.contains(wanted.target())) {
            throw failure(ErrorKind.NOT_FOUND);
        }
        if (wanted.destination().equals(ToyCloud.OWN) && bug != ToyBug.ROUTES_ITS_OWN) {
            throw failure(ErrorKind.CONFLICT);
        }
        Optional<Route> there = routes.stream().filter(wanted::sameEntry).findFirst();
        if (there.isPresent() && bug == ToyBug.OVERWRITES) {
            routes.remove(there.get());
        } else if (there.isPresent() && bug != ToyBug.DOUBLES) {
            if (!there.get().target().equals(wanted.target())) {
                throw failure(ErrorKind.CONFLICT);
            }
            return new Change<>(Effect.ALREADY, wanted);
        }
        if (routes.size() >= ToyCloud.ROOM) {
            throw failure(ErrorKind.EXHAUSTED);
        }
        routes.add(wanted);
        return new Change<>(Effect.CREATED, wanted);
    }

    @Override
    public synchronized Change<Route> replace(Route seen, RouteTarget via) {
        List<Route> routes = routes(seen);
        if (!routes.removeIf(seen::sameEntry) && bug != ToyBug.REPLACES_WHAT_IS_GONE) {
            throw failure(ErrorKind.NOT_FOUND);
        }
        Route now = new Route(seen.table(), seen.destination(), via, RouteState.UNKNOWN);
        routes.add(now);
        return new Change<>(Effect.UPDATED, now);
    }

    @Override
    public synchronized Removal remove(Route seen) {
        boolean gone = bug == ToyBug.FORGETS_OTHERS
                ? routes(seen).removeAll(List.copyOf(routes(seen)))
                : routes(seen).removeIf(seen::sameEntry);
        if (!gone && bug == ToyBug.FAILS_ON_WHAT_IS_GONE) {
            throw failure(ErrorKind.NOT_FOUND);
        }
        return new Removal.Gone();
    }

    private List<Route> routes(Route of) {
        return Optional.ofNullable(cloud.tables.get(of.table().value()))
                .orElseThrow(() -> failure(ErrorKind.NOT_FOUND));
    }

    private static CloudException failure(ErrorKind kind) {
        return new CloudException(kind, "no", new ProviderFault("toy", "a call", 400, "No", null, null), null);
    }
}
