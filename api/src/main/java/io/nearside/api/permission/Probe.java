package io.nearside.api.permission;

/**
 * What was found of one permission.
 *
 * @param permission in the provider's own terms, such as {@code ec2:CreateRoute}
 * @param says why, in words; empty if there is nothing to add
 */
public record Probe(String permission, Answer answer, String says) {

    /** May we? */
    public enum Answer {
        ALLOWED,
        DENIED,
        /** It cannot be found out without doing it. */
        UNKNOWN
    }
}
