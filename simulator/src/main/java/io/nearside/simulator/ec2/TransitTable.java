package io.nearside.simulator.ec2;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A route table of a transit gateway: routes that somebody wrote, and attachments whose networks write theirs by themselves. */
final class TransitTable {
    private final String id;
    private final TransitGateway gateway;
    private final TransitLife life;
    private final Map<Cidr, Optional<TransitAttachment>> routes = new LinkedHashMap<>();
    private final Map<TransitAttachment, Instant> propagations = new LinkedHashMap<>();

    TransitTable(String id, TransitGateway gateway, TransitLife life) {
        this.id = id;
        this.gateway = gateway;
        this.life = life;
    }

    String id() {
        return id;
    }

    TransitGateway gateway() {
        return gateway;
    }

    TransitLife life() {
        return life;
    }

    /** Where static routes lead; empty for one that leads nowhere on purpose. */
    Map<Cidr, Optional<TransitAttachment>> routes() {
        return routes;
    }

    /** Since when attachments propagate, which may be an instant to come, in order of their being told to. */
    Map<TransitAttachment, Instant> propagations() {
        return propagations;
    }

    boolean propagates(TransitAttachment attachment, Instant now) {
        return !now.isBefore(propagations.getOrDefault(attachment, Instant.MAX));
    }
}
