package io.nearside.engine.gateway;

import io.nearside.api.link.LinkKey;
import io.nearside.api.link.LinkKey.Shape;
import io.nearside.api.link.LinkKey.Texts;
import io.nearside.api.model.Cidr;
import io.nearside.engine.firewall.FirewallKeys;
import io.nearside.engine.route.RouteKeys;
import java.util.List;

/** What is read below {@code link}, besides {@code kind}. */
final class GatewayKeys {

    static final LinkKey PEER_CIDRS = LinkKey.optional(
                    "peerCidrs",
                    "The private ranges behind the gateway that the vendor routes to it, those on premises and in other regions too; every"
                            + " IPv4 range of near.networks if left out.",
                    "[10.0.0.0/16, 192.168.0.0/16]")
            .of(new Texts(Cidr.FORM.pattern()));

    static final LinkKey ASSOCIATION = LinkKey.optional(
            "association",
            "The gateway's route table that the vendor's attachment sends by, where the gateway gives it none by itself.",
            "tgw-rtb-0a1b2c3d4e5f60718");

    static final LinkKey PROPAGATIONS = LinkKey.optional(
                    "propagations",
                    "The gateway's route tables that the vendor's attachment makes its ranges known in, besides the one that the gateway"
                            + " has for that.",
                    "[tgw-rtb-0a1b2c3d4e5f60718]")
            .of(Shape.TEXTS);

    static final LinkKey GATEWAY_ROUTES = LinkKey.optional(
                    "gatewayRoutes",
                    "The gateway's route tables that get a static route to each of the vendor's ranges; none if left out.",
                    "[tgw-rtb-0a1b2c3d4e5f60718]")
            .of(Shape.TEXTS);

    static final List<LinkKey> ALL = List.of(
            RouteKeys.ROUTES, FirewallKeys.SECURITY_GROUPS, PEER_CIDRS, ASSOCIATION, PROPAGATIONS, GATEWAY_ROUTES);

    private GatewayKeys() {}
}
