package io.nearside.api.outcome;

/**
 * What a write answers. A write is at most one mutating call and never waits, so an outcome is what the service said at once; whether
 * the thing is in place is what the next look tells.
 */
public sealed interface Outcome permits Change, Removal, Asked {

    /** In a few words, for people: "created", "on its way out: waits for …". */
    String says();
}
