package io.nearside.simulator.aiven;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/** A static IP of a project, which costs until it is deleted (Aiven's documentation, concepts/static-ips). */
final class AivenStaticIp {
    private final String id;
    private final String project;
    private final AivenCloud cloud;
    private final String address;
    private State state = State.CREATING;
    private Instant since;
    private String service = "";
    private boolean kept;

    /** What {@code state} says, in capitals. */
    enum State {
        CREATING,
        CREATED,
        /** Associated with a service. */
        AVAILABLE,
        /** A node of it uses it. */
        ASSIGNED,
        DELETING,
        DELETED;

        String text() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    AivenStaticIp(String id, String project, AivenCloud cloud, String address, Instant now) {
        this.id = id;
        this.project = project;
        this.cloud = cloud;
        this.address = address;
        this.since = now;
    }

    String id() {
        return id;
    }

    String project() {
        return project;
    }

    AivenCloud cloud() {
        return cloud;
    }

    /** Empty while it is being created. */
    String address() {
        return state == State.CREATING ? "" : address;
    }

    State state() {
        return state;
    }

    /** The service that it is associated with; empty if there is none. */
    String service() {
        return service;
    }

    boolean isOf(AivenManaged other) {
        return project.equals(other.project()) && service.equals(other.name());
    }

    /** Whether it is protected against deletion. */
    boolean isKept() {
        return kept;
    }

    void keep(boolean wanted) {
        kept = wanted;
    }

    void associate(String with) {
        service = with;
        state = State.AVAILABLE;
    }

    void dissociate() {
        service = "";
        state = State.CREATED;
    }

    void assign() {
        state = State.ASSIGNED;
    }

    void release() {
        state = State.AVAILABLE;
    }

    void delete(Instant now) {
        state = State.DELETING;
        since = now;
    }

    void settle(Instant now, AivenTimings timings) {
        if (state == State.CREATING && isDue(now, timings.services().address())) {
            state = State.CREATED;
        }
        if (state == State.DELETING && isDue(now, timings.removed())) {
            state = State.DELETED;
        }
    }

    private boolean isDue(Instant now, Duration after) {
        return !now.isBefore(since.plus(after));
    }
}
