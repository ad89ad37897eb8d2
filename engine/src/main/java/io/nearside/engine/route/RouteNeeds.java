package io.nearside.engine.route;

import io.nearside.api.cloud.RouteTables;
import io.nearside.api.permission.Need;
import io.nearside.api.permission.Need.Access;
import io.nearside.engine.route.RouteChoice.ById;
import io.nearside.engine.route.RouteChoice.Existing;
import io.nearside.engine.route.RouteChoice.Listed;
import io.nearside.engine.route.RouteChoice.Wanted;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Every use of route tables that a choice of them can come to. */
public final class RouteNeeds {

    private RouteNeeds() {}

    /** Those of a choice. */
    public static List<Need> of(RouteChoice choice) {
        List<Need> needs = new ArrayList<>(List.of(Need.of(RouteTables.class, Access.READ)));
        if (choice instanceof RouteChoice.None) {
            return needs;
        }
        List<Wanted> wanted = choice instanceof Listed listed ? listed.tables() : List.of();
        boolean allNamed = !wanted.isEmpty() && wanted.stream().allMatch(one -> one.which() instanceof ById);
        Set<String> tables = allNamed
                ? wanted.stream().map(one -> ((ById) one.which()).id().value()).collect(Collectors.toSet())
                : Set.of();
        needs.add(new Need(RouteTables.class, Access.ADD, tables));
        needs.add(new Need(RouteTables.class, Access.REMOVE, tables));
        if (wanted.stream().anyMatch(one -> one.existing() == Existing.REPLACE)) {
            needs.add(new Need(RouteTables.class, Access.CHANGE, tables));
        }
        return needs;
    }
}
