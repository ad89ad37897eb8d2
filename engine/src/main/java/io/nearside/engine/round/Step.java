package io.nearside.engine.round;

/**
 * One step of a flow. Judging is pure: the same situation gives the same finding, and nothing is asked or changed.
 *
 * @param <S> the flow's situation
 */
public interface Step<S> {

    /** A short stable name, such as {@code routes}. */
    String id();

    /** Is it in place, and if not, what is due? */
    Finding judge(S situation);

    /** Is it out of the way, and if not, what is due? */
    Finding judgeGone(S situation);
}
