package io.nearside.engine.round;

import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.ErrorKind.Outlook;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What was read so far, each fact with the turn in which it was read. Immutable: a new look makes a new one. */
public final class Facts {
    private static final Facts NONE = new Facts(Map.of());

    private final Map<Fact<?>, Reading> readings;

    private Facts(Map<Fact<?>, Reading> readings) {
        this.readings = readings;
    }

    /** Nothing was read yet. */
    public static Facts none() {
        return NONE;
    }

    /**
     * A fact's value, for a judge that cannot do without it. If it was not read yet, the round reads it and judges again; if its read
     * failed, the round makes the finding out of the failure.
     */
    public <T> T get(Fact<T> fact) {
        Reading reading = readings.get(fact);
        if (reading == null) {
            throw new FactMissing(fact, null);
        }
        if (reading.failure() != null) {
            throw new FactMissing(fact, reading.failure());
        }
        return cast(fact, reading.value());
    }

    /** As {@link #get}, but empty if the service said that there is no such thing. */
    public <T> Optional<T> find(Fact<T> fact) {
        Reading reading = readings.get(fact);
        if (reading != null && reading.failure() != null && reading.failure().kind() == ErrorKind.NOT_FOUND) {
            return Optional.empty();
        }
        return Optional.of(get(fact));
    }

    /** A fact's value if it was read without failure, for what is only said along the way. */
    public <T> Optional<T> peek(Fact<T> fact) {
        Reading reading = readings.get(fact);
        return reading == null || reading.failure() != null
                ? Optional.empty()
                : Optional.of(cast(fact, reading.value()));
    }

    /** Whether a fact was read in this turn or later. */
    boolean readSince(Fact<?> fact, int turn) {
        Reading reading = readings.get(fact);
        return reading != null && reading.turn() >= turn;
    }

    /** Whether a fact was read at all, with or without failure. */
    boolean knows(Fact<?> fact) {
        return readings.containsKey(fact);
    }

    /** The facts whose reads failed in a way that may pass by itself. */
    List<Fact<?>> worthAnotherTry() {
        List<Fact<?>> again = new ArrayList<>();
        readings.forEach((fact, reading) -> {
            if (reading.failure() != null && reading.failure().kind().outlook() == Outlook.TRY_LATER) {
                again.add(fact);
            }
        });
        return again;
    }

    /** The longest time that a service asked to wait, if any did. */
    Optional<Duration> delay() {
        return readings.values().stream()
                .flatMap(reading -> Optional.ofNullable(reading.failure()).stream())
                .flatMap(failure -> failure.fault().delay().stream())
                .max(Comparator.naturalOrder());
    }

    Facts with(Map<Fact<?>, Reading> newer) {
        Map<Fact<?>, Reading> merged = new LinkedHashMap<>(readings);
        merged.putAll(newer);
        return new Facts(Map.copyOf(merged));
    }

    /** The same, with what was learnt of a fact that was read before. */
    <T> Facts learning(Fact<T> fact, T value) {
        Reading before = readings.get(fact);
        return with(Map.of(fact, new Reading(value, null, before == null ? 0 : before.turn())));
    }

    @SuppressWarnings("unchecked") // a flow's reader answers the type of its fact
    private static <T> T cast(Fact<T> fact, @Nullable Object value) {
        if (value == null) {
            throw new IllegalStateException(fact + " was read without a value");
        }
        return (T) value;
    }

    /** One read of one fact: a value or a failure. */
    record Reading(@Nullable Object value, @Nullable CloudException failure, int turn) {}
}
