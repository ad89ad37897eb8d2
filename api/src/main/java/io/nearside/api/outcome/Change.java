package io.nearside.api.outcome;

import java.util.Locale;

/**
 * A thing was made or changed, and the answer says what it is now.
 *
 * @param effect what the call did
 * @param now the thing as the answer shows it; services with eventual consistency may show it differently at the next read
 */
public record Change<T>(Effect effect, T now) implements Outcome {

    @Override
    public String says() {
        return effect == Effect.ALREADY ? "was so already" : effect.name().toLowerCase(Locale.ROOT);
    }
}
