package io.nearside.engine.round;

import io.nearside.api.error.CloudException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;

/** Has every step judge the situation, in the order in which they are walked. */
final class Judge<S> {
    private final Flow<S> flow;

    private final Direction direction;

    Judge(Flow<S> flow, Direction direction) {
        this.flow = flow;
        this.direction = direction;
    }

    /** A step with what it found. */
    record Judged(String step, Finding finding) {}

    /**
     * Everything that was found, and the facts that a judge asked for and nobody has read.
     *
     * @param all what each step found
     * @param frontier the first step that is not settled, if any: only that one may act
     */
    record Judgement(List<Judged> all, Optional<Judged> frontier, Set<Fact<?>> wanted) {}

    Judgement judge(Facts facts, BiFunction<Fact<?>, CloudException, Finding> onFailure) {
        S situation = flow.situation(facts);
        List<Step<S>> order = new ArrayList<>(flow.steps());
        if (direction == Direction.DISCONNECT) {
            Collections.reverse(order);
        }
        List<Judged> all = new ArrayList<>();
        Set<Fact<?>> wanted = new LinkedHashSet<>();
        for (Step<S> step : order) {
            try {
                boolean connects = direction == Direction.CONNECT;
                all.add(new Judged(step.id(), connects ? step.judge(situation) : step.judgeGone(situation)));
            } catch (FactMissing missing) {
                if (missing.failure().isEmpty()) {
                    wanted.add(missing.fact());
                }
                all.add(new Judged(
                        step.id(),
                        missing.failure()
                                .map(failure -> onFailure.apply(missing.fact(), failure))
                                .orElseGet(() -> new Finding.Later(List.of("needs " + missing.fact())))));
            }
        }
        Optional<Judged> frontier =
                all.stream().filter(judged -> !judged.finding().isSettled()).findFirst();
        return new Judgement(List.copyOf(all), frontier, wanted);
    }
}
