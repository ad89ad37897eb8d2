package io.nearside.api.cloud;

import io.nearside.api.model.GatewayId;
import io.nearside.api.model.PeeringId;

/**
 * Where a route leads.
 *
 * @param id in the cloud's own spelling
 */
public record RouteTarget(Kind kind, String id) {

    /** What it leads to. */
    public enum Kind {
        /** The network itself. */
        LOCAL,
        PEERING,
        /** A hub that connects networks. */
        GATEWAY,
        /** Anything else: the internet, an appliance, a tunnel. */
        OTHER
    }

    /** The route's way through a peering. */
    public static RouteTarget peering(PeeringId id) {
        return new RouteTarget(Kind.PEERING, id.value());
    }

    /** The route's way through a hub. */
    public static RouteTarget gateway(GatewayId id) {
        return new RouteTarget(Kind.GATEWAY, id.value());
    }

    @Override
    public String toString() {
        return id;
    }
}
