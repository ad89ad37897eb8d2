package io.nearside.engine.toy;

import io.nearside.api.cloud.Attachment;
import io.nearside.api.cloud.AttachmentState;
import io.nearside.api.cloud.GatewayRoute;
import io.nearside.api.cloud.GatewayRoute.Origin;
import io.nearside.api.cloud.GatewayTable;
import io.nearside.api.cloud.GatewayTable.Extent;
import io.nearside.api.cloud.GatewayTables;
import io.nearside.api.cloud.RouteState;
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
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The route tables of a hub. */
public final class ToyHubTables implements GatewayTables {
    public final Map<String, List<GatewayRoute>> all = new TreeMap<>();

    public Extent extent = Extent.WHOLE;

    /** Whether a range that is made known shows up; a cloud leaves out one that another attachment has. */
    public boolean silent;

    private final ToyHub hub;

    ToyHubTables(ToyHub hub) {
        this.hub = hub;
        all.put("t-1", new ArrayList<>());
        all.put("t-2", new ArrayList<>());
        put("t-1", "10.0.0.0/16", "a-net-1", Origin.PROPAGATED);
        put("t-1", "10.1.0.0/16", "a-net-2", Origin.PROPAGATED);
    }

    public void put(String table, String range, @Nullable String attachment, Origin origin) {
        routes(table)
                .add(new GatewayRoute(
                        new GatewayTableId(table),
                        Cidr.of(range),
                        attachment == null ? null : new AttachmentId(attachment),
                        origin,
                        attachment == null ? RouteState.BLACKHOLE : RouteState.ACTIVE));
    }

    /** The routes of a table. */
    public List<GatewayRoute> routes(String table) {
        return Objects.requireNonNull(all.get(table), table);
    }

    /** What leads to an attachment, such as "t-1 10.20.0.0/24 PROPAGATED". */
    public List<String> to(String attachment) {
        return all.values().stream()
                .flatMap(List::stream)
                .filter(route -> route.leadsTo(new AttachmentId(attachment)))
                .map(route -> route.table() + " " + route.destination() + " " + route.origin())
                .toList();
    }

    void propagated(String attachment, String table) {
        if (!silent
                && to(attachment).stream()
                        .noneMatch(known -> known.startsWith(table) && known.endsWith("PROPAGATED"))) {
            put(table, ToyWorld.RANGE, attachment, Origin.PROPAGATED);
        }
    }

    /** What led to an attachment that is gone: what was made known goes, what was written leads nowhere. */
    public void forget(String attachment) {
        AttachmentId gone = new AttachmentId(attachment);
        all.replaceAll((table, routes) -> {
            List<GatewayRoute> left = new ArrayList<>();
            for (GatewayRoute route : routes) {
                if (!route.via().equals(Optional.of(gone))) {
                    left.add(route);
                } else if (route.origin() == Origin.WRITTEN) {
                    left.add(new GatewayRoute(
                            route.table(), route.destination(), null, Origin.WRITTEN, RouteState.BLACKHOLE));
                }
            }
            return left;
        });
    }

    @Override
    public List<GatewayTable> of(GatewayId mine) {
        return hub.calls.answer("read tables", () -> {
            List<GatewayTable> tables = new ArrayList<>();
            all.forEach((id, routes) -> tables.add(new GatewayTable(new GatewayTableId(id), routes, extent)));
            return tables;
        });
    }

    @Override
    public Change<GatewayTableId> associate(Attachment seen, GatewayTableId table) {
        return hub.calls.answer("associate " + table, () -> {
            hub.attachments.turn(seen.id().value(), AttachmentState.AVAILABLE, table.value());
            return new Change<>(Effect.UPDATED, table);
        });
    }

    @Override
    public Change<GatewayTableId> propagate(Attachment seen, GatewayTableId table) {
        return hub.calls.answer("propagate " + table, () -> {
            propagated(seen.id().value(), table.value());
            return new Change<>(Effect.UPDATED, table);
        });
    }

    @Override
    public Change<GatewayRoute> add(GatewayRoute wanted) {
        String call = "add " + wanted.table() + " " + wanted.destination();
        return hub.calls.answer(call, () -> {
            routes(wanted.table().value()).add(wanted);
            return new Change<>(Effect.CREATED, wanted);
        });
    }

    @Override
    public Removal remove(GatewayRoute seen) {
        return hub.calls.answer("remove " + seen.table() + " " + seen.destination(), () -> {
            routes(seen.table().value()).remove(seen);
            return new Removal.Gone();
        });
    }
}
