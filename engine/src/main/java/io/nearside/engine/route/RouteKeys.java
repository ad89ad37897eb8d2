package io.nearside.engine.route;

import io.nearside.api.link.LinkKey;
import io.nearside.api.link.LinkKey.Either;
import io.nearside.api.link.LinkKey.Items;
import io.nearside.api.link.LinkKey.Section;
import io.nearside.api.link.LinkKey.Shape;
import java.util.List;

/** What is read of routes below {@code link}. */
public final class RouteKeys {

    private static final LinkKey REPLACE = LinkKey.optional(
                    "replace", "Whether a route that leads elsewhere is replaced in this table.", "true")
            .of(Shape.FLAG);

    /** Of an entry of {@link #ROUTES}. */
    static final List<LinkKey> OF_A_TABLE = List.of(
            LinkKey.alternative("table", "The id of the route table, or main.", "rtb-0a11ce5a7e11ca715"),
            LinkKey.alternative("tag", "Every table with this tag: key=value, or key for any value.", "env=prod"),
            REPLACE);

    private static final Shape TABLE = new Section(OF_A_TABLE);

    /** Which tables are to lead to the vendor. */
    public static final LinkKey ROUTES = LinkKey.optional(
                    RouteChoiceReader.KEY,
                    "Which route tables lead to the vendor: all, main, none, a tag, or a list of tables. Required on clouds with"
                            + " route tables.",
                    "all")
            .of(new Either(List.of(
                    Shape.words("all", "main", "none"), TABLE, new Items(new Either(List.of(Shape.TEXT, TABLE)), 1))));

    private RouteKeys() {}
}
