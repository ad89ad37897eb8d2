package io.nearside.simulator.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * A route of a table or a rule of a security group: both are written alone or with what they are in.
 *
 * @param settings what its owner wrote of its properties
 */
record ArmEntry(ArmId id, ObjectNode settings, String etag) {
    String name() {
        return id.name();
    }
}
