package io.nearside.engine.round;

import io.nearside.api.error.CloudException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads facts, independent ones in parallel. A read that fails is a reading too: what else was read is kept. */
final class Looker {
    private final Flow<?> flow;

    private final Parallel parallel;

    Looker(Flow<?> flow, Parallel parallel) {
        this.flow = flow;
        this.parallel = parallel;
    }

    Facts read(Facts before, Collection<? extends Fact<?>> facts, int turn) {
        List<? extends Fact<?>> wanted = List.copyOf(facts);
        List<Facts.Reading> readings = parallel.all(wanted.stream()
                .map(fact -> (java.util.concurrent.Callable<Facts.Reading>) () -> one(fact, before, turn))
                .toList());
        Map<Fact<?>, Facts.Reading> newer = new HashMap<>();
        for (int i = 0; i < wanted.size(); i++) {
            newer.put(wanted.get(i), readings.get(i));
        }
        return before.with(newer);
    }

    private Facts.Reading one(Fact<?> fact, Facts before, int turn) {
        try {
            return new Facts.Reading(flow.read(fact, before), null, turn);
        } catch (CloudException e) {
            return new Facts.Reading(null, e, turn);
        }
    }
}
