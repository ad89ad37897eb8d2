package io.nearside.simulator.ec2;

/** Which way a rule of a security group lets traffic. */
public enum Direction {
    INGRESS("ipPermissions"),
    EGRESS("ipPermissionsEgress");

    private final String element;

    Direction(String element) {
        this.element = element;
    }

    /** The element of a described group that lists the rules of this direction. */
    String element() {
        return element;
    }
}
