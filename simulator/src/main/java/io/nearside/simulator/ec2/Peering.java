package io.nearside.simulator.ec2;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Set;

/** A peering connection: what was done to it and when. Its state is worked out from the clock whenever someone asks. */
final class Peering {
    static final Duration LASTING = Duration.ofDays(7);

    private final String id;
    private final PeeringEnd requester;
    private final PeeringEnd accepter;
    private final Instant settled;
    private final Instant shown;
    private final Instant expires;
    private final boolean failing;
    private final Set<PeeringEnd> resolving = new HashSet<>();
    private Instant rejected = Instant.MAX;
    private Instant accepted = Instant.MAX;
    private Instant active = Instant.MAX;
    private Instant deleting = Instant.MAX;
    private Instant deleted = Instant.MAX;
    private String deleter = "";

    Peering(String id, PeeringEnd requester, PeeringEnd accepter, boolean failing, Instant now, Ec2Timings timings) {
        this.id = id;
        this.requester = requester;
        this.accepter = accepter;
        this.failing = failing;
        this.settled = now.plus(timings.initiating());
        this.shown = now.plus(timings.shownToPeer());
        this.expires = now.plus(LASTING);
    }

    String id() {
        return id;
    }

    PeeringEnd requester() {
        return requester;
    }

    PeeringEnd accepter() {
        return accepter;
    }

    Instant expires() {
        return expires;
    }

    /** Who deleted it, or empty. */
    String deleter() {
        return deleter;
    }

    /** From when the accepter's account sees it. */
    Instant shown() {
        return shown;
    }

    boolean joins(PeeringEnd one, PeeringEnd other) {
        return (requester.equals(one) && accepter.equals(other)) || (requester.equals(other) && accepter.equals(one));
    }

    boolean touches(String vpc) {
        return requester.vpc().equals(vpc) || accepter.vpc().equals(vpc);
    }

    PeeringState state(Instant now, boolean expiring) {
        if (!now.isBefore(deleting)) {
            return now.isBefore(deleted) ? PeeringState.DELETING : PeeringState.DELETED;
        }
        if (now.isBefore(settled)) {
            return PeeringState.INITIATING_REQUEST;
        }
        if (failing) {
            return PeeringState.FAILED;
        }
        if (!now.isBefore(rejected)) {
            return PeeringState.REJECTED;
        }
        if (!now.isBefore(accepted)) {
            return now.isBefore(active) ? PeeringState.PROVISIONING : PeeringState.ACTIVE;
        }
        return expiring && !now.isBefore(expires) ? PeeringState.EXPIRED : PeeringState.PENDING_ACCEPTANCE;
    }

    /** When it came to its end, for a state in which it is dead. */
    Instant ended(PeeringState state) {
        return switch (state) {
            case FAILED -> settled;
            case REJECTED -> rejected;
            case EXPIRED -> expires;
            case DELETED -> deleted;
            case INITIATING_REQUEST, PENDING_ACCEPTANCE, PROVISIONING, ACTIVE, DELETING -> Instant.MAX;
        };
    }

    String message(PeeringState state) {
        return switch (state) {
            case INITIATING_REQUEST -> "Initiating Request to " + accepter.account();
            case PENDING_ACCEPTANCE -> "Pending Acceptance by " + accepter.account();
            case PROVISIONING -> "Provisioning";
            case ACTIVE -> "Active";
            case FAILED -> "Failed due to incorrect VPC-ID, Account ID, or overlapping CIDR range";
            case EXPIRED -> "Expired";
            case REJECTED -> "Rejected by " + accepter.account();
            case DELETING -> "Deleting by " + deleter;
            case DELETED -> "Deleted by " + deleter;
        };
    }

    void accept(Instant now, Duration provisioning) {
        rejected = Instant.MAX;
        accepted = now;
        active = now.plus(provisioning);
    }

    void reject(Instant now) {
        rejected = now;
    }

    void delete(Instant now, Duration lasting, String by) {
        deleting = now;
        deleted = now.plus(lasting);
        deleter = by;
    }

    /** Whether public host names of the other side resolve to private addresses for this side. */
    boolean resolves(PeeringEnd side) {
        return resolving.contains(side);
    }

    void resolve(PeeringEnd side, boolean wanted) {
        if (wanted) {
            resolving.add(side);
        } else {
            resolving.remove(side);
        }
    }
}
