package io.nearside.it.kill;

import io.nearside.api.error.ProblemCode;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.Fault.Phase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A flow that is killed and disturbed everywhere.
 *
 * @param name short, a column of the table
 * @param document prepares the world and answers the link file
 * @param own texts by which what there was before is told that this link may change while it is connected; all else stays
 * @param lost what only the journal knows
 */
record KilledFlow(String name, Function<SimulatedWorld, String> document, Set<String> own, List<Lost> lost) {

    KilledFlow {
        own = Set.copyOf(own);
        lost = List.copyOf(lost);
    }

    /**
     * A kill after which a run without the journal must end blocked, since nothing else tells what has happened.
     *
     * @param operation of the write at which it is killed
     */
    record Lost(Command command, String operation, Phase phase, ProblemCode code) {}

    /** A flow whose every state can be told from the cloud and the vendor. */
    static KilledFlow of(String name, Function<SimulatedWorld, String> document, String... own) {
        return new KilledFlow(name, document, Set.of(own), List.of());
    }

    Optional<ProblemCode> lostAt(Command command, String operation, Phase phase) {
        return lost.stream()
                .filter(each ->
                        each.command() == command && each.operation().equals(operation) && each.phase() == phase)
                .map(Lost::code)
                .findFirst();
    }

    @Override
    public String toString() {
        return name;
    }
}
