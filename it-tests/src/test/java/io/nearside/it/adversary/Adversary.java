package io.nearside.it.adversary;

import io.nearside.api.error.ProblemCode;
import io.nearside.engine.link.Link;
import io.nearside.it.world.SimulatedWorld;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Something in the world that must not be let in.
 *
 * @param name what differs, in a few words
 * @param arrange makes it, and answers the link that is connected then
 * @param problem what the link is blocked by; null if it waits for the right one, since nothing shows that somebody is wrong
 * @param accepts how often something may be accepted before the difference can be seen
 */
record Adversary(
        String name,
        Function<SimulatedWorld, Link> arrange,
        @Nullable ProblemCode problem,
        int accepts) {

    static Adversary blocked(String name, ProblemCode problem, Function<SimulatedWorld, Link> arrange) {
        return new Adversary(name, arrange, problem, 0);
    }

    /** One whose difference the cloud shows only once it is accepted: it is accepted once at the most, and nothing is routed. */
    static Adversary seenLate(String name, ProblemCode problem, Function<SimulatedWorld, Link> arrange) {
        return new Adversary(name, arrange, problem, 1);
    }

    static Adversary ignored(String name, Function<SimulatedWorld, Link> arrange) {
        return new Adversary(name, arrange, null, 0);
    }

    @Override
    public String toString() {
        return name;
    }
}
