package io.nearside.api.outcome;

/** What a call that makes or changes a thing did. */
public enum Effect {
    CREATED,
    UPDATED,
    /** The service took the wish; the thing is shown as it is on its way. */
    ASKED,
    /** It was so already; nothing was changed. */
    ALREADY
}
