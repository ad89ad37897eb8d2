package io.nearside.simulator.arm;

import java.time.Instant;

/**
 * A role assignment.
 *
 * @param id the guid that ends its resource id
 * @param principal the object id of a service principal
 * @param scope where it holds, with all that is below
 * @param made when it was written
 * @param since when ARM begins to go by it
 */
record ArmAssignment(String id, String principal, ArmRole role, ArmId scope, Instant made, Instant since) {
    boolean isAt(ArmId place, Instant now) {
        return place.isIn(scope) && !now.isBefore(since);
    }
}
