package io.nearside.conformance;

/**
 * A rule that an arena is known not to show, or to break. It is run all the same and has to end like this, so that nobody goes on believing
 * it once the arena has learned better.
 *
 * @param rule its id
 * @param shows words of the failure in which it ends
 * @param reason why, for the reader of the report
 */
public record Deviation(String rule, String shows, String reason) {

    /** The arena breaks the rule. */
    public static Deviation breaks(String rule, String shows, String reason) {
        return new Deviation(rule, shows, reason);
    }

    /** The arena cannot arrange what the rule is about, and its stage says so with {@link CannotShowException}. */
    public static Deviation cannotShow(String rule, String reason) {
        return new Deviation(rule, "", reason);
    }

    /** Whether the arena cannot arrange it, so that the rule stays untested. */
    public boolean isUntested() {
        return shows.isEmpty();
    }
}
