package io.nearside.simulator.ec2;

import java.time.Instant;

/**
 * A route of a table.
 *
 * @param destination a CIDR block, or the id of a prefix list
 * @param listed from when it is shown
 */
record Route(String destination, RouteTarget target, String origin, Instant listed) {
    static Route local(Cidr cidr) {
        return new Route(cidr.toString(), RouteTarget.LOCAL, "CreateRouteTable", Instant.MIN);
    }
}
