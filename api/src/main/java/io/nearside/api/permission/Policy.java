package io.nearside.api.permission;

/**
 * The least that a caller has to be allowed, in the provider's own terms.
 *
 * @param form what the text is, such as "IAM policy (JSON)"
 * @param text as it can be handed to the provider, or to its administrator; ends without a line break
 */
public record Policy(String form, String text) {}
