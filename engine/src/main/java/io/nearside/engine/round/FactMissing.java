package io.nearside.engine.round;

import io.nearside.api.error.CloudException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How a judge, or the read of another fact, says that it cannot go on without a fact. Caught by the round, never seen outside. */
final class FactMissing extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Fact<?> fact;

    private final transient @Nullable CloudException failure;

    FactMissing(Fact<?> fact, @Nullable CloudException failure) {
        super(fact.name(), failure, false, false);
        this.fact = fact;
        this.failure = failure;
    }

    Fact<?> fact() {
        return fact;
    }

    /** Why its read failed, or empty if it was not read yet. */
    Optional<CloudException> failure() {
        return Optional.ofNullable(failure);
    }
}
