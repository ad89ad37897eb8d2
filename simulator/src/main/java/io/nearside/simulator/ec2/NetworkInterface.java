package io.nearside.simulator.ec2;

import java.util.List;

/**
 * What takes an address of a subnet.
 *
 * @param endpoint the id of the endpoint whose it is; empty for one of anything else
 * @param groups the ids of its security groups
 */
record NetworkInterface(String id, Subnet subnet, String address, String endpoint, List<String> groups) {
    boolean isOfEndpoint() {
        return !endpoint.isEmpty();
    }

    String description() {
        return isOfEndpoint() ? "VPC Endpoint Interface " + endpoint : "";
    }

    /** As AWS gives them, in the range that is nobody's: made of the address. */
    String mac() {
        StringBuilder mac = new StringBuilder("06:00");
        for (String part : address.split("\\.", -1)) {
            mac.append(String.format(":%02x", Integer.parseInt(part)));
        }
        return mac.toString();
    }

    String dnsName() {
        return "ip-" + address.replace('.', '-') + "." + subnet.vpc().region() + ".compute.internal";
    }
}
