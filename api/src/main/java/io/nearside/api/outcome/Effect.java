package io.nearside.api.outcome;

/** What a call that makes or changes a thing did. */
public enum Effect {
    CREATED,
    UPDATED,
    /** It was so already; nothing was changed. */
    ALREADY
}
