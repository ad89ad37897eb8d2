package io.nearside.simulator.ec2;

import java.time.Duration;
import java.time.Instant;

/** How a gateway or one of its route tables comes and goes: pending, available, deleting, deleted. */
final class TransitLife {
    private final Instant created;
    private final Instant available;
    private Instant deleting = Instant.MAX;
    private Instant deleted = Instant.MAX;

    TransitLife(Instant created, Duration creating) {
        this.created = created;
        this.available = created.plus(creating);
    }

    Instant created() {
        return created;
    }

    /** When it was gone; never, as long as it is there. */
    Instant deleted() {
        return deleted;
    }

    void delete(Instant now, Duration lasting) {
        deleting = now;
        deleted = now.plus(lasting);
    }

    boolean isAvailable(Instant now) {
        return state(now).equals("available");
    }

    /** As EC2 spells it. */
    String state(Instant now) {
        if (!now.isBefore(deleting)) {
            return now.isBefore(deleted) ? "deleting" : "deleted";
        }
        return now.isBefore(available) ? "pending" : "available";
    }
}
