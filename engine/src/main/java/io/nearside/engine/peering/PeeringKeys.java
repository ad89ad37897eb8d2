package io.nearside.engine.peering;

import io.nearside.api.link.LinkKey;
import io.nearside.api.link.LinkKey.Either;
import io.nearside.api.link.LinkKey.Items;
import io.nearside.api.link.LinkKey.Section;
import io.nearside.api.link.LinkKey.Shape;
import io.nearside.api.link.LinkKey.Texts;
import io.nearside.api.model.PortRange;
import java.util.List;

/** What is read below {@code link}, besides {@code kind}. Whether a key has to be there, or may be, depends on the cloud. */
final class PeeringKeys {

    private static final LinkKey REPLACE = LinkKey.optional(
                    "replace", "Whether a route that leads elsewhere is replaced in this table.", "true")
            .of(Shape.FLAG);

    /** Of an entry of {@link #ROUTES}. */
    static final List<LinkKey> OF_A_TABLE = List.of(
            LinkKey.alternative("table", "The id of the route table, or main.", "rtb-0a11ce5a7e11ca715"),
            LinkKey.alternative("tag", "Every table with this tag: key=value, or key for any value.", "env=prod"),
            REPLACE);

    private static final Shape TABLE = new Section(OF_A_TABLE);

    private static final Shape PORTS = new Texts(PortRange.FORM.pattern());

    /** Of an entry of {@link #SECURITY_GROUPS}. */
    static final List<LinkKey> OF_A_GROUP = List.of(
            LinkKey.required("group", "The id of the security group.", "sg-0c11e27a9905ab1cd"),
            LinkKey.optional(
                            "egress",
                            "The ports of the vendor that the group may connect to; those of its services if left out.",
                            "[443, 10000-31000]")
                    .of(PORTS),
            LinkKey.optional("ingress", "The ports of ours that the vendor may connect to.", "[5432]")
                    .of(PORTS));

    private static final Shape GROUP = new Either(List.of(Shape.TEXT, new Section(OF_A_GROUP)));

    static final LinkKey ROUTES = LinkKey.optional(
                    RouteChoiceReader.KEY,
                    "Which route tables lead to the vendor: all, main, none, a tag, or a list of tables. Required on clouds with"
                            + " route tables.",
                    "all")
            .of(new Either(List.of(
                    Shape.words("all", "main", "none"), TABLE, new Items(new Either(List.of(Shape.TEXT, TABLE)), 1))));

    static final LinkKey SECURITY_GROUPS = LinkKey.optional(
                    FirewallChoice.KEY,
                    "The security groups that let the vendor's traffic through.",
                    "[sg-0c11e27a9905ab1cd]")
            .of(new Either(List.of(GROUP, new Items(GROUP, 0))));

    static final LinkKey DNS = LinkKey.optional(
                    "dns", "Whether the vendor's machines resolve our host names to private addresses.", "true")
            .of(Shape.FLAG);

    static final LinkKey ROUTER = LinkKey.optional(
            RouterChoice.KEY,
            "What to do about a network without a router, where only routed networks are peered: keep, create, or the id of a router.",
            "create");

    static final List<LinkKey> ALL = List.of(ROUTES, ROUTER, SECURITY_GROUPS, DNS);

    private PeeringKeys() {}
}
