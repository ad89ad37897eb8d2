package io.nearside.simulator.compute;

import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A long operation. It ends when it is due, and its end may be a failure. */
final class ComputeOperation {
    private final Start start;
    private final ComputeName name;
    private final String id;
    private final Instant began;
    private final Instant due;
    private final Supplier<Optional<ComputeFailure>> end;
    private boolean over;
    private @Nullable ComputeFailure failure;

    /** What keeps other operations out. */
    enum Traffic {
        NONE,
        PEERING,
        ROUTE
    }

    /**
     * What is begun.
     *
     * @param targetId the number of the resource that it is at work on
     * @param networks those that it keeps busy with its traffic
     */
    record Start(
            String type, ComputeName target, String targetId, String user, Traffic traffic, Set<ComputeName> networks) {
        Start {
            networks = Set.copyOf(networks);
        }
    }

    ComputeOperation(
            Start start,
            ComputeName name,
            String id,
            Instant began,
            Instant due,
            Supplier<Optional<ComputeFailure>> end) {
        this.start = start;
        this.name = name;
        this.id = id;
        this.began = began;
        this.due = due;
        this.end = end;
    }

    Start start() {
        return start;
    }

    ComputeName name() {
        return name;
    }

    String id() {
        return id;
    }

    Instant began() {
        return began;
    }

    Instant due() {
        return due;
    }

    boolean isOver() {
        return over;
    }

    Optional<ComputeFailure> failure() {
        return Optional.ofNullable(failure);
    }

    boolean keepsBusy(Traffic traffic, ComputeName network) {
        return !over && start.traffic() == traffic && start.networks().contains(network);
    }

    void finish() {
        over = true;
        failure = end.get().orElse(null);
    }
}
