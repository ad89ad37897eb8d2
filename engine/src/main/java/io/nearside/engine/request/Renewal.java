package io.nearside.engine.request;

/** What to do about a request that was rejected, has expired or failed. */
public enum Renewal {
    /** Say so: somebody may have had a reason. */
    NEVER,
    /** Withdraw it and ask anew. */
    WHEN_DEAD
}
