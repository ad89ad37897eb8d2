package io.nearside.engine.firewall;

import io.nearside.api.link.LinkKey;
import io.nearside.api.link.LinkKey.Either;
import io.nearside.api.link.LinkKey.Items;
import io.nearside.api.link.LinkKey.Section;
import io.nearside.api.link.LinkKey.Shape;
import io.nearside.api.link.LinkKey.Texts;
import io.nearside.api.model.PortRange;
import java.util.List;

/** What is read of security groups below {@code link}. */
public final class FirewallKeys {

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

    /** Which groups are to let the vendor's traffic through. */
    public static final LinkKey SECURITY_GROUPS = LinkKey.optional(
                    FirewallChoice.KEY,
                    "The security groups that let the vendor's traffic through.",
                    "[sg-0c11e27a9905ab1cd]")
            .of(new Either(List.of(GROUP, new Items(GROUP, 0))));

    private FirewallKeys() {}
}
