package io.nearside.simulator.ec2;

import java.util.List;
import java.util.Optional;

/**
 * What is attached to a transit gateway.
 *
 * @param type {@code vpc} or {@code vpn}
 * @param vpc of a VPC, which tells of its CIDR blocks itself
 * @param told the networks that something else tells of
 */
record TransitResource(String owner, String type, String id, Optional<Vpc> vpc, List<Cidr> told) {
    TransitResource {
        told = List.copyOf(told);
    }

    static TransitResource of(Vpc vpc) {
        return new TransitResource(vpc.account(), "vpc", vpc.id(), Optional.of(vpc), List.of());
    }

    /** The networks behind it as they are now. */
    List<Cidr> networks() {
        return vpc.map(Vpc::v4).orElse(told);
    }
}
