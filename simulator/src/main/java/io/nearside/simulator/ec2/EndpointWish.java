package io.nearside.simulator.ec2;

import java.util.List;
import java.util.Map;

/**
 * What an endpoint was asked for with, for a token that comes again.
 *
 * @param token empty for none
 * @param subnets ids
 * @param groups ids; empty leaves the VPC's own
 * @param addresses the address that is wanted in a subnet
 * @param region the service's
 * @param privateDns whether the service's private name is wanted in the VPC
 */
record EndpointWish(
        String token,
        String vpc,
        String service,
        List<String> subnets,
        List<String> groups,
        Map<String, String> addresses,
        String region,
        boolean privateDns,
        Map<String, String> tags) {}
