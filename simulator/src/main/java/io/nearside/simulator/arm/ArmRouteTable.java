package io.nearside.simulator.arm;

import java.time.Instant;

/** A route table: routes that come before those that Azure makes by itself, in the subnets that name it. */
final class ArmRouteTable extends ArmHolder {
    static final String TYPE = "routeTables";

    ArmRouteTable(ArmId id, String location, String guid, Instant shown) {
        super(id, location, guid, shown);
    }

    @Override
    String type() {
        return TYPE;
    }

    @Override
    String entryType() {
        return "routes";
    }
}
