package io.nearside.engine.route;

import io.nearside.api.cloud.RouteTable;
import io.nearside.api.cloud.RouteTable.Rank;
import io.nearside.api.model.RouteTableId;
import java.util.List;
import java.util.Optional;

/** Which route tables are to lead to the vendor. */
public sealed interface RouteChoice {

    /** Every table of our network. */
    record All() implements RouteChoice {}

    /** The table of the subnets that name none. */
    record Main() implements RouteChoice {}

    /** None: somebody else writes the routes. */
    record None() implements RouteChoice {}

    /** The tables that these mean, and no others. */
    record Listed(List<Wanted> tables) implements RouteChoice {
        public Listed {
            tables = List.copyOf(tables);
        }
    }

    /** Some tables, and what to do about a route of theirs that goes elsewhere. */
    record Wanted(Which which, Existing existing) {}

    /** Which tables an entry of a list means. */
    sealed interface Which {

        /** Whether it means this table. */
        boolean means(RouteTable table);
    }

    /** The table of this id. */
    record ById(RouteTableId id) implements Which {
        @Override
        public boolean means(RouteTable table) {
            return table.id().equals(id);
        }
    }

    /** Every table with this tag; any value if none is given. */
    record ByTag(String key, Optional<String> value) implements Which {
        @Override
        public boolean means(RouteTable table) {
            String seen = table.tags().get(key);
            return seen != null && value.map(seen::equals).orElse(true);
        }

        @Override
        public String toString() {
            return "tag " + key + value.map(wanted -> "=" + wanted).orElse("");
        }
    }

    /** Every table there is. */
    record Every() implements Which {
        @Override
        public boolean means(RouteTable table) {
            return true;
        }
    }

    /** The table of the subnets that name none. */
    record MainOne() implements Which {
        @Override
        public boolean means(RouteTable table) {
            return table.rank() == Rank.MAIN;
        }
    }

    /** What to do about a route to the vendor's range that goes elsewhere. */
    enum Existing {
        KEEP,
        REPLACE
    }
}
