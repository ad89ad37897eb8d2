package io.nearside.simulator.ec2;

import java.util.Optional;

/** Where a route leads. */
record RouteTarget(Kind kind, String id) {
    static final RouteTarget LOCAL = new RouteTarget(Kind.GATEWAY, "local");

    /** The kinds of target, by the request parameter that names them. */
    enum Kind {
        PEERING("VpcPeeringConnectionId", "pcx-"),
        GATEWAY("GatewayId", "igw-"),
        NAT_GATEWAY("NatGatewayId", "nat-"),
        NETWORK_INTERFACE("NetworkInterfaceId", "eni-"),
        TRANSIT_GATEWAY("TransitGatewayId", "tgw-"),
        INSTANCE("InstanceId", "i-"),
        EGRESS_ONLY("EgressOnlyInternetGatewayId", "eigw-"),
        ENDPOINT("VpcEndpointId", "vpce-"),
        LOCAL_GATEWAY("LocalGatewayId", "lgw-"),
        CARRIER_GATEWAY("CarrierGatewayId", "cagw-"),
        CORE_NETWORK("CoreNetworkArn", "arn:aws:networkmanager:"),
        ODB_NETWORK("OdbNetworkArn", "arn:aws:odb:");

        private final String parameter;
        private final String prefix;

        Kind(String parameter, String prefix) {
            this.parameter = parameter;
            this.prefix = prefix;
        }

        String parameter() {
            return parameter;
        }

        /** The element that names it in an answer. A gateway endpoint is listed as a gateway. */
        String element() {
            String listed = this == ENDPOINT ? GATEWAY.parameter : parameter;
            return Character.toLowerCase(listed.charAt(0)) + listed.substring(1);
        }
    }

    /** By its id alone, as seeds name it. */
    static RouteTarget of(String id) {
        if (id.startsWith("vgw-")) {
            return new RouteTarget(Kind.GATEWAY, id);
        }
        return find(id).orElseThrow(() -> new IllegalArgumentException("no kind of route target has ids like " + id));
    }

    private static Optional<RouteTarget> find(String id) {
        for (Kind kind : Kind.values()) {
            if (id.startsWith(kind.prefix)) {
                return Optional.of(new RouteTarget(kind, id));
            }
        }
        return Optional.empty();
    }
}
