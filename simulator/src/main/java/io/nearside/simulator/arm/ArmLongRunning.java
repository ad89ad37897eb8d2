package io.nearside.simulator.arm;

import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A long-running operation. It ends when it is due, and its end may be a failure. */
final class ArmLongRunning {
    private final String id;
    private final ArmId resource;
    private final String location;
    private final ArmSignature signature;
    private final Instant due;
    private final Supplier<Optional<ArmFailure>> end;
    private boolean over;
    private @Nullable ArmFailure failure;

    ArmLongRunning(
            String id,
            ArmId resource,
            String location,
            ArmSignature signature,
            Instant due,
            Supplier<Optional<ArmFailure>> end) {
        this.id = id;
        this.resource = resource;
        this.location = location;
        this.signature = signature;
        this.due = due;
        this.end = end;
    }

    String id() {
        return id;
    }

    /** What it is at work on. */
    ArmId resource() {
        return resource;
    }

    String location() {
        return location;
    }

    /** What has to come along with whoever asks for it. */
    ArmSignature signature() {
        return signature;
    }

    Instant due() {
        return due;
    }

    boolean isOver() {
        return over;
    }

    Optional<ArmFailure> failure() {
        return Optional.ofNullable(failure);
    }

    void finish() {
        over = true;
        failure = end.get().orElse(null);
    }
}
