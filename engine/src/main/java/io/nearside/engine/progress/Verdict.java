package io.nearside.engine.progress;

import io.nearside.api.error.Problem;
import java.time.Duration;
import java.util.List;

/** Where a link stands as a whole. */
public sealed interface Verdict {

    /** In place; traffic can flow. */
    record Ready() implements Verdict {}

    /** Out of the way: nothing of it is left on the near side. */
    record Gone() implements Verdict {}

    /** There is work that Nearside can do. */
    record Due() implements Verdict {}

    /**
     * Somebody else's turn.
     *
     * @param nextLook how long until it is worth looking again
     */
    record Waiting(String on, Duration nextLook) implements Verdict {}

    /** A person must act. */
    record Blocked(List<Problem> problems) implements Verdict {
        public Blocked {
            problems = List.copyOf(problems);
        }
    }

    /** A service failed or refused a call in a way that the link file does not explain. */
    record Failed(List<Problem> problems) implements Verdict {
        public Failed {
            problems = List.copyOf(problems);
        }
    }

    /** The thread was interrupted; running again goes on from here. */
    record Interrupted() implements Verdict {}
}
