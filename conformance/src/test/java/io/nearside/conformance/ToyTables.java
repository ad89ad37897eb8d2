package io.nearside.conformance;

import io.nearside.api.cloud.Attachment;
import io.nearside.api.cloud.GatewayRoute;
import io.nearside.api.cloud.GatewayRoute.Origin;
import io.nearside.api.cloud.GatewayTable;
import io.nearside.api.cloud.GatewayTable.Extent;
import io.nearside.api.cloud.GatewayTables;
import io.nearside.api.cloud.RouteState;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.model.AttachmentId;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.GatewayId;
import io.nearside.api.model.GatewayTableId;
import io.nearside.api.outcome.Change;
import io.nearside.api.outcome.Effect;
import io.nearside.api.outcome.Removal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The toy's tables, with one bug. */
final class ToyTables implements GatewayTables {
    private final ToyHub hub;

    private final ToyHubBug bug;

    ToyTables(ToyHub hub, ToyHubBug bug) {
        this.hub = hub;
        this.bug = bug;
    }

    @Override
    public List<GatewayTable> of(GatewayId mine) {
        return hub.written.keySet().stream()
                .map(id -> new GatewayTable(id, routes(id), Extent.WHOLE))
                .toList();
    }

    private List<GatewayRoute> routes(GatewayTableId table) {
        List<GatewayRoute> routes = new ArrayList<>();
        Origin propagated = bug == ToyHubBug.TAKES_ALL_ROUTES_FOR_WRITTEN ? Origin.WRITTEN : Origin.PROPAGATED;
        hub.attached.forEach((id, attached) -> {
            if (attached.known.contains(table)) {
                routes.add(new GatewayRoute(table, attached.range, id, propagated, RouteState.ACTIVE));
            }
        });
        hub.written(table).forEach((range, via) -> {
            RouteState state = bug == ToyHubBug.SHOWS_NO_BLACKHOLES ? RouteState.ACTIVE : hub.state(via);
            routes.add(new GatewayRoute(table, range, via, Origin.WRITTEN, state));
        });
        return routes;
    }

    @Override
    public Change<GatewayTableId> associate(Attachment seen, GatewayTableId table) {
        ToyHub.Attached attached = hub.attached(seen.id());
        if (table.equals(attached.table)) {
            return new Change<>(Effect.ALREADY, table);
        }
        if (attached.table != null && bug != ToyHubBug.SENDS_BY_WHATEVER_CAME_LAST) {
            throw ToyBroker.failure(ErrorKind.CONFLICT);
        }
        attached.table = table;
        return new Change<>(Effect.CREATED, table);
    }

    @Override
    public Change<GatewayTableId> propagate(Attachment seen, GatewayTableId table) {
        checked(table, seen.id());
        Effect effect = hub.attached(seen.id()).known.add(table) ? Effect.CREATED : Effect.ALREADY;
        return new Change<>(effect, table);
    }

    private void checked(GatewayTableId table, AttachmentId via) {
        boolean unknown = !hub.written.containsKey(table) || !hub.attached.containsKey(via);
        if (unknown && bug != ToyHubBug.WRITES_ANYTHING) {
            throw ToyBroker.failure(ErrorKind.NOT_FOUND);
        }
    }

    @Override
    public Change<GatewayRoute> add(GatewayRoute wanted) {
        AttachmentId via = wanted.via().orElseThrow(() -> ToyBroker.unsent(ErrorKind.INVALID));
        checked(wanted.table(), via);
        Map<Cidr, AttachmentId> written = hub.written(wanted.table());
        AttachmentId there = written.get(wanted.destination());
        if (via.equals(there)) {
            return new Change<>(Effect.ALREADY, wanted);
        }
        if (there != null && bug != ToyHubBug.OVERWRITES) {
            throw ToyBroker.failure(ErrorKind.CONFLICT);
        }
        written.put(wanted.destination(), via);
        return new Change<>(Effect.CREATED, wanted);
    }

    @Override
    public Removal remove(GatewayRoute seen) {
        if (bug == ToyHubBug.FORGETS_OTHER_ROUTES) {
            hub.written(seen.table()).clear();
        }
        hub.written(seen.table()).remove(seen.destination());
        return new Removal.Gone();
    }
}
