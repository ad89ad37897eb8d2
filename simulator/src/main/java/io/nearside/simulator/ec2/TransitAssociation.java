package io.nearside.simulator.ec2;

import java.time.Duration;
import java.time.Instant;

/** An attachment's association with the route table by which its traffic goes. */
record TransitAssociation(TransitTable table, Instant since, Instant done, Instant leaving, Instant gone) {
    static TransitAssociation of(TransitTable table, Instant since, Duration lasting) {
        return new TransitAssociation(table, since, since.plus(lasting), Instant.MAX, Instant.MAX);
    }

    TransitAssociation left(Instant from, Instant to) {
        return new TransitAssociation(table, since, done, from, to);
    }

    boolean isThere(Instant now) {
        return !now.isBefore(since) && now.isBefore(gone);
    }

    /** As EC2 spells it, for one that is there. */
    String state(Instant now) {
        if (!now.isBefore(leaving)) {
            return "disassociating";
        }
        return now.isBefore(done) ? "associating" : "associated";
    }
}
