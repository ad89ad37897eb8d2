package io.nearside.engine.peering;

import io.nearside.api.link.LinkKey;
import io.nearside.api.link.LinkKey.Shape;
import io.nearside.engine.firewall.FirewallKeys;
import io.nearside.engine.route.RouteKeys;
import java.util.List;

/** What is read below {@code link}, besides {@code kind}. Whether a key has to be there, or may be, depends on the cloud. */
final class PeeringKeys {

    static final LinkKey DNS = LinkKey.optional(
                    "dns", "Whether the vendor's machines resolve our host names to private addresses.", "true")
            .of(Shape.FLAG);

    static final LinkKey ROUTER = LinkKey.optional(
            RouterChoice.KEY,
            "What to do about a network without a router, where only routed networks are peered: keep, create, or the"
                    + " id of a router.",
            "create");

    static final List<LinkKey> ALL = List.of(RouteKeys.ROUTES, ROUTER, FirewallKeys.SECURITY_GROUPS, DNS);

    private PeeringKeys() {}
}
