package io.nearside.engine.round;

import io.nearside.api.error.CloudException;
import io.nearside.api.error.ErrorKind;
import io.nearside.api.error.Problem;
import io.nearside.api.outcome.Outcome;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A write that is due: one mutating call at the most.
 *
 * @param object what it is about, by its natural key
 * @param says what it does, for people: "accept pcx-1 from 444455556666"
 * @param stales the facts that are no longer true once it was made, or may have been made
 * @param repeat whether a second call could make a second thing
 * @param explain a better word on a failure than the service's own, where there is one
 * @param lesson what its answer teaches, so that nothing needs to be read again when it succeeds; null if it teaches nothing
 * @param permissionLag how long a refusal for want of a permission may come from one that was granted moments ago; zero if it never does
 * @param call makes it
 */
public record Write(
        ObjectKey object,
        String says,
        Set<Fact<?>> stales,
        Repeat repeat,
        Function<CloudException, Optional<Problem>> explain,
        @Nullable Lesson<?> lesson,
        Duration permissionLag,
        Callable<? extends Outcome> call) {

    public Write {
        stales = Set.copyOf(stales);
    }

    /** Whether a second call could make a second thing. */
    public enum Repeat {
        /** No: the service refuses it or takes it as the same. */
        SAFE,
        /** Yes: look for a good while before it is made again. */
        CAREFUL
    }

    /** How the answer of a write changes what is known. */
    public record Lesson<T>(Fact<T> fact, BiFunction<T, Outcome, T> learn) {

        Facts taught(Facts before, Outcome outcome) {
            return before.peek(fact)
                    .map(known -> before.learning(fact, learn.apply(known, outcome)))
                    .orElse(before);
        }
    }

    /** A write that may be repeated and needs no explanation. */
    public static Write of(ObjectKey object, String says, Set<Fact<?>> stales, Callable<? extends Outcome> call) {
        return new Write(object, says, stales, Repeat.SAFE, failure -> Optional.empty(), null, Duration.ZERO, call);
    }

    /** The same write, with a better word on its failures. */
    public Write explained(Function<CloudException, Optional<Problem>> better) {
        return new Write(object, says, stales, repeat, better, lesson, permissionLag, call);
    }

    /**
     * The same write, whose answer is as good as a look at this fact: for services whose answer shows the thing as it is from then on.
     * After a failure, and after an answer that only took the wish, the fact is read again like any other.
     */
    public <T> Write teaching(Fact<T> fact, BiFunction<T, Outcome, T> learn) {
        return new Write(object, says, stales, repeat, explain, new Lesson<>(fact, learn), permissionLag, call);
    }

    /** The same write, not to be repeated lightly. */
    public Write repeatedWithCare() {
        return new Write(object, says, stales, Repeat.CAREFUL, explain, lesson, permissionLag, call);
    }

    /** The same write, which a cloud may refuse for so long though its permission was granted. */
    public Write permittedWithin(Duration lag) {
        return new Write(object, says, stales, repeat, explain, lesson, lag, call);
    }

    /** Whether this failure may be a permission that is on its way. */
    boolean awaitsPermission(CloudException failure) {
        return failure.kind() == ErrorKind.DENIED && !permissionLag.isZero();
    }
}
