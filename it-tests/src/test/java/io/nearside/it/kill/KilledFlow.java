package io.nearside.it.kill;

import io.nearside.api.error.ProblemCode;
import io.nearside.it.world.SimulatedWorld;
import io.nearside.simulator.Fault.Phase;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A flow that is killed and disturbed everywhere.
 *
 * @param name short, a column of the table
 * @param start a world in which nothing has been prepared
 * @param document prepares the world and answers the link file
 * @param own texts by which what there was before is told that this link may change while it is connected; all else stays
 * @param lost what only the journal knows
 */
record KilledFlow(
        String name,
        Supplier<SimulatedWorld> start,
        Function<SimulatedWorld, String> document,
        Set<String> own,
        List<Lost> lost) {

    KilledFlow {
        own = Set.copyOf(own);
        lost = List.copyOf(lost);
    }

    /**
     * A kill after which a run without the journal must end otherwise, since nothing else tells what has happened.
     *
     * @param operation of the write at which it is killed
     * @param leaves a text of the world's state after the kill: of writes that go out together any may have come to its effect
     */
    record Lost(Command command, String operation, Phase phase, String leaves, Otherwise otherwise) {}

    /** How a run without the journal ends where an undisturbed run is out of reach. */
    sealed interface Otherwise {
        /** Blocked with this, and nothing is changed. */
        record Blocked(ProblemCode code) implements Otherwise {}

        /** At the same verdict, but of what was left only the facts with one of these texts go: whose the rest is nothing tells, so it stays. */
        record Only(Set<String> goes) implements Otherwise {}

        /** At the same end, and yet with those of the facts that were left that are of this form: whose they are nothing tells. */
        record But(String stays) implements Otherwise {}
    }

    /** A flow whose every state can be told from the cloud and the vendor. */
    static KilledFlow of(String name, Function<SimulatedWorld, String> document, String... own) {
        return new KilledFlow(name, SimulatedWorld::new, document, Set.of(own), List.of());
    }

    Optional<Otherwise> lostAt(Command command, String operation, Phase phase, String left) {
        return lost.stream()
                .filter(each ->
                        each.command() == command && each.operation().equals(operation) && each.phase() == phase)
                .filter(each -> left.contains(each.leaves()))
                .map(Lost::otherwise)
                .findFirst();
    }

    @Override
    public String toString() {
        return name;
    }
}
