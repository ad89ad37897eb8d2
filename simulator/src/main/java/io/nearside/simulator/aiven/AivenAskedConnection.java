package io.nearside.simulator.aiven;

import java.time.Instant;
import java.util.Locale;

/**
 * A private endpoint that Aiven knows of (go-client-codegen, handler/privatelink). It is pending until the customer approves it through Aiven, and connected when Aiven has seen that the cloud let it in. It is active as soon as
 * Aiven knows its address too, which is told with the approval in Google and after it in Azure.
 */
final class AivenAskedConnection {
    private final String id;
    private final AivenEndpointSight endpoint;
    private State state = State.PENDING_USER_APPROVAL;
    private String address = "";
    private Instant approved = Instant.MAX;

    /** What {@code state} says, in capitals and with hyphens. */
    enum State {
        PENDING_USER_APPROVAL,
        USER_APPROVED,
        CONNECTED,
        ACTIVE;

        String text() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    AivenAskedConnection(String id, AivenEndpointSight endpoint) {
        this.id = id;
        this.endpoint = endpoint;
    }

    String id() {
        return id;
    }

    AivenEndpointSight endpoint() {
        return endpoint;
    }

    State state() {
        return state;
    }

    /** What the customer said that the endpoint has; empty before. */
    String address() {
        return address;
    }

    boolean isOf(AivenEndpointSight sight) {
        return endpoint.connection().equals(sight.connection());
    }

    /** @param at its address; empty if that is told later */
    void approve(String at, Instant now) {
        address = at;
        state = State.USER_APPROVED;
        approved = now;
    }

    /** Since when the cloud is to be told; the end of time if nobody approved it, or it was told. */
    Instant approved() {
        return approved;
    }

    void told() {
        approved = Instant.MAX;
    }

    /** The cloud may have let it in without anybody's approval. */
    void see(AivenEndpointSight sight) {
        boolean open = state == State.PENDING_USER_APPROVAL || state == State.USER_APPROVED;
        if (open && sight.state() == AivenEndpointSight.State.APPROVED) {
            state = address.isEmpty() ? State.CONNECTED : State.ACTIVE;
        }
    }

    void reach(String at) {
        address = at;
        state = State.ACTIVE;
    }
}
