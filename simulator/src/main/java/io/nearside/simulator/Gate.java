package io.nearside.simulator;

/** A hook of a test in the same JVM at every write. Called on the request's own thread, outside the world's lock; it may block. */
public interface Gate {
    /** The write has arrived and nothing has happened yet. */
    default void aboutToTakeEffect(Call call) {}

    /** The write has been judged and, if it was allowed, has happened; its caller does not know yet. */
    default void tookEffect(Call call, Answer answer) {}
}
