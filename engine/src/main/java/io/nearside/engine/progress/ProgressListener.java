package io.nearside.engine.progress;

/** Told of a run as it goes on. Writes may be told from several threads at once. */
public interface ProgressListener {

    /** Listens to nothing. */
    ProgressListener NONE = new ProgressListener() {};

    /** The steps judged anew, after every look. */
    default void progressed(Progress progress) {}

    /** A write is about to be made. */
    default void writing(String step, String says) {}

    /** A write was answered. */
    default void wrote(String step, String says, String outcome) {}

    /** A write failed; what that means follows with the next progress. */
    default void failed(String step, String says, String why) {}
}
