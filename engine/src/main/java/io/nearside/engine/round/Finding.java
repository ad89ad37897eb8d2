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
     * @param nudges what may hurry the other side, harmless and never needed; made once a wait has lasted a while
     */
    record Wait(Side on, String says, Set<Fact<?>> poll, Patience patience, List<Write> nudges) implements Finding {
        public Wait {
            poll = Set.copyOf(poll);
            nudges = List.copyOf(nudges);
        }

        /** A wait that nothing hurries. */
        public Wait(Side on, String says, Set<Fact<?>> poll, Patience patience) {
            this(on, says, poll, patience, List.of());
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
