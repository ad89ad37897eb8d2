package io.nearside.engine.route;

import io.nearside.api.cloud.Route;
import io.nearside.api.cloud.RouteMap;
import io.nearside.api.cloud.RouteState;
import io.nearside.api.cloud.RouteTable;
import io.nearside.api.cloud.RouteTarget;
import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCodes;
import io.nearside.api.model.Cidr;
import io.nearside.api.model.RouteTableId;
import io.nearside.engine.route.RouteChoice.ById;
import io.nearside.engine.route.RouteChoice.Every;
import io.nearside.engine.route.RouteChoice.Existing;
import io.nearside.engine.route.RouteChoice.Listed;
import io.nearside.engine.route.RouteChoice.MainOne;
import io.nearside.engine.route.RouteChoice.Wanted;
import io.nearside.engine.route.RouteChoice.Which;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The chosen tables and the vendor's ranges, each with the route that is there.
 *
 * @param entries one for every chosen table and range
 * @param via where they are to lead; null while that is not known, when no existing route can be the right one
 * @param unknown tables that were chosen and are not our network's
 * @param writer who writes the routes that lead to the vendor
 */
public record RoutePlan(List<Entry> entries, @Nullable RouteTarget via, List<String> unknown, Writer writer) {

    public RoutePlan {
        entries = List.copyOf(entries);
        unknown = List.copyOf(unknown);
    }

    /** Who writes the routes to the vendor. */
    public enum Writer {
        US,
        /** The cloud itself, in every table at once; a person's own route goes before its. */
        CLOUD
    }

    /** One table and one range. */
    public record Entry(
            RouteTableId table, Cidr cidr, @Nullable Route existing, Existing onOther) {
        /** The route that is there, if there is one. */
        public Optional<Route> route() {
            return Optional.ofNullable(existing);
        }
    }

    /**
     * The tables of a map that were chosen, and these ranges.
     *
     * @param via null while nobody can know it
     */
    public static RoutePlan of(
            RouteMap map, RouteChoice choice, Set<Cidr> ranges, @Nullable RouteTarget via, Writer writer) {
        List<Chosen> chosen = new ArrayList<>();
        List<String> unknown = new ArrayList<>();
        for (Wanted wanted : wanted(choice)) {
            List<RouteTable> meant =
                    map.tables().stream().filter(wanted.which()::means).toList();
            // The first entry that means a table speaks for it.
            meant.stream()
                    .filter(table -> chosen.stream()
                            .noneMatch(known -> known.table().id().equals(table.id())))
                    .forEach(table -> chosen.add(new Chosen(table, wanted.existing())));
            // Where routes are inherited nobody has to have a table.
            if (meant.isEmpty() && writer == Writer.US) {
                unknown.add(
                        wanted.which() instanceof ById byId
                                ? byId.id().value()
                                : wanted.which().toString());
            }
        }
        List<Cidr> cidrs =
                ranges.stream().sorted(Comparator.comparing(Cidr::text)).toList();
        List<Entry> entries = new ArrayList<>();
        for (Chosen one : chosen) {
            for (Cidr cidr : cidrs) {
                entries.add(new Entry(one.table().id(), cidr, existing(one.table(), cidr), one.existing()));
            }
        }
        return new RoutePlan(entries, via, unknown, writer);
    }

    /** One table, and what to do about a route of its that goes elsewhere. */
    private record Chosen(RouteTable table, Existing existing) {}

    private static List<Wanted> wanted(RouteChoice choice) {
        if (choice instanceof Listed listed) {
            return listed.tables();
        }
        if (choice instanceof RouteChoice.None) {
            return List.of();
        }
        Which which = choice instanceof RouteChoice.Main ? new MainOne() : new Every();
        return List.of(new Wanted(which, Existing.KEEP));
    }

    private static @Nullable Route existing(RouteTable table, Cidr cidr) {
        return table.routes().stream()
                .filter(route -> route.destination().equals(cidr))
                .findFirst()
                .orElse(null);
    }

    /** The ranges that a table does not lead anywhere with yet. */
    public List<Entry> missing() {
        return entries.stream().filter(entry -> entry.route().isEmpty()).toList();
    }

    /** Routes that lead elsewhere and are to be replaced, as the file says for their table. */
    public List<Entry> replaceable() {
        return entries.stream()
                .filter(entry -> entry.route().map(this::leadsElsewhere).orElse(false))
                .filter(entry -> entry.onOther() == Existing.REPLACE)
                .toList();
    }

    /** Right routes whose target is not ready yet. */
    public List<Entry> settling() {
        return entries.stream()
                .filter(entry -> entry.route()
                        .map(route -> !leadsElsewhere(route) && route.state() != RouteState.ACTIVE)
                        .orElse(false))
                .toList();
    }

    private boolean leadsElsewhere(Route route) {
        return !route.target().equals(via);
    }

    /** What stands in the way: tables that are not there, and routes that lead elsewhere and are to be kept. */
    public List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        unknown.forEach(table -> problems.add(Problem.of(
                ProblemCodes.ROUTE_TABLE_UNKNOWN,
                table,
                "The link file means a route table by this, and our network has none.",
                "Correct link.routes.")));
        for (Entry entry : entries) {
            entry.route()
                    .filter(this::leadsElsewhere)
                    .filter(route -> entry.onOther() == Existing.KEEP)
                    // Our network's own range: said as an overlap.
                    .filter(route -> route.target().kind() != RouteTarget.Kind.LOCAL)
                    .ifPresent(route -> problems.add(conflict(route, writer)));
        }
        return List.copyOf(problems);
    }

    /** A route that leads elsewhere, or nowhere. */
    public static Problem conflict(Route route, Writer writer) {
        boolean dead = route.state() == RouteState.BLACKHOLE;
        return Problem.of(
                        dead ? ProblemCodes.ROUTE_BLACKHOLE : ProblemCodes.ROUTE_CONFLICT,
                        route.table().value(),
                        "Its route to " + route.destination() + " leads to " + route.target()
                                + (dead ? ", which is gone or not ready." : "."),
                        writer == Writer.CLOUD
                                ? "Remove it: the peering brings its own route along, and this one goes before it."
                                : "Remove it, or let it be replaced: routes: [{table: " + route.table()
                                        + ", replace: true}].")
                .seen("destination", route.destination().text())
                .seen("target", route.target().id());
    }

    /** Routes in any table of our network that take a part of the vendor's ranges elsewhere. */
    public static List<Route> hijackers(RouteMap map, Set<Cidr> cidrs, @Nullable RouteTarget via) {
        return map.routes().stream()
                .filter(route -> !route.target().equals(via))
                .filter(route -> cidrs.stream()
                        .anyMatch(cidr -> cidr.contains(route.destination()) && !cidr.equals(route.destination())))
                .toList();
    }

    /** A narrower route, as a warning. */
    public static Problem hijack(Route route) {
        return Problem.of(
                        ProblemCodes.ROUTE_HIJACK,
                        route.table().value(),
                        "Its narrower route to " + route.destination() + " takes a part of the vendor's range to "
                                + route.target() + ".",
                        "Remove it if that is not meant.")
                .seen("destination", route.destination().text())
                .seen("target", route.target().id());
    }
}
