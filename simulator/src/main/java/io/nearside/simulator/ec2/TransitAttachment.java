package io.nearside.simulator.ec2;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Something attached to a transit gateway: what was done to it and when. Its state is worked out from the clock whenever someone asks. */
final class TransitAttachment {
    private final String id;
    private final TransitGateway gateway;
    private final TransitResource resource;
    private final List<Subnet> subnets;
    private final Map<String, String> options;
    private final Instant created;
    private final Instant asked;
    private Instant accepted = Instant.MAX;
    private Instant available = Instant.MAX;
    private Instant rejected = Instant.MAX;
    private Instant failed = Instant.MAX;
    private Instant deleting = Instant.MAX;
    private Instant deleted = Instant.MAX;
    private Optional<TransitAssociation> association = Optional.empty();

    /**
     * @param options as an answer calls them
     * @param initiating how long it takes until it waits for acceptance
     */
    TransitAttachment(
            String id,
            TransitGateway gateway,
            TransitResource resource,
            List<Subnet> subnets,
            Map<String, String> options,
            Instant now,
            Duration initiating) {
        this.id = id;
        this.gateway = gateway;
        this.resource = resource;
        this.subnets = List.copyOf(subnets);
        this.options = options;
        this.created = now;
        this.asked = now.plus(initiating);
    }

    String id() {
        return id;
    }

    TransitGateway gateway() {
        return gateway;
    }

    TransitResource resource() {
        return resource;
    }

    List<Subnet> subnets() {
        return subnets;
    }

    Map<String, String> options() {
        return options;
    }

    Instant created() {
        return created;
    }

    /** From when on it waits for acceptance. */
    Instant asked() {
        return asked;
    }

    /** When it was or will be available; never, as long as nobody accepts it. */
    Instant available() {
        return available;
    }

    TransitState state(Instant now) {
        if (!now.isBefore(deleting)) {
            return now.isBefore(deleted) ? TransitState.DELETING : TransitState.DELETED;
        }
        if (!now.isBefore(failed)) {
            return TransitState.FAILED;
        }
        if (!now.isBefore(rejected)) {
            return TransitState.REJECTED;
        }
        if (now.isBefore(asked)) {
            return TransitState.INITIATING_REQUEST;
        }
        if (now.isBefore(accepted)) {
            return TransitState.PENDING_ACCEPTANCE;
        }
        return now.isBefore(available) ? TransitState.PENDING : TransitState.AVAILABLE;
    }

    /** When it came into the state in which it ends; never, as long as it has not. */
    Instant ended(Instant now) {
        return switch (state(now)) {
            case DELETED -> deleted;
            case REJECTED -> rejected;
            case FAILED -> failed;
            case INITIATING_REQUEST, PENDING_ACCEPTANCE, PENDING, AVAILABLE, DELETING -> Instant.MAX;
        };
    }

    void accept(Instant when, Duration lasting) {
        accepted = when;
        available = when.plus(lasting);
    }

    void reject(Instant now) {
        rejected = now;
    }

    void fail(Instant now) {
        failed = now;
    }

    void delete(Instant now, Duration lasting) {
        deleting = now;
        deleted = now.plus(lasting);
    }

    /** With its one route table; empty if there is none now. It goes with the attachment. */
    Optional<TransitAssociation> association(Instant now) {
        TransitState state = state(now);
        if (state == TransitState.DELETING) {
            return association.filter(each -> each.isThere(now)).map(each -> each.left(deleting, deleted));
        }
        return association.filter(each -> state == TransitState.AVAILABLE && each.isThere(now));
    }

    void associate(TransitAssociation wanted) {
        association = Optional.of(wanted);
    }
}
