package io.nearside.engine.peering;

import io.nearside.api.link.InvalidLinkException;
import io.nearside.api.link.LinkSection;
import io.nearside.api.model.RouteTableId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Which route tables are to lead to the vendor. */
public sealed interface RouteChoice {

    /** Every table of our network. */
    record All() implements RouteChoice {}

    /** The table of the subnets that name none. */
    record Main() implements RouteChoice {}

    /** None: somebody else writes the routes. */
    record None() implements RouteChoice {}

    /** These tables and no others. */
    record Listed(List<Wanted> tables) implements RouteChoice {
        public Listed {
            tables = List.copyOf(tables);
        }
    }

    /** One table, and what to do about a route that goes elsewhere. */
    record Wanted(RouteTableId table, Existing existing) {}

    /** What to do about a route to the vendor's range that goes elsewhere. */
    enum Existing {
        KEEP,
        REPLACE
    }

    /** Reads {@code link.routes}: all, main, none, or a list of tables. */
    static RouteChoice of(LinkSection link) {
        Object value = link.value("routes")
                .orElseThrow(() -> new InvalidLinkException(
                        link.pathOf("routes"),
                        "is missing",
                        "Say which route tables are to lead to the vendor: all, main, none or a list of tables."));
        if (value instanceof List<?> list && !list.isEmpty()) {
            List<Wanted> tables = new ArrayList<>();
            list.forEach(entry -> tables.add(wanted(link, entry)));
            return new Listed(tables);
        }
        String word = value.toString();
        if (word.equals("all")) {
            return new All();
        }
        if (word.equals("main")) {
            return new Main();
        }
        if (word.equals("none")) {
            return new None();
        }
        throw new InvalidLinkException(
                link.pathOf("routes"), "cannot be '" + value + "'", "Write all, main, none or a list of tables.");
    }

    private static Wanted wanted(LinkSection link, Object entry) {
        String path = link.pathOf("routes");
        if (!(entry instanceof Map<?, ?> map)) {
            return new Wanted(new RouteTableId(String.valueOf(entry)), Existing.KEEP);
        }
        if (!Set.of("table", "replace").containsAll(map.keySet()) || map.get("table") == null) {
            throw new InvalidLinkException(path, "has an entry that is no table", "Write {table: id, replace: true}.");
        }
        Object replace = map.get("replace");
        if (replace != null && !(replace instanceof Boolean)) {
            throw new InvalidLinkException(
                    path, "has a replace that is neither true nor false", "Write replace: true.");
        }
        return new Wanted(
                new RouteTableId(map.get("table").toString()),
                Boolean.TRUE.equals(replace) ? Existing.REPLACE : Existing.KEEP);
    }
}
