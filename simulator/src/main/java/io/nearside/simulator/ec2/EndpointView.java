package io.nearside.simulator.ec2;

import java.util.List;

/**
 * An interface endpoint as it is at one moment, for tests and for the simulated vendors.
 *
 * @param service the service's id
 * @param addresses in the order of its subnets
 * @param dnsName the one for all zones
 */
public record EndpointView(
        String id,
        String account,
        String region,
        String vpc,
        String service,
        EndpointState state,
        List<String> addresses,
        String dnsName) {}
