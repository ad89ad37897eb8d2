package io.nearside.engine.round;

import io.nearside.api.error.CloudException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Reads facts, independent ones in parallel, and before one whatever it is read by. A read that fails is a reading too: what else was read is
 * kept.
 */
final class Looker {
    private final Flow<?> flow;

    private final Parallel parallel;

    Looker(Flow<?> flow, Parallel parallel) {
        this.flow = flow;
        this.parallel = parallel;
    }

    /** What came of one read: a reading, or the fact without which there is none. */
    private record Result(
            Facts.@Nullable Reading reading, @Nullable Fact<?> needed) {}

    Facts read(Facts before, Collection<? extends Fact<?>> facts, int turn) {
        List<? extends Fact<?>> wanted = List.copyOf(facts);
        List<Result> results = parallel.all(wanted.stream()
                .map(fact -> (Callable<Result>) () -> one(fact, before, turn))
                .toList());
        Map<Fact<?>, Facts.Reading> newer = new HashMap<>();
        Set<Fact<?>> needed = new LinkedHashSet<>();
        List<Fact<?>> again = new ArrayList<>();
        for (int i = 0; i < wanted.size(); i++) {
            Result result = results.get(i);
            if (result.needed() != null) {
                needed.add(result.needed());
                again.add(wanted.get(i));
            } else {
                newer.put(wanted.get(i), Objects.requireNonNull(result.reading()));
            }
        }
        Facts after = before.with(newer);
        needed.removeIf(after::knows);
        return again.isEmpty() ? after : read(read(after, needed, turn), again, turn);
    }

    private Result one(Fact<?> fact, Facts before, int turn) {
        try {
            return new Result(new Facts.Reading(flow.read(fact, before), null, turn), null);
        } catch (CloudException e) {
            return new Result(new Facts.Reading(null, e, turn), null);
        } catch (FactMissing missing) {
            return missing.failure()
                    .map(failure -> new Result(new Facts.Reading(null, failure, turn), null))
                    .orElseGet(() -> new Result(null, missing.fact()));
        }
    }
}
