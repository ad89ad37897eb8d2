package io.nearside.engine.round;

import io.nearside.api.error.Problem;
import java.util.List;
import java.util.Set;

/** What a step found. */
public sealed interface Finding {

    /** In place. */
    record Done(String evidence) implements Finding {}

    /** Not needed for this link. */
    record Skip(String why) implements Finding {}

    /** These writes are due. They do not depend on each other. */
    record ToDo(List<Write> writes) implements Finding {
        public ToDo {
            writes = List.copyOf(writes);
        }
    }

    /** It will be due once an earlier step is done; this is what it will do then. */
    record Later(List<String> says) implements Finding {
        public Later {
            says = List.copyOf(says);
        }
    }

    /**
     * Somebody else's turn.
     *
     * @param on whose
     * @param says what for, as a clause after "waits for"
     * @param poll what to read again
     * @param patience how long it may last
     * @param nudges what hurries the other side, and is harmless
     * @param nudging when they are made
     */
    record Wait(Side on, String says, Set<Fact<?>> poll, Patience patience, List<Write> nudges, Nudging nudging)
            implements Finding {
        public Wait {
            poll = Set.copyOf(poll);
            nudges = List.copyOf(nudges);
        }

        /** A wait that nothing hurries. */
        public Wait(Side on, String says, Set<Fact<?>> poll, Patience patience) {
            this(on, says, poll, patience, List.of());
        }

        /** A wait that these may hurry and that does not need them: they are made once it has lasted a while. */
        public Wait(Side on, String says, Set<Fact<?>> poll, Patience patience, List<Write> nudges) {
            this(on, says, poll, patience, nudges, Nudging.WHEN_IT_LASTS);
        }

        /** The same wait, which ends only if the other side is nudged. */
        public Wait needing(List<Write> needed) {
            return new Wait(on, says, poll, patience, needed, Nudging.AT_ONCE);
        }

        /** When nudges are made. */
        public enum Nudging {
            /** The other side looks by itself too: only once the wait has lasted a while, and then every so often. */
            WHEN_IT_LASTS,
            /** It looks only when it is told to: at once, and then every so often. What they made stale is read at once. */
            AT_ONCE
        }
    }

    /** A person must act. */
    record Blocked(List<Problem> problems) implements Finding {
        public Blocked {
            problems = List.copyOf(problems);
        }

        /** One problem. */
        public static Blocked by(Problem problem) {
            return new Blocked(List.of(problem));
        }
    }

    /** Whether the next step may go on. */
    default boolean isSettled() {
        return this instanceof Done || this instanceof Skip;
    }
}
