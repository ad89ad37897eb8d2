package io.nearside.it.kill;

import io.nearside.simulator.Fault;
import io.nearside.simulator.Fault.Phase;
import io.nearside.simulator.Match;
import java.time.Duration;
import java.util.function.Function;

/** What can go wrong once and passes by itself. */
enum Passing {
    THROTTLED("throttled", match -> Fault.throttle(match, Duration.ofSeconds(3))),
    THROTTLED_FOR_UNKNOWN("throttled, not said how long", Fault::throttle),
    FAILED_BEFORE("500 before the effect", match -> Fault.serverError(match, Phase.BEFORE)),
    FAILED_AFTER("500 after the effect", match -> Fault.serverError(match, Phase.AFTER)),
    DROPPED_BEFORE("dropped before the effect", match -> Fault.drop(match, Phase.BEFORE)),
    ANSWER_LOST("answer lost", match -> Fault.drop(match, Phase.AFTER));

    private final String says;

    @SuppressWarnings("ImmutableEnumChecker") // all of them are stateless
    private final Function<Match, Fault> fault;

    Passing(String says, Function<Match, Fault> fault) {
        this.says = says;
        this.fault = fault;
    }

    Fault at(Match match) {
        return fault.apply(match);
    }

    @Override
    public String toString() {
        return says;
    }
}
