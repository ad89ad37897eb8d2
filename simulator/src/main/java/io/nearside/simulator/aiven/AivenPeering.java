package io.nearside.simulator.aiven;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A peering connection and its way through the states, worked out whenever someone asks. */
final class AivenPeering {
    private final String id;
    private AivenPeer peer;
    private List<String> cidrs;
    private List<String> cidrsBefore;
    private Instant rerouted = Instant.MIN;
    private final Instant created;
    private AivenPeeringState state = AivenPeeringState.APPROVED;
    private Instant since;
    private String half = "";
    private String message = "";
    private AivenSight sight = AivenSight.of(AivenSight.State.WAITING);
    private Instant seen = Instant.MIN;

    AivenPeering(String id, AivenPeer peer, List<String> cidrs, Instant now) {
        this.id = id;
        this.peer = peer;
        this.cidrs = List.copyOf(cidrs);
        this.cidrsBefore = this.cidrs;
        this.created = now;
        this.since = now;
    }

    String id() {
        return id;
    }

    AivenPeer peer() {
        return peer;
    }

    /** The ranges behind the peer, as they were last asked for. */
    List<String> cidrs() {
        return cidrs;
    }

    /** They are read back only a while after a change, and in live states alone (terraform-provider-aiven, transitgatewayvpcattachment.go). */
    List<String> shownCidrs(Instant now, AivenTimings timings) {
        return switch (state) {
            case APPROVED, PENDING_PEER, ACTIVE ->
                rerouted.equals(Instant.MIN) || !now.isBefore(rerouted.plus(timings.noticed())) ? cidrs : cidrsBefore;
            case APPROVED_PEER_REQUESTED,
                    INVALID_SPECIFICATION,
                    REJECTED_BY_PEER,
                    DELETED_BY_PEER,
                    DELETING,
                    DELETED,
                    ERROR -> List.of();
        };
    }

    void reroute(List<String> wanted, Instant now, AivenTimings timings) {
        if (!wanted.equals(cidrs)) {
            cidrsBefore = shownCidrs(now, timings);
            cidrs = List.copyOf(wanted);
            rerouted = now;
        }
    }

    Instant created() {
        return created;
    }

    AivenPeeringState state() {
        return state;
    }

    /** When it came into its state. */
    Instant since() {
        return since;
    }

    /** The cloud's id of it; empty before there is one. */
    String half() {
        return half;
    }

    /** Why it failed; empty if it did not. */
    String message() {
        return message;
    }

    AivenSight sight() {
        return sight;
    }

    /** A half is built from a network that is there. */
    void notBefore(Instant built) {
        if (state == AivenPeeringState.APPROVED && since.isBefore(built)) {
            since = built;
        }
    }

    /** Begins anew, with the application and tenant that it is asked for with this time. */
    void restart(AivenPeer wanted, Instant now) {
        peer = wanted;
        half = "";
        turn(AivenPeeringState.APPROVED, now, "");
    }

    void delete(Instant now) {
        if (state != AivenPeeringState.DELETING && state != AivenPeeringState.DELETED) {
            turn(AivenPeeringState.DELETING, now, "");
        }
    }

    /** Goes as far as the clock allows, so that a long time that nobody asked in passes through every state. */
    void settle(Instant now, String network, AivenHands hands, AivenTimings timings) {
        boolean moved = true;
        while (moved) {
            moved = switch (state) {
                case APPROVED -> isDue(now, timings.requested()) && request(now, network, hands, timings);
                case APPROVED_PEER_REQUESTED -> isDue(now, timings.pending()) && wait(now, hands, timings);
                case PENDING_PEER, ACTIVE -> follow(now, hands, timings);
                case DELETING -> isDue(now, timings.removed()) && withdraw(now, hands, timings);
                case INVALID_SPECIFICATION, REJECTED_BY_PEER, DELETED_BY_PEER, DELETED, ERROR -> false;
            };
        }
    }

    /** Looks now and takes what it sees for noticed. */
    void refresh(Instant now, AivenHands hands, AivenTimings timings) {
        if (!half.isEmpty()) {
            sight = hands.look(half);
            seen = now.minus(timings.noticed());
        }
    }

    boolean isGone(Instant now, AivenTimings timings) {
        return state == AivenPeeringState.DELETED && isDue(now, timings.forgotten());
    }

    private boolean request(Instant now, String network, AivenHands hands, AivenTimings timings) {
        Instant due = since.plus(timings.requested());
        try {
            half = hands.request(network, peer);
            return turn(AivenPeeringState.APPROVED_PEER_REQUESTED, due, "");
        } catch (AivenUnpeerableException refused) {
            return turn(refused.state(), due, String.valueOf(refused.getMessage()));
        } catch (AivenHeldUpException later) {
            since = now.minus(timings.requested());
            return false;
        }
    }

    private boolean wait(Instant now, AivenHands hands, AivenTimings timings) {
        sight = hands.look(half);
        seen = now;
        if (sight.state() == AivenSight.State.SETTLING) {
            return false;
        }
        Instant due = since.plus(timings.pending());
        return sight.state() == AivenSight.State.FAILED
                ? turn(AivenPeeringState.INVALID_SPECIFICATION, due, sight.message())
                : turn(AivenPeeringState.PENDING_PEER, due, "");
    }

    private boolean follow(Instant now, AivenHands hands, AivenTimings timings) {
        AivenSight current = hands.look(half);
        if (current.state() != sight.state()) {
            seen = now;
        }
        sight = current;
        AivenPeeringState next = next();
        Instant due = seen.plus(timings.noticed());
        return next != state && !now.isBefore(due) && turn(next, due, current.message());
    }

    private AivenPeeringState next() {
        return switch (sight.state()) {
            case CONNECTED -> AivenPeeringState.ACTIVE;
            case REJECTED -> AivenPeeringState.REJECTED_BY_PEER;
            case REMOVED -> AivenPeeringState.DELETED_BY_PEER;
            case FAILED -> AivenPeeringState.INVALID_SPECIFICATION;
            case SETTLING, WAITING, TROUBLED, EXPIRED -> state;
        };
    }

    private boolean withdraw(Instant now, AivenHands hands, AivenTimings timings) {
        try {
            if (!half.isEmpty()) {
                hands.withdraw(half);
            }
        } catch (AivenHeldUpException later) {
            since = now.minus(timings.removed());
            return false;
        }
        return turn(AivenPeeringState.DELETED, since.plus(timings.removed()), "");
    }

    private boolean isDue(Instant now, Duration after) {
        return !now.isBefore(since.plus(after));
    }

    private boolean turn(AivenPeeringState next, Instant when, String why) {
        state = next;
        since = when;
        message = why;
        return true;
    }
}
