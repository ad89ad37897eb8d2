package io.nearside.api.permission;

import io.nearside.api.Capability;
import io.nearside.api.error.Problem;
import io.nearside.api.permission.Probe.Answer;
import java.util.List;
import java.util.Set;

/** Whether the groundwork of a link is laid. Nothing is ever laid by asking. */
public interface Groundworks extends Capability {

    /** One finding for each, in any order; what the caller may not see is UNKNOWN, never a failure. A few calls for each. */
    List<Check> check(Set<Groundwork> wanted);

    /**
     * What was found.
     *
     * @param answer ALLOWED if it is laid, DENIED if a piece of it is missing, UNKNOWN if it cannot be seen
     * @param problems a problem for each missing piece, {@code groundwork-missing}, its remedy the very command that lays it; for UNKNOWN
     *     what could not be seen, {@code groundwork-unseen}, which stops nobody
     */
    record Check(Groundwork groundwork, Answer answer, List<Problem> problems) {
        public Check {
            problems = List.copyOf(problems);
        }
    }
}
