package io.nearside.simulator.aiven;

import java.util.List;

/**
 * What a project VPC or a peering does by script instead of by itself.
 *
 * @param state what it says to be in, {@code ERROR} or one that nobody knows; empty for the true one
 * @param message the text in its state_info; empty for the usual one
 * @param pace whether it goes on underneath
 * @param warnings in its state_info
 */
public record AivenScript(String state, String message, Pace pace, List<AivenWarning> warnings) {
    /** Whether time passes for it. */
    public enum Pace {
        RUNNING,
        /** It stays as it is whatever anyone does: a vendor that never answers. */
        FROZEN,
        /** It goes on, but what the customer does in the cloud it sees only when it is told to look. */
        SLOW_EYES
    }

    /** It does what it does by itself. */
    public static final AivenScript NONE = new AivenScript("", "", Pace.RUNNING, List.of());

    public AivenScript {
        warnings = List.copyOf(warnings);
    }

    public static AivenScript frozen() {
        return new AivenScript("", "", Pace.FROZEN, List.of());
    }

    public static AivenScript slowEyes() {
        return new AivenScript("", "", Pace.SLOW_EYES, List.of());
    }

    public static AivenScript saying(String state, String message) {
        return new AivenScript(state, message, Pace.FROZEN, List.of());
    }

    public static AivenScript warning(AivenWarning... warnings) {
        return new AivenScript("", "", Pace.RUNNING, List.of(warnings));
    }
}
