package io.nearside.it.adversary;

import static org.assertj.core.api.Assertions.assertThat;

import io.nearside.api.error.Problem;
import io.nearside.api.error.ProblemCode;
import io.nearside.engine.link.Link;
import io.nearside.engine.progress.Progress;
import io.nearside.engine.progress.Verdict;
import io.nearside.it.world.SimulatedWorld;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something in the world that must not be let in.
 *
 * @param kind in which one thing it differs from the right one
 * @param name what differs, in a few words
 * @param arrange makes it, and answers the link that is connected then
 * @param ending how the link ends
 * @param problem what the link is blocked by; null if it is not
 * @param writes how often the peering or attachment may be accepted, or made, or a connection let in, before the difference can be seen
 */
record Adversary(
        Kind kind,
        String name,
        Function<SimulatedWorld, Link> arrange,
        Ending ending,
        @Nullable ProblemCode problem,
        int writes) {

    /** In what it differs. */
    enum Kind {
        ACCOUNT,
        NETWORK,
        PLACE,
        ID,
        DIRECTION,
        AGE,
        NAME_OR_TAG,
        RANGE,
        OTHER_NETWORK_OF_THE_VENDOR,
        ANSWER_OF_THE_VENDOR,
        HALF,
        /** Somebody else's connection to a service that is published. */
        CONNECTION,
        ENDPOINT,
        /** What endpoints are to lead to. */
        TARGET,
        /** That lets somebody into a gateway. */
        SHARE
    }

    /** How a link ends beside it. */
    enum Ending {
        BLOCKED,
        /** The cloud refuses what the difference asks of it. */
        FAILED,
        /** Nothing shows that somebody is wrong, and the right one is not there yet. */
        WAITING,
        /** The right one is there too, and it alone is let in. */
        READY
    }

    static Adversary blocked(Kind kind, String name, ProblemCode problem, Function<SimulatedWorld, Link> arrange) {
        return new Adversary(kind, name, arrange, Ending.BLOCKED, problem, 0);
    }

    /** One whose difference the cloud shows only once it is accepted: it is accepted once at the most, and nothing is routed. */
    static Adversary seenLate(Kind kind, String name, ProblemCode problem, Function<SimulatedWorld, Link> arrange) {
        return new Adversary(kind, name, arrange, Ending.BLOCKED, problem, 1);
    }

    static Adversary ignored(Kind kind, String name, Function<SimulatedWorld, Link> arrange) {
        return new Adversary(kind, name, arrange, Ending.WAITING, null, 0);
    }

    /** One that stands beside the right one. */
    static Adversary beside(Kind kind, String name, Function<SimulatedWorld, Link> arrange) {
        return new Adversary(kind, name, arrange, Ending.READY, null, 1);
    }

    /** The link has ended as it has to beside this one, and for the reason that it has to. */
    void assertEnding(Progress progress) {
        Class<?> verdict = switch (ending) {
            case BLOCKED -> Verdict.Blocked.class;
            case FAILED -> Verdict.Failed.class;
            case WAITING -> Verdict.Waiting.class;
            case READY -> Verdict.Ready.class;
        };
        assertThat(progress.verdict()).as("%s", progress).isInstanceOf(verdict);
        if (problem != null) {
            assertThat(progress.problems()).extracting(Problem::code).containsExactly(problem);
        }
    }

    @Override
    public String toString() {
        return kind + ": " + name;
    }
}
